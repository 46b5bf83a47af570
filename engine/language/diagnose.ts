import { isKeyword } from './characters.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { type Attempt, attempt, type Expected, gainOf } from './grammar.ts';
import { assistedTokenLimit } from './limits.ts';
import { nearestSpelling } from './spelling.ts';
import { strayDiagnostic } from './stray.ts';
import type { Token } from './token.ts';
import { insteadOf, isOption } from './unsupported.ts';
import { listOf, shown, sign } from './wording.ts';

/** Says in plain words why the tokens of `text` are no statement. */
export function diagnose(text: string, tokens: readonly Token[], outcome: Attempt): Diagnostic {
  const place: Place = { text, tokens, at: outcome.at, expected: outcome.expected };
  const found = tokens[place.at];
  if (found === undefined || found.kind === 'end') return tooEarly(place);
  if (found.kind === 'stray') return strayDiagnostic(text, found);
  for (const explain of explanations) {
    const diagnostic = explain(place, found);
    if (diagnostic !== null) return diagnostic;
  }
  return misplaced(place, found);
}

/** Where the grammar did not go on. */
interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly expected: Expected;
}

type Explanation = (place: Place, found: Token) => Diagnostic | null;

/** From the most to the least telling. */
const explanations: readonly Explanation[] = [
  commandInBackground,
  dotForgotten,
  unsupportedHere,
  misspelled,
  noStatement,
  quotesForgotten,
  quotesTooMany,
  besideTable,
  notInExpressions,
  unitForgotten,
  wordForgotten,
  terminatorForgotten,
];

function tooEarly(place: Place): Diagnostic {
  const last = place.tokens[place.at - 1];
  if (last === undefined) {
    return {
      message: 'There is no statement.',
      span: { start: 0, end: 0 },
      hint: 'Write help to see what there is.',
    };
  }
  const span = { start: last.end, end: last.end };
  if (place.expected.keywords.includes('.end')) {
    return {
      message: 'The pasted table has no end.',
      span,
      hint: 'Write .end on a line of its own after it.',
    };
  }
  if (place.expected.places.includes('a pasted table')) {
    const hint = 'Paste it on the lines after .import, and write .end on the line after it.';
    return { message: 'The pasted table is missing.', span, hint };
  }
  const message = `The ${nounOf(place)} ends too early.`;
  return { message, span, hint: `After ${written(place, last)} write ${listOf(place.expected)}.` };
}

function unsupportedHere(place: Place, found: Token): Diagnostic | null {
  if (found.kind !== 'word' && found.kind !== 'command') return null;
  const opening = place.tokens.slice(0, place.at).map((token) => place.text.slice(token.start, token.end));
  const word = written(place, found);
  const hint = insteadOf(opening.at(-1) ?? null, word);
  if (hint === null) return null;
  const isOpening = opening.length < 3 && opening.every(isKeyword) && !isOption(hint);
  const phrase = isOpening ? [...opening, word].join(' ').toUpperCase() : word.toUpperCase();
  const name = found.kind === 'command' ? word : phrase;
  return { message: `${name} is not supported in this version.`, span: found, hint };
}

/** `.background .kill leaf-8`. */
function commandInBackground(place: Place, found: Token): Diagnostic | null {
  if (place.at !== 1 || place.tokens[0]?.kind !== 'command' || written(place, found) !== '.') return null;
  const message = 'A dot command cannot run in the background.';
  return { message, span: found, hint: 'Write a statement after .background; a dot command takes no time.' };
}

/** `kill leaf-8` for `.kill leaf-8`. */
function dotForgotten(place: Place, found: Token): Diagnostic | null {
  const command = `.${written(place, found).toLowerCase()}`;
  if (place.at > 0 || !place.expected.keywords.includes(command)) return null;
  const message = `${shown(written(place, found))} is not a statement.`;
  return { message, span: found, hint: `Did you mean ${command}?` };
}

function misspelled(place: Place, found: Token): Diagnostic | null {
  if (found.kind !== 'word' && found.kind !== 'argument' && found.kind !== 'command') return null;
  const isCommand = found.kind === 'command';
  if (found.end - found.start < shortestMisspelling) return null;
  const candidates = place.expected.keywords.filter(
    (keyword) => /^\.?\w/.test(keyword) && /^\./.test(keyword) === isCommand,
  );
  const word = written(place, found);
  const nearest = nearestSpelling(word, candidates);
  if (nearest === null) return null;
  const message = `${shown(word)} is not ${place.at > 0 ? 'understood here' : isCommand ? 'a dot command' : 'a statement'}.`;
  return { message, span: found, hint: `Did you mean ${nearest}?` };
}

/** Shorter words are near to everything. */
const shortestMisspelling = 3;

function noStatement(place: Place, found: Token): Diagnostic | null {
  if (place.at > 0) return null;
  const word = shown(written(place, found));
  if (found.kind !== 'command') {
    const message = `No statement starts with ${word}.`;
    return { message, span: found, hint: 'Write help to see the statements there are.' };
  }
  const message = word === '.end' ? '.end stands without .import.' : `${word} is not a dot command.`;
  const hint =
    word === '.end' ? 'Write .import on a line before the table.' : 'Write .help to see the dot commands.';
  return { message, span: found, hint };
}

/** A host, password, pattern or text without its quotes. */
function quotesForgotten(place: Place, found: Token): Diagnostic | null {
  const quoted = place.expected.places.find((words) => words.endsWith(' in quotes'));
  const run = /^[^\s'"`:;,()@]+/.exec(place.text.slice(found.start))?.[0];
  const isOnlyChoice = place.expected.places.length === 1;
  if (quoted === undefined || run === undefined || !isOnlyChoice) return null;
  const subject = quoted.slice('a '.length, -' in quotes'.length);
  const span = { start: found.start, end: found.start + run.length };
  return { message: `A ${subject} stands in quotes.`, span, hint: `Write '${run}'.` };
}

/** A name in the quotes of a string. */
function quotesTooMany(place: Place, found: Token): Diagnostic | null {
  const name = place.expected.places.find((words) => nameSubjects.includes(words));
  if (found.kind !== 'string' || name === undefined) return null;
  const bare = place.text.slice(found.start + 1, found.end - 1);
  const message = `The name of ${name} does not stand in such quotes.`;
  return { message, span: found, hint: `Write \`${bare}\`, or ${shown(bare)} without any.` };
}

const nameSubjects: readonly string[] = ['a database', 'a table', 'a column', 'a variable', 'a new name'];

/** `.import test`. */
function besideTable(place: Place, found: Token): Diagnostic | null {
  if (!place.expected.places.includes('a pasted table')) return null;
  return {
    message: 'Nothing stands beside .import.',
    span: found,
    hint: 'Paste the table on the lines after it.',
  };
}

function notInExpressions(place: Place, found: Token): Diagnostic | null {
  const before = place.tokens[place.at - 1];
  if (before?.kind !== 'word' || !place.expected.keywords.includes('IN')) return notArithmetic(place, found);
  const word = written(place, found);
  if (word === '(') {
    const message = `${shown(written(place, before))} is not a function here.`;
    return { message, span: before, hint: 'The functions are COUNT, MIN, MAX, SUM and AVG.' };
  }
  if (word === '.' && place.tokens[place.at - 2]?.kind === 'punctuation') {
    const message = 'Only global variables are known here.';
    return { message, span: before, hint: 'Write @@GLOBAL. and the name of the variable.' };
  }
  if (word === '.') {
    const message = 'A column is written without its table here.';
    return {
      message,
      span: { start: before.start, end: found.end },
      hint: 'A statement reads one table: leave out its name.',
    };
  }
  return notArithmetic(place, found);
}

function notArithmetic(place: Place, found: Token): Diagnostic | null {
  const isOperator = /^[-+*/%]$/.test(written(place, found));
  if (!isOperator || !place.expected.keywords.includes('IN')) return null;
  return {
    message: 'There is no arithmetic here.',
    span: found,
    hint: 'Write columns and numbers as they are.',
  };
}

/** `.wait 30`. */
function unitForgotten(place: Place, found: Token): Diagnostic | null {
  const number = written(place, found);
  if (!place.expected.places.includes('a duration') || !/^\d/.test(number)) return null;
  const whole = Number.parseInt(number, 10);
  const hint = `Write ${whole}s for seconds, ${whole}ms for milliseconds or ${whole}m for minutes.`;
  return { message: `${shown(number)} is not a duration.`, span: found, hint };
}

/** The one keyword or sign that makes sense of what follows: `DELETE test.x`, `REBALANCE PARTITIONS test`. */
function wordForgotten(place: Place, found: Token): Diagnostic | null {
  const bracket = place.tokens[place.at - 1];
  const keyword = bestInsertion(place);
  if (keyword !== null) return missing(keyword, place, found);
  if (bracket === undefined || written(place, bracket) !== '(') return null;
  // INSERT INTO x (1): the bracket was taken for that of the columns.
  const { expected } = attempt(place.text, place.tokens.slice(0, place.at - 1));
  const before = bestInsertion({ ...place, at: place.at - 1, expected });
  return before === null ? null : missing(before, place, bracket);
}

function missing(keyword: string, place: Place, span: Span): Diagnostic {
  const message = `${sign(keyword)} is missing before ${sign(shown(written(place, span)))}.`;
  return { message, span, hint: `Write ${sign(keyword)} there.` };
}

/** The keyword or sign with which the grammar understands most of what follows; null when none helps. */
function bestInsertion(place: Place): string | null {
  let best: string | null = null;
  let bestGain = 0;
  if (place.tokens.length > assistedTokenLimit) return null;
  for (const keyword of place.expected.keywords.filter(isForgettable).toSorted(wordsFirst)) {
    const gain = gainOf(place.text, place.tokens, place.at, keyword);
    if (gain > bestGain) [best, bestGain] = [keyword, gain];
  }
  return best;
}

/** Nobody forgets the words of a condition; they would make sense of nearly anything. */
const isForgettable = (keyword: string): boolean => !/^(?:AND|OR|NOT|IN|IS|LIKE|BETWEEN)$/.test(keyword);

/** Words before signs, and else the order of the grammar. */
const wordsFirst = (left: string, right: string): number =>
  Number(/^\W/.test(left)) - Number(/^\W/.test(right));

const fewChoices = 5;

function terminatorForgotten(place: Place, found: Token): Diagnostic | null {
  if (!place.expected.end) return null;
  const word = shown(written(place, found));
  if (place.tokens[place.at - 1]?.kind === 'end') {
    const message = 'More than one statement stands here.';
    return { message, span: found, hint: 'Run one statement at a time.' };
  }
  const message = `The ${nounOf(place)} does not go on with ${word}.`;
  const isDot = place.tokens[0]?.kind === 'command';
  if (isDot) return { message, span: found, hint: 'Write nothing after it on its line.' };
  const choices = place.expected.keywords.length;
  const isTold = choices > 0 && choices <= fewChoices;
  const hint = isTold ? `End it with ; or write ${listOf(place.expected)}.` : 'End it with ; before that.';
  return { message, span: found, hint };
}

function misplaced(place: Place, found: Token): Diagnostic {
  const message = `${shown(written(place, found))} is not understood here.`;
  return { message, span: found, hint: `Write ${listOf(place.expected)}.` };
}

const nounOf = (place: Place): string => (place.tokens[0]?.kind === 'command' ? 'dot command' : 'statement');

const written = (place: Place, span: Span): string => place.text.slice(span.start, span.end);
