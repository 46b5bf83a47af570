import { counted } from './formats.ts';

/** What a story tells: its steps, what they printed, and what to do next. */
export const lesson = {
  label: 'Lesson',
  steps: 'Steps of the story',
  progress: (step: number, count: number) => `step ${step} of ${count}`,
  step: (step: number, statement: string) => `Step ${step}: ${statement}`,
  printed: (statement: string) => `What ${statement} printed`,
  keep: 'Keep',
  back: 'Back',
  run: 'Run it',
  runAll: (count: number) => `Run all ${count}`,
  hurry: 'Show the answer now',
  next: 'Next step',
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
