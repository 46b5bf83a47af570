import { tell, visible } from '../../base/index.ts';
import type { ExerciseWording, FirstMistake, WhyAnswer } from '../exercises.ts';
import type { Problem, ProblemWords } from '../problems.ts';
import { durationText } from './amounts.ts';
import { clockText } from './clock.ts';
import { alternatives, counted, enumerated } from './counts.ts';
import { problemWording } from './problems.ts';

/** Longer texts of somebody else are not told whole. */
const toldLength = 80;

const quoted = (text: string): string =>
  visible(text.length > toldLength ? `${text.slice(0, toldLength)}…` : text);

const meantWords = (meant: string | null): string => (meant === null ? '' : ` Was ${quoted(meant)} meant?`);

/** When it happened, after what, and what happened. */
function whence({ atMs, statement, happened }: FirstMistake): string {
  const after = statement === null ? '' : `, after ${quoted(statement)}`;
  const told = happened === null ? '' : ` ${visible(happened)}`;
  return `At ${clockText(atMs)}${after}:${told}`;
}

const cost = ({ costs, of }: FirstMistake): string => `This cost ${costs} of the ${of} that count.`;

const sentences = (goals: readonly string[]): string =>
  goals.map((goal) => `“${quoted(goal)}”`).join(' and ');

export const exerciseWording: ExerciseWording = {
  fault: {
    tooLong: ({ limit }) => `An exercise has at most ${limit} characters. Shorten it, or make two of it.`,
    noFrontMatter: () =>
      'An exercise begins with front matter: write --- in the first line, then a key a line (id: …), then --- again.',
    frontMatterOpen: () =>
      'The front matter is never closed: write --- in a line of its own behind its last key.',
    noKeyAndValue: () => 'This is no key with a value: write it as key: value.',
    unknownKey: ({ key, meant }) =>
      `There is no key ${quoted(key)}.${meantWords(meant)} Take it away, or write it as docs/exercises.md says.`,
    keyTwice: ({ key }) => `The key ${key} is there twice. Keep one.`,
    keyMissing: ({ key }) => `The front matter needs a line ${key}: with a value.`,
    valueTooLong: ({ key, limit }) => `The value of ${key} has more than ${limit} characters. Shorten it.`,
    badId: () =>
      'An id has small letters, digits and hyphens, begins with a letter, and has at most 60 of them.',
    badNumber: ({ key, from, to }) => `${key} is a whole number from ${from} to ${to}.`,
    badWord: ({ key, words }) => `${key} is ${alternatives(words)}.`,
    unknownStart: ({ words }) =>
      `An exercise is built on ${alternatives(words)}; what it has besides stands in the section Start.`,
    unknownStatement: ({ words, meant }) =>
      `No statement begins with ${quoted(words)}.${meantWords(meant)} Name it by its first words, such as ATTACH LEAF or .start.`,
    badMutation: () =>
      'A change of the solution is written as drop 2, swap 2 3, leaf 2 or until 2, with numbers of its statements.',
    fenceOpen: () =>
      'This fence is never closed: write the same three signs in a line of their own at its end.',
    unknownSection: ({ name, sections }) =>
      `There is no section ${quoted(name)}; there is ${alternatives(sections)}. Rename it, or write it as a heading of the third level.`,
    sectionTwice: ({ name }) => `The section ${name} is there twice. Put both together.`,
    sectionMissing: ({ name }) =>
      `The section ${name} is missing: write the heading ## ${name} and what belongs to it.`,
    sectionEmpty: ({ name }) => `The section ${name} is empty. Fill it.`,
    wrongFence: ({ name, fences }) =>
      `A fence ${name === '' ? 'without a name' : quoted(name)} does not stand here. Name it ${alternatives(fences)}.`,
    noSentence: ({ of }) =>
      of === 'hint'
        ? 'This fence belongs to no hint: write the hint before it.'
        : `This ${of} has no sentence: write it before the fence, so that people know what is asked of them.`,
    tooMany: ({ of, limit }) => `An exercise has at most ${limit} ${of}. Leave some out.`,
    nameTwice: ({ name }) => `The name ${quoted(name)} is taken. Choose another one.`,
    badName: () => 'A bet needs a name behind the word bet: a letter, then letters, digits and hyphens.',
    badWeight: ({ limit }) => `A weight is a whole number from 1 to ${limit}.`,
    badInstant: () => 'An instant is at start, at end, or when and a condition.',
    fewChoices: () => 'A bet needs two choices or more, with | between them, or a SELECT that finds them.',
    betKeyMissing: ({ key }) => `This bet needs a line ${key}: with a value.`,
    unknownBetKey: ({ key, keys }) =>
      `${key === '' ? 'This line has no key' : `A bet has no key ${quoted(key)}`}; there is ${alternatives(keys)}. A line that goes on is indented.`,
    oneColumn: () => 'A bet is answered by one value: select one column, and one row at most.',
    refused: ({ message, problem }) => refusedText(message, problem),
    startTooLong: () => 'The start does not come to its end within an hour. Take away what waits for ever.',
    story: ({ said }) => said,
  },
  unproved: {
    solutionFails: (one) =>
      `the solution does not pass: ${one.open.length === 0 ? 'it uses what is not allowed' : `${enumerated(one.open)} is not met`}.`,
    solutionLosesPoints: (one) => `the solution gets ${one.score} of ${one.of} points: a bet in it is wrong.`,
    solutionRefused: (one) => `the solution enters ${one.statement}, which is refused: ${one.error}`,
    overPar: (one) => `the solution has ${one.steps} steps, and par is ${one.par}.`,
    nothingPasses: () => 'doing nothing passes: a goal is needed that is not met at the start.',
    changePasses: (one) =>
      `${one.name} (${one.changed}) passes too. If it is right, write also: ${one.name}; if it is not, a goal is missing.`,
    changeFails: (one) => `also: names ${one.name}, which fails, or is no change of the solution.`,
    wrongWayPasses: (one) => `the wrong way on line ${one.line} passes.`,
    goalNeverMissed: (one) =>
      `the goal ${one.name} is met whatever is done: write a wrong way that misses it, or leave it out.`,
    betNeverAsked: (one) => `the bet ${one.name} is never asked in the solution.`,
    betNeverSettled: (one) => `the bet ${one.name} is never settled in the solution.`,
    answerNoChoice: (one) => `the answer to the bet ${one.name} is none of its choices.`,
    betManyAnswers: (one) => `the bet ${one.name} is answered by several values; it needs one.`,
    hintNeverOffered: (one) => `hint ${one.hint} is never offered in the solution.`,
  },
  submission: {
    unreadable: () => 'This cannot be read as a text.',
    empty: () => 'There is nothing in it.',
    tooLarge: ({ limit }) => `This is longer than ${limit} characters.`,
    damagedLink: () => 'This link is damaged, or is none of HA Playground.',
    notThis: () => 'This is neither a record, nor a link, nor a transcript or script.',
    record: ({ said }) => said,
    story: ({ line, said }) => `Line ${line}: ${said}`,
    otherStart: ({ id }) => `This session starts with ${quoted(id)}, not with this exercise.`,
    tooMuch: ({ of, limit }) => `This session has more than ${limit} ${of}, and is not played.`,
    tooFar: ({ limitMs }) => `This session goes on for more than ${durationText(limitMs)} and is not played.`,
    noExercise: () => 'Nothing says which exercise this is for: name it with --exercise.',
  },
  firstMistake: {
    goalBroke: (facts) => `${whence(facts)} ${sentences(facts.goals)} was broken then. ${cost(facts)}`,
    goalLeft: (facts) =>
      `${whence(facts)} ${sentences(facts.goals)} was met before, and is not any more. ${cost(facts)}`,
    rowsLost: (facts) =>
      `${whence(facts)} ${facts.rows === 0 ? 'A partition began anew, empty.' : `${counted(facts.rows, 'acknowledged row')} ${facts.rows === 1 ? 'was' : 'were'} lost in all.`} ${cost(facts)}`,
    notAllowed: (facts) =>
      `At ${clockText(facts.atMs)}: ${quoted(facts.statement ?? '')} is not allowed here. As long as it is not taken back, nothing counts.`,
    refused: (facts) =>
      `At ${clockText(facts.atMs)}: ${quoted(facts.statement ?? '')} was refused: ${quoted(facts.error)} What is still open is ${facts.costs} of the ${facts.of} that count.`,
  },
  bet: {
    open: ({ question }) => `${visible(question)} Not decided: it has not come to that.`,
    moot: ({ question }) =>
      `${visible(question)} Not decided: it cannot come to that any more. The bet does not count.`,
    notPlaced: ({ question, answer }) => `${visible(question)} You did not bet. It was ${quoted(answer)}.`,
    late: ({ question, answer, placed }) =>
      `${visible(question)} The bet on ${quoted(placed)} came when it was to be seen already: ${quoted(answer)}.`,
    right: ({ question, answer }) => `${visible(question)} Right: ${quoted(answer)}.`,
    wrong: ({ question, answer, placed, why }) =>
      `${visible(question)} Not ${quoted(placed)} but ${quoted(answer)}, ${since(why)}`.trimStart(),
    because: ({ answer, why }) => `It is ${quoted(answer)}, ${since(why)}`,
  },
};

function since({ sinceMs, happened, statement }: WhyAnswer): string {
  if (sinceMs === null) return 'as it was from the start.';
  if (happened.length > 0) return `since ${clockText(sinceMs)}: ${happened.map(visible).join(' ')}`;
  return statement === null
    ? `since ${clockText(sinceMs)}.`
    : `since ${clockText(sinceMs)}, when ${quoted(statement)} was entered.`;
}

function refusedText(message: string, problem: Problem | null): string {
  if (problem === null) return message === '' ? 'This cannot be read here.' : message;
  const told = tell<Problem, ProblemWords>(problemWording, problem);
  const said = problem.kind === 'refused' ? (/[.!?]$/.test(message) ? message : `${message}.`) : told.message;
  return `${said} ${told.hint}`;
}
