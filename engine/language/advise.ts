import { isKeyword } from './characters.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './diagnostic.ts';
import {
  dotForgotten,
  quotesForgotten,
  terminatorForgotten,
  unitForgotten,
  wordForgotten,
} from './forgotten.ts';
import { read } from './parse.ts';
import { type Explanation, type Place, written } from './place.ts';
import { nearestSpelling } from './spelling.ts';
import { opensOption } from './statement-table.ts';
import { strayDiagnostic } from './stray.ts';
import type { Token } from './token.ts';
import { insteadOf, isOption } from './unsupported.ts';
import { enumerated, shown } from './wording.ts';

/**
 * What is wrong with a text that `parse` refuses, where, and most likely meant; null for a statement. It says more than
 * the diagnostic of `parse`, and may point at a larger place.
 */
export function adviseOn(text: string): Diagnostic | null {
  const result = read(text, advise);
  return result.kind === 'diagnostic' ? result.diagnostic : null;
}

function advise(place: Place): Diagnostic {
  const found = place.tokens[place.at];
  if (found === undefined || found.kind === 'end') return diagnose(place);
  const stray = strayIn(place.tokens, place.at);
  if (stray !== null) return strayDiagnostic(place.text, stray);
  for (const explain of explanations) {
    const diagnostic = explain(place, found);
    if (diagnostic !== null) return diagnostic;
  }
  return diagnose(place);
}

/** From the most to the least telling. */
const explanations: readonly Explanation[] = [
  commandInBackground,
  dotForgotten,
  optionElsewhere,
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

/** The token itself when it is stray, or a stray one that cuts its word in two: an invisible character. */
function strayIn(tokens: readonly Token[], at: number): Token | null {
  const [found, next] = tokens.slice(at, at + 2);
  if (found?.kind === 'stray') return found;
  return next?.kind === 'stray' && next.start === found?.end ? next : null;
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

/** `DETACH LEAF 'leaf-8' FORCE`. */
function optionElsewhere(place: Place, found: Token): Diagnostic | null {
  const word = written(place, found).toUpperCase();
  if (found.kind !== 'word' || place.at === 0 || !opensOption(word)) return null;
  const options = place.expected.keywords.filter(opensOption);
  const hint =
    options.length === 0 ? 'Leave it out.' : `Leave it out, or write ${enumerated(options, 'or')}.`;
  return { message: `${word} is no option here.`, span: found, hint };
}

/** `.background .kill leaf-8`. */
function commandInBackground(place: Place, found: Token): Diagnostic | null {
  if (place.at !== 1 || place.tokens[0]?.kind !== 'command' || written(place, found) !== '.') return null;
  const message = 'A dot command cannot run in the background.';
  return { message, span: found, hint: 'Write a statement after .background; a dot command takes no time.' };
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
