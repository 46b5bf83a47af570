import { exerciseWording, recordWording } from '@ha-playground/engine/english';
import type { SuggestedGoal } from '@ha-playground/engine/lessons';
import { counted, number } from './formats.ts';

/** What a session suggests as a goal, as a sentence that a learner reads. */
const suggested: Readonly<Record<SuggestedGoal['kind'], (goal: SuggestedGoal) => string>> = {
  everServed: () => 'No partition is ever without a primary.',
  nobodyWaits: () => 'Nobody ever waits for a leaf that is silent.',
  nothingLost: () => 'No row that was confirmed is lost.',
  evenPairs: () => 'In the end both leaves of each pair have as many primaries.',
  servedAtEnd: () => 'Every partition is served in the end.',
  copiesAtEnd: () => 'Every partition has two copies in the end.',
  onlineAtEnd: ({ count }) => `${counted(count, 'leaf is', 'leaves are')} online in the end.`,
  rowsAtEnd: ({ count, table }) => `The table ${table} has ${counted(count, 'row', 'rows')} in the end.`,
  explained: () => 'A plan was read with EXPLAIN before it was carried out.',
  fewCopies: ({ count }) => `No more than ${counted(count, 'copy is', 'copies are')} made.`,
};

/** What a teacher does: writes exercises, gives them to a class, and grades what comes back. */
export const teacher = {
  open: 'For teachers',
  title: 'For teachers',
  close: 'Close',
  tabs: {
    set: 'Give to a class',
    grade: 'Grade a class',
    write: 'Write an exercise',
    pack: 'For a learning platform',
  },

  setNote: 'Choose exercises. The link opens the first one, and its list has these and no others.',
  choose: 'Exercises of the set',
  setLink: 'Copy the link for the class',
  noneChosen: 'Choose one at least.',
  copied: 'Copied.',
  notCopied: 'The browser did not let us. Copy it by hand.',
  link: 'The link',

  gradeNote:
    'Choose what was handed in: files, or a folder of them. Everything is played again here, in this page; no score that a file holds is believed, and nothing is sent.',
  chooseFiles: 'Choose files …',
  chooseFolder: 'Choose a folder …',
  ownExercise: 'They are for an exercise of mine …',
  ownIs: (title: string) => `Graded as answers to “${title}”.`,
  notAnExercise: 'This file holds no exercise that can be used.',
  grading: (done: number, of: number) => `Graded ${number(done)} of ${number(of)} …`,
  graded: (count: number, ungraded: number) =>
    `${counted(count, 'file', 'files')}${ungraded === 0 ? '' : `, of which ${number(ungraded)} cannot be graded`}.`,
  nothingToGrade: 'Nothing was chosen that could be graded.',
  tooManyFiles: (most: number) =>
    `More than ${number(most)} files are not graded at once: take a part of them.`,
  saveTable: 'Save as CSV',
  grades: 'Grades',
  betsTitle: 'How the class bet',
  bets: (
    placed: number,
    right: number,
    choices: readonly { readonly choice: string; readonly count: number }[],
  ) =>
    `${choices.map(({ choice, count }, index) => (index === 0 ? `${count} of ${placed} said ${choice}` : `${count} ${choice}`)).join(', ')}. ${right} ${right === 1 ? 'was' : 'were'} right.`,

  writeNote: 'An exercise is a text. What is wrong with it stands below, with its place.',
  text: 'The text of the exercise',
  editorNote: 'Ctrl+Space completes a statement in a fence. Tab leaves the text.',
  completions: 'What the statement may go on with',
  preview: 'What a learner reads',
  wrong: (line: number, column: number) => `Line ${line}, column ${column}`,
  readable: (goals: number, bets: number, hints: number) =>
    `It can be used: ${counted(goals, 'goal', 'goals')}, ${counted(bets, 'bet', 'bets')}, ${counted(hints, 'hint', 'hints')}.`,
  taken: (id: string) => `An exercise of the playground is called ${id}: choose another id.`,
  prove: 'Prove it',
  proving: (tried: number) => `Tried ${counted(tried, 'way', 'ways')} …`,
  proved: (failed: number, tried: number) =>
    `Proved: the solution passes, doing nothing fails, and so do ${failed} of ${tried} changes of it.`,
  unproved: 'Not proved yet:',
  tryIt: 'Try it as a student',
  copyExercise: 'Copy as a link',
  tooLong: 'It is too long for a link: save it as a file.',
  saveExercise: 'Save as a file',
  openExercise: 'Open a file …',
  fromSession: 'Take it from what I have done',
  fromNote:
    'Play it in the page first. Then mark where the exercise begins: what was done before is its start, what came after is the solution.',
  nothingDone: 'Nothing has been done in this session yet. Close this, play it, and come back.',
  beginsAfter: 'The exercise begins after',
  beginsAtOnce: 'nothing: at once',
  goalsFound: 'Goals that this suggests',
  keptAnyway: 'was so already',
  find: 'Look for goals',
  writeIt: 'Write it down',
  suggested,
  /** What is wrong with an exercise, and what its proof misses. */
  faults: exerciseWording.fault,
  unprovedBecause: exerciseWording.unproved,
  /** Why something that was handed in cannot be graded, and from where on it goes another way. */
  submissions: exerciseWording.submission,
  records: recordWording,
  /** A heading or a word of the table of grades, which a CSV has in English. */
  inTable: (word: string): string => word,
  draft: {
    id: 'my-exercise',
    title: 'My exercise',
    objective: 'You can do what is shown here.',
    prose: 'Say what has happened, what somebody fears, and what is to be done.',
    hint: 'Say where to look.',
    takeaway: 'Say what holds elsewhere too.',
  },

  packNote:
    'A package that a learning platform takes in as SCORM. It shows this page in a frame, so the platform’s people need to reach this address; score, status and the session are kept by the platform.',
  packWhich: 'Exercise',
  packVersion: 'Version',
  versions: { '1.2': 'SCORM 1.2', '2004': 'SCORM 2004' },
  savePackage: 'Save the package',
  packLti:
    'LTI needs a server, and this page has none. A platform that takes in links can frame the address of an exercise; compat=splice reports to it.',
};
