import type { Wording } from '@ha-playground/engine';
import { exerciseWording } from '@ha-playground/engine/english';
import type { ExerciseEntry } from '@ha-playground/engine/exercises';
import type { Advice, Praise } from '@ha-playground/engine/lessons';
import type { Stood } from '../../presentation/exercise/progress.ts';
import { formatsOf } from '../formats.ts';
import { counted, number } from './formats.ts';

const { shortClock } = formatsOf('en-GB');

const { firstMistake, bet } = exerciseWording;

const praise: Wording<Praise> = {
  goalsMet: ({ count, of }) =>
    count === of
      ? `${of === 1 ? 'The goal is met.' : `All ${of} goals are met.`}`
      : `${count} of ${counted(of, 'goal', 'goals')} ${count === 1 ? 'is' : 'are'} met.`,
  lookedFirst: ({ statement }) => `You looked with ${statement} before you did anything.`,
  betsRight: ({ count, of }) =>
    of === 1 ? 'Your bet was right.' : `${count} of ${of} bets ${count === 1 ? 'was' : 'were'} right.`,
  withinPar: ({ steps, par }) =>
    steps < par
      ? `${counted(steps, 'statement', 'statements')}: fewer than the model has.`
      : `${counted(steps, 'statement', 'statements')}, as few as the model has.`,
  noHints: () => 'You needed no hint.',
};

const advice: Wording<Advice> = {
  goBack: ({ backToMs, statement }) =>
    `Go back to ${shortClock(backToMs)}, to before ${statement}, and try another way.`,
  startAgain: () => 'Start again: here only one line of time counts.',
  notAllowed: ({ statement }) => `${statement} is not allowed here: what may be used is listed.`,
  openGoal: ({ sentence }) => `Still open: ${sentence}`,
  lookFirst: () => 'Look before you act: SHOW LEAVES and SHOW PARTITIONS tell how things stand.',
  bet: () => 'Bet before it happens: whoever has said what comes learns most from what does.',
  fewerSteps: ({ steps, par }) =>
    `It can be done in ${counted(par, 'statement', 'statements')}; you took ${steps}.`,
};

const levels: Readonly<Record<ExerciseEntry['level'], string>> = {
  'first steps': 'First steps',
  operator: 'For operators',
  craft: 'Operator’s craft',
};

/** Exercises: which there are, what is asked of somebody who does one, and how it went. */
export const exercise = {
  list: 'Exercises',
  about:
    'You are asked for something, and you do it: by typing, or in the picture. The cluster itself says how well it went.',
  solvedOf: (solved: number, of: number) => `${number(solved)} of ${number(of)} solved`,
  levels,
  minutes: (minutes: number) => `about ${counted(minutes, 'minute', 'minutes')}`,
  solved: (score: number, of: number) => `solved, ${score} of ${of}`,
  tried: (score: number, of: number) => `${score} of ${of} so far`,
  begun: 'begun',
  blocked: 'This browser keeps nothing here: save your progress as a file before you close the page.',
  full: 'This browser has no room left: save your progress as a file before you close the page.',
  kept: 'Your progress is kept in this browser. Nothing is sent.',
  save: 'Save progress',
  load: 'Load progress …',
  loaded: (count: number, better: number) =>
    `Taken in: ${counted(count, 'exercise', 'exercises')}, of which ${better === 0 ? 'none was' : better === 1 ? '1 was' : `${number(better)} were`} better than here. The better score stays.`,
  notLoaded: {
    tooLong: 'This file is too large for progress in exercises. Nothing here has changed.',
    notThis: 'This file holds no progress in exercises. Nothing here has changed.',
    newer: 'This file was made by a newer playground. Nothing here has changed.',
    damaged: 'This file is damaged: it was taken in neither whole nor in part. Nothing here has changed.',
  },

  label: 'Exercise',
  place: (place: number, count: number, minutes: number) =>
    `Exercise ${place} of ${count} · about ${counted(minutes, 'minute', 'minutes')}`,
  all: 'All exercises',
  goals: 'Goals',
  states: {
    met: 'met',
    kept: 'kept so far',
    now: 'so at present',
    notYet: 'not yet',
    broken: 'broken',
    unknown: 'not yet',
    hidden: 'told at the end',
  },
  brokenSince: (clock: string) => `broken since ${clock}`,
  metSince: (clock: string) => `met since ${clock}`,
  weight: (points: string) => `${points} of the points`,
  points: (points: string) => `${points} pts`,
  reach: (points: number, of: number) => `${points} of ${of} points within reach`,
  score: (points: number, of: number) => `${points} of ${of} points`,
  cells: (got: number, open: number, lost: number) => `${got} got, ${open} open, ${lost} lost`,
  effort: (hints: number, steps: number, par: number) =>
    [
      ...(hints > 0 ? [counted(hints, 'hint', 'hints')] : []),
      `${counted(steps, 'statement', 'statements')}, model ${par}`,
    ].join(' · '),
  brief: 'What is asked',
  toWhole: 'Read the exercise, below',
  toBets: 'Read it and bet, below',
  toVerdict: 'How it went, below',
  allowed: 'Allowed',
  alwaysAllowed: 'And always what only looks or waits: SHOW, SELECT, EXPLAIN, .plan, .why, .wait.',
  elseForbidden: 'Anything else takes all points, until you go back.',
  everything: 'everything',
  where: 'Type in the console below the picture, or choose a leaf.',

  bets: 'Bets',
  placeBet: 'Place the bet',
  placeAnswer: 'Answer',
  laterBets: (count: number) =>
    count === 1
      ? 'One more question comes when it has come to that.'
      : `${number(count)} more questions come when it has come to that.`,
  pick: { leaf: 'Or choose the leaf in the picture.', partition: 'Or choose the partition in the picture.' },
  placed: (choice: string) => `You bet on ${choice}.`,
  toMoment: 'Show that moment',
  bet,

  hint: (hint: number) => `Hint ${hint}`,
  hints: 'Hints',
  ask: (hint: number, cost: number) =>
    cost === 0 ? `Show hint ${hint}` : `Show hint ${hint}, for ${counted(cost, 'point', 'points')}`,
  cost: (cost: number) => `−${cost}`,
  notYetOffered: 'The next hint comes when you have got further.',

  finish: 'Finish',
  running: (statement: string) => `${statement} is still running. Finish comes when it has ended.`,
  finishAnyway: 'Finish all the same',
  bestSoFar: (score: number, of: number) => `Your best so far: ${score} of ${of}.`,
  startAgain: 'Start again',
  goBack: (clock: string) => `Go back to ${clock}`,
  goBackNote: (statement: string) => `Undo my mistake: time goes on without ${statement}`,
  passed: 'Solved.',
  notPassed: 'Not solved yet.',
  practice: 'The model was shown: what you do now is practice, and the points are those from before.',
  unknown:
    'What you did before the model was shown cannot be played again here, so nobody can say what it was worth. Start again, and it counts.',
  firstMistake,
  mistake: 'The first mistake',
  good: 'What was good',
  tryThis: 'What to try',
  praise,
  advice,
  takeaway: 'Keep',
  compare: 'Compare with the model',
  showModel: 'Show the model',
  model: 'The model solution',
  next: (title: string) => `Next: ${title}`,
  goOn: 'Go on where you were',
  goOnNote: (when: string) => `Kept ${when}:`,
  stood: ({ score, of, steps, passed }: Stood) =>
    `${passed ? 'solved, ' : ''}${score} of ${of} points, ${counted(steps, 'statement', 'statements')}.`,
  /** A day as names of files have it. */
  day: (atMs: number) => new Date(atMs).toISOString().slice(0, 10),
  when: (atMs: number) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(atMs),

  handIn: 'Hand in',
  handInNote:
    'The file and the link hold all that you did; whoever opens them sees it played again. They are plain text: whoever wants to can change one.',
  yourName: 'Your name, if you like',
  theirs: 'This is what somebody handed in',
  theirsBy: (name: string) => `This is what ${name} handed in`,
  theirsNote:
    'All of it was played again here, and that gave the points. It does not count as yours. Names and statements are as the file has them, and anybody can write one: read what was done, and ask.',
  entered: 'All that was entered',
  undone: '(undone)',
  claim: 'This is mine: let it count',
  forTeachers: 'For teachers',
  giveNote:
    'Give your class the address of an exercise, as it stands in the address line. A link that was handed in opens by itself; the button below is for whole classes.',
  proves:
    'What is handed in is played again. That proves that these statements lead to these points. It does not prove who entered them, or how often it was tried; a file can be changed with any editor, and so can saved progress.',
  asFile: 'Save as a file',
  asLink: 'Copy as a link',
  copied: 'Copied.',
  notCopied: 'The browser did not let us. Save it as a file.',
  linkTooLong: 'It is too long for a link. Save it as a file.',
  lane: 'goals',
  mark: (goals: readonly number[]) => `${goals.length === 1 ? 'goal' : 'goals'} ${goals.join(', ')}`,
  markBroken: (sentence: string, clock: string) => `${sentence} Broken at ${clock}.`,
  markMet: (sentence: string, clock: string) => `${sentence} Met at ${clock}.`,
};
