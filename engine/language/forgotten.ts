import type { Diagnostic, Span } from './diagnostic.ts';
import { attempt, gainOf } from './grammar.ts';
import { assistedLengthLimit, assistedTokenLimit } from './limits.ts';
import { nounOf, type Place, written } from './place.ts';
import type { Token } from './token.ts';
import { listOf, shown, sign } from './wording.ts';

/** `kill leaf-8` for `.kill leaf-8`. */
export function dotForgotten(place: Place, found: Token): Diagnostic | null {
  const command = `.${written(place, found).toLowerCase()}`;
  if (place.at > 0 || !place.expected.keywords.includes(command)) return null;
  const message = `${shown(written(place, found))} is not a statement.`;
  return { message, span: found, hint: `Did you mean ${command}?` };
}

/** A host, password, pattern or text without its quotes. */
export function quotesForgotten(place: Place, found: Token): Diagnostic | null {
  const quoted = place.expected.places.find((words) => words.endsWith(' in quotes'));
  const run = /^[^\s'"`:;,()@]+/.exec(place.text.slice(found.start))?.[0];
  const isOnlyChoice = place.expected.places.length === 1;
  if (quoted === undefined || run === undefined || !isOnlyChoice) return null;
  const subject = quoted.slice('a '.length, -' in quotes'.length);
  const span = { start: found.start, end: found.start + run.length };
  return { message: `A ${subject} stands in quotes.`, span, hint: `Write '${run}'.` };
}

/** `.wait 30`. */
export function unitForgotten(place: Place, found: Token): Diagnostic | null {
  const number = written(place, found);
  if (!place.expected.places.includes('a duration') || !/^\d/.test(number)) return null;
  const whole = Number.parseInt(number, 10);
  const hint = `Write ${whole}s for seconds, ${whole}ms for milliseconds or ${whole}m for minutes.`;
  return { message: `${shown(number)} is not a duration.`, span: found, hint };
}

/** The one keyword or sign that makes sense of what follows: `DELETE test.x`, `REBALANCE PARTITIONS test`. */
export function wordForgotten(place: Place, found: Token): Diagnostic | null {
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
  if (place.tokens.length > assistedTokenLimit || place.text.length > assistedLengthLimit) return null;
  const found = place.tokens[place.at];
  const there = found === undefined ? '' : written(place, found).toUpperCase();
  for (const keyword of place.expected.keywords.filter(isForgettable).toSorted(wordsFirst)) {
    if (keyword === there) continue;
    const gain = gainOf(place.text, place.tokens, place.at, keyword);
    if (gain > bestGain) [best, bestGain] = [keyword, gain];
  }
  return best;
}

/** Nobody forgets a value, a function or the words of a condition: those would make sense of nearly anything. */
const isForgettable = (keyword: string): boolean =>
  !/^(?:AND|OR|NOT|IN|IS|LIKE|BETWEEN|NULL|TRUE|FALSE|COUNT|MIN|MAX|SUM|AVG)$/.test(keyword);

/** Words before signs, and else the order of the grammar. */
const wordsFirst = (left: string, right: string): number =>
  Number(/^\W/.test(left)) - Number(/^\W/.test(right));

const fewChoices = 5;

export function terminatorForgotten(place: Place, found: Token): Diagnostic | null {
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
