import { counted } from './formats.ts';

/** What a story tells: its steps, what they printed, and what to do next. */
export const lesson = {
  label: 'Lesson',
  steps: 'Steps of the story',
  progress: (step: number, count: number) => `step ${step} of ${count}`,
  step: (step: number, statement: string) => `Step ${step}: ${statement}`,
  printed: (statement: string) => `What ${statement} printed`,
  present: 'Present',
  presentNote: 'Large, for a hall: P. Page Down and Page Up turn the story, Esc leaves',
  keep: 'Keep',
  back: 'Back',
  /** Leads from the beginning of a text to the whole of it. */
  readOn: 'Read on',
  run: 'Run it',
  runs: (statement: string) => `Run it: ${statement}`,
  runAll: (count: number) => `Run all ${count}`,
  bet: 'Your bet',
  betNote: 'Your bet, if you like: you may go on without one.',
  betSettled: (answer: string) => `It is: ${answer}`,
  betRight: 'Right.',
  betWrong: (placed: string) => `You said: ${placed}.`,
  hurry: 'Show the answer now',
  next: 'Next step',
  left: ({
    steps,
    statement,
    clock,
  }: {
    readonly steps: number;
    readonly statement: string;
    readonly clock: string;
  }) =>
    `You have left the story ${steps === 0 ? 'before its first step' : `at step ${steps}`}, with ${statement} at ${clock}. What it tells here is true of its own cluster, and perhaps not of yours.`,
  backToStory: 'Back to the story',
  backNote: 'Undoes what is not the story’s, and what came after it. Redo brings that back.',
  before: 'The picture shows a moment before this step.',
  toStep: 'Show its moment',
  over: 'The story ends here. This cluster is yours: go on in the console, or drag the timeline back.',
  nextStory: (title: string) => `Next: ${title}, on a new cluster`,
  running: 'running …',
  waiting: 'waiting for the one before it',
  at: (clock: string) => `at ${clock}`,
  after: (duration: string, clock: string) => `after ${duration}, at ${clock}`,
  moreColumns: (count: number) => `+ ${counted(count, 'column', 'columns')}`,
  fewerColumns: 'fewer columns',
  moreRows: (count: number) => `+ ${counted(count, 'row', 'rows')}`,
  fewerRows: 'fewer rows',
  moreLines: (count: number) => `+ ${counted(count, 'line', 'lines')}`,
  fewerLines: 'fewer lines',
  emptySet: 'Empty set',
};
