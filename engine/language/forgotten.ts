import { isKeyword } from './characters.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import { attempt, gainOf, wholeGrammar } from './grammar.ts';
import { assistedLengthLimit, assistedTokenLimit } from './limits.ts';
import { openedBy, type Place, written } from './place.ts';
import type { QuotedPlace } from './problem.ts';
import type { Token } from './token.ts';

/** `kill leaf-8` for `.kill leaf-8`. */
export function dotForgotten(place: Place, found: Token): Diagnostic | null {
  const command = `.${written(place, found).toLowerCase()}`;
  if (place.at > 0 || !place.expected.keywords.includes(command)) return null;
  return { span: found, problem: { kind: 'dotForgotten', written: written(place, found), command } };
}

/** A host, password, pattern or text without its quotes. */
export function quotesForgotten(place: Place, found: Token): Diagnostic | null {
  const quoted = quotedPlaces.find((name) => place.expected.places.includes(name));
  const run = /^[^\s'"`:;,()@]+/.exec(place.text.slice(found.start))?.[0];
  const isOnlyChoice = place.expected.places.length === 1;
  if (quoted === undefined || run === undefined || !isOnlyChoice || /^ALL$/i.test(run)) return null;
  const span = { start: found.start, end: found.start + run.length };
  return { span, problem: { kind: 'quotesForgotten', of: quoted, written: run } };
}

const quotedPlaces: readonly QuotedPlace[] = ['host', 'password', 'pattern', 'text'];

/** `.wait 30`. */
export function unitForgotten(place: Place, found: Token): Diagnostic | null {
  const number = written(place, found);
  if (!place.expected.places.includes('duration') || !/^\d/.test(number)) return null;
  const whole = Number.parseInt(number, 10);
  const several = ofSeveralUnits(place.text.slice(found.start));
  if (several !== null) {
    const span = { start: found.start, end: found.start + several.length };
    return {
      span,
      problem: { kind: 'unitForgotten', written: written(place, span), whole, meant: several.meant },
    };
  }
  const [, digits = number, unit = ''] = /^(\d+)\s*([a-z]*)/i.exec(place.text.slice(found.start)) ?? [];
  const meant = durations.find(([like]) => like.test(unit))?.[1](Number(digits)) ?? `${whole}s`;
  const isUnit = durations.some(([like]) => like.test(unit));
  const end = isUnit
    ? found.start + place.text.slice(found.start).search(/(?<=^\d+\s*[a-z]+)(?![a-z])/i)
    : found.end;
  const span = { start: found.start, end };
  return { span, problem: { kind: 'unitForgotten', written: written(place, span), whole, meant } };
}

/** `2m30s`, `1 h 5 min`: so long is the text, and so it is written here; null for a duration of one unit. */
function ofSeveralUnits(text: string): { readonly length: number; readonly meant: string } | null {
  const [all = ''] = /^(?:\d+\s*[a-z]+\s*){2,}/i.exec(text) ?? [];
  let ms = 0;
  for (const [, count, unit = ''] of all.matchAll(/(\d+)\s*([a-z]+)/gi)) {
    const size = sizes.find(([like]) => like.test(unit))?.[1];
    if (size === undefined) return null;
    ms += Number(count) * size;
  }
  if (ms === 0) return null;
  return { length: all.trimEnd().length, meant: ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms` };
}

const sizes: readonly (readonly [like: RegExp, ms: number])[] = [
  [/^(?:ms|msec|milli\w*)$/i, 1],
  [/^(?:s|secs?|seconds?)$/i, 1_000],
  [/^(?:m|mins?|minutes?)$/i, 60_000],
  [/^(?:h|hrs?|hours?)$/i, 3_600_000],
];

/** Units as they are written elsewhere. */
const durations: readonly (readonly [like: RegExp, written: (count: number) => string])[] = [
  [/^(?:ms|msec|milli\w*)$/i, (count) => `${count}ms`],
  [/^(?:sec|secs|seconds?)$/i, (count) => `${count}s`],
  [/^(?:min|mins|minutes?)$/i, (count) => `${count}m`],
  [/^(?:h|hrs?|hours?)$/i, (count) => `${60 * count}m`],
];

/** `DELETE test.x`: with a FROM further on it would be one of several tables. */
export function fromForgotten(place: Place): Diagnostic | null {
  const [first, second] = place.tokens;
  if (first === undefined || second === undefined || !/^DELETE$/i.test(written(place, first))) return null;
  const isNamed = second.kind === 'name' || (second.kind === 'word' && !isKeyword(written(place, second)));
  if (!isNamed || place.tokens.some((token) => /^FROM$/i.test(written(place, token)))) return null;
  return missing('FROM', place, second);
}

/** The one keyword or sign that makes sense of what follows: `DELETE test.x`, `REBALANCE PARTITIONS test`. */
export function wordForgotten(place: Place, found: Token): Diagnostic | null {
  // Of several words a dot command may want another one instead: `.fill cpu leaf-1`.
  const { keywords, end } = place.expected;
  if (openedBy(place) === 'dotCommand' && keywords.length > 1 && !end) return null;
  const bracket = place.tokens[place.at - 1];
  const keyword = bestInsertion(place);
  if (keyword !== null) return missing(keyword, place, found);
  const isName = bracket?.kind === 'word' && !isKeyword(written(place, bracket));
  const isSecond = bracket !== undefined && (isName || place.at === 1 || written(place, bracket) === '(');
  if (!isSecond) return null;
  // INSERT INTO x (1): the bracket was taken for that of the columns. SELECT a test.x: the word for what a is called.
  const { expected } = attempt(place.text, place.tokens.slice(0, place.at - 1));
  const before = bestInsertion({ ...place, at: place.at - 1, expected });
  return before === null ? null : missing(before, place, bracket);
}

const missing = (word: string, place: Place, span: Span): Diagnostic => ({
  span,
  problem: { kind: 'wordForgotten', word, before: written(place, span) },
});

/** The keyword or sign with which the grammar understands most of what follows; null when none helps. */
function bestInsertion(place: Place): string | null {
  let best: string | null = null;
  let bestGain = 0;
  if (place.tokens.length > assistedTokenLimit || place.text.length > assistedLengthLimit) return null;
  const found = place.tokens[place.at];
  const before = place.tokens[place.at - 1];
  // Behind a name a star multiplies.
  const isOfName = before !== undefined && !isKeyword(written(place, before));
  const there = found === undefined ? '' : written(place, found).toUpperCase();
  for (const keyword of place.expected.keywords.filter(isForgettable).toSorted(wordsFirst)) {
    if (keyword === there || (keyword === '*' && isOfName)) continue;
    if (/^(?:WHERE|HAVING)$/.test(keyword) && !comparing.test(place.text.slice(found?.start))) continue;
    const rest = place.text.slice(found?.start);
    if (keyword === 'JOIN' && !/\b(?:ON|USING)\b/i.test(rest)) continue;
    if (keyword === 'UNION' && !/^\(?\s*SELECT\b/i.test(rest)) continue;
    if (keyword === 'INTO' && /^\s*(?:SELECT|WITH|\()/i.test(place.text)) continue;
    const gain = gainOf(place.text, place.tokens, place.at, keyword);
    // A statement that begins with another word is meant only where all of it is one then.
    if (place.at === 0 && gain <= place.tokens.length) continue;
    // Of two words that say how it is to be done none is the forgotten one.
    if (gain === bestGain && best !== null && isEither(best, keyword)) return null;
    if (gain > bestGain) [best, bestGain] = [keyword, gain];
  }
  return best;
}

const isEither = (one: string, other: string): boolean => /^A?SYNC$/.test(one) && /^A?SYNC$/.test(other);

/** Whoever has a condition compares something. */
const comparing = /[<>=]|\b(?:IN|IS|LIKE|BETWEEN|EXISTS|REGEXP|RLIKE|NOT)\b/i;

/** Nobody forgets a value, a function, the words of a condition or a dot command: those would make sense of nearly anything. */
const isForgettable = (keyword: string): boolean =>
  !/^(?:\..*|[-+/%&^~!]|<<|>>|:>|&&|[|][|]|SELECT|SHARD|SORT|AND|OR|XOR|NOT|DIV|MOD|IN|IS|LIKE|REGEXP|RLIKE|BETWEEN|HELP|NULL|TRUE|FALSE|CASE|EXISTS|WITH)$/.test(
    keyword,
  );

/** Words before signs, and else the order of the grammar. */
const wordsFirst = (left: string, right: string): number =>
  Number(/^\W/.test(left)) - Number(/^\W/.test(right));

/** `SELECT COUNT(*) FROM x SHOW LEAVES`: what stands behind the statement is another one. */
export function anotherBehind(place: Place, found: Token): Diagnostic | null {
  const { text, tokens, at } = place;
  // A second SELECT may belong to the first one.
  if (at === 0 || !place.expected.end || found.kind !== 'word' || /^SELECT$/i.test(written(place, found)))
    return null;
  if (tokens.length > assistedTokenLimit || text.length > assistedLengthLimit) return null;
  if (wholeGrammar.attempt(text, tokens.slice(at)).statement === null) return null;
  return terminatorForgotten(place, found);
}

/** What follows a statement that could be over. */
export function terminatorForgotten(place: Place, found: Token): Diagnostic | null {
  const { expected } = place;
  if (!expected.end) return null;
  if (place.tokens[place.at - 1]?.kind === 'end')
    return { span: found, problem: { kind: 'severalStatements' } };
  const opened = openedBy(place);
  return {
    span: found,
    problem: { kind: 'terminatorForgotten', opened, written: written(place, found), expected },
  };
}
