import { isKeyword } from './characters.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './diagnostic.ts';
import {
  anotherBehind,
  dotForgotten,
  fromForgotten,
  quotesForgotten,
  terminatorForgotten,
  unitForgotten,
  wordForgotten,
} from './forgotten.ts';
import { gainOf, wholeGrammar } from './grammar.ts';
import { type Explanation, openedBy, type Place, written } from './place.ts';
import type { PlaceName } from './place-names.generated.ts';
import { read } from './read.ts';
import { nearestSpelling } from './spelling.ts';
import { opensOption } from './statement-table.ts';
import { strayDiagnostic } from './stray.ts';
import type { Token } from './token.ts';
import { readTranscript } from './transcript.ts';
import { insteadOf } from './unsupported.ts';

/**
 * The first mistake in a text that `parse` refuses, and what was most likely meant at its place; null for a statement. It
 * says more than the diagnostic of `parse`, and may point at a larger place.
 */
export function mistakeIn(text: string): Diagnostic | null {
  const result = read(text, { tokensOf: readTranscript, grammar: wholeGrammar, explain });
  return result.kind === 'diagnostic' ? result.diagnostic : null;
}

function explain(place: Place): Diagnostic {
  const found = place.tokens[place.at];
  const from = fromForgotten(place);
  if (from !== null) return from;
  const swallowing = place.tokens.slice(0, place.at + 1).find((token) => swallows(place, token));
  if (swallowing !== undefined) return strayDiagnostic(place.text, swallowing);
  if (found === undefined || found.kind === 'end')
    return caseOpen(place) ?? bracketOpen(place) ?? diagnose(place);
  if (found.kind === 'printed') return { span: found, problem: { kind: 'printed' } };
  const earlier = quoteBefore(place);
  if (earlier !== null) return strayDiagnostic(place.text, earlier);
  const stray = strayIn(place.tokens, place.at);
  if (stray !== null) return strayDiagnostic(place.text, stray);
  for (const explanation of explanations) {
    const diagnostic = explanation(place, found);
    if (diagnostic !== null) return diagnostic;
  }
  return diagnose(place);
}

/** A text over the end of a statement and of its line: its first quote was never closed, and the next one was taken for that. */
const swallows = (place: Place, token: Token): boolean =>
  token.kind === 'string' && /;[^\S\n]*\n/.test(written(place, token));

/** From the most to the least telling. */
const explanations: readonly Explanation[] = [
  signTooMuch,
  commandInBackground,
  dotForgotten,
  anotherBehind,
  optionElsewhere,
  shellLine,
  withinGroup,
  unsupportedHere,
  fromBehindStar,
  misspelled,
  noStatement,
  quotesForgotten,
  quotesTooMany,
  besideTable,
  unitForgotten,
  misspelledBefore,
  wordForgotten,
  terminatorForgotten,
];

/** `SELECT * orders`: with a FROM there it is a statement. */
function fromBehindStar(place: Place, found: Token): Diagnostic | null {
  const { at, text, tokens } = place;
  const star = tokens[at - 1];
  if (star === undefined || written(place, star) !== '*' || found.kind === 'punctuation') return null;
  if (nearestSpelling(written(place, found), ['FROM']) !== null) return null;
  if (gainOf(text, tokens, at, 'FROM') <= tokens.length - at) return null;
  return { span: found, problem: { kind: 'wordForgotten', word: 'FROM', before: written(place, found) } };
}

/** `PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY a)`. */
function withinGroup({ text, tokens }: Place): Diagnostic | null {
  const found = /\b(\w+)\s*\([^()]*\)\s*WITHIN\s+GROUP\b/i.exec(text);
  if (found === null || tokens.length === 0) return null;
  const { index, 1: name = '' } = found;
  const span = { start: index, end: index + name.length };
  return {
    span,
    problem: { kind: 'unsupported', phrase: name.toUpperCase(), instead: 'orderForPercentile' },
  };
}

/** A line of a loop, or of anything else that a shell does. */
function shellLine(place: Place, found: Token): Diagnostic | null {
  if (place.at > 0) return null;
  const { text } = place;
  const isOfShell =
    /^\s*(?:for\s+\w+\s+in\b|(?:while|until|if|elif)\s+(?:\[|!|test\b|\w+\s+-|true\b|read\b)|case\s+\S+\s+in\b|echo\s|printf\s|export\s+\w+=|\w+=\S*\s*$|cd\s|source\s|set\s+-\w|(?:cat|grep|tail|head|ls|ps|df|du|top|htop|free|uptime|netstat|ss|curl|wget|ping|nc|telnet|dig|ip|vi|vim|nano|man|history|cls|python3?|pip|apt|apt-get|yum|helm|terraform|ansible\S*|aws|gcloud|git|crontab|journalctl|dmesg|lsof|mount|chmod|chown|mkdir|rm|cp|mv|scp|rsync|tar|sed|awk|less|more|which|env|do|reboot)(?=\s|$)|sleep\s*$|[a-z]\S*\)\s)/i.test(
      text,
    );
  return isOfShell ? { span: found, problem: { kind: 'shellLine', written: written(place, found) } } : null;
}

/** The text ends where a CASE has to be closed. */
function caseOpen(place: Place): Diagnostic | null {
  const last = place.tokens[place.at - 1];
  if (last === undefined || !place.expected.keywords.includes('end')) return null;
  const span = { start: last.end, end: last.end };
  return { span, problem: { kind: 'caseOpen', after: written(place, last) } };
}

/** The text ends where a bracket has to be closed, or could be. */
function bracketOpen(place: Place): Diagnostic | null {
  const last = place.tokens[place.at - 1];
  if (last === undefined || !place.expected.keywords.includes(')') || written(place, last) === '(')
    return null;
  const span = { start: last.end, end: last.end };
  return { span, problem: { kind: 'bracketOpen', after: written(place, last) } };
}

/** `(a INT,)`, `SELECT id, FROM x` and `SELECT 1)`. */
function signTooMuch(place: Place, found: Token): Diagnostic | null {
  const before = place.tokens[place.at - 1];
  if (written(place, found) === ')' && place.expected.end)
    return { span: found, problem: { kind: 'signTooMuch', written: ')' } };
  if (before === undefined || written(place, before) !== ',') return null;
  // Without the comma it has to go on.
  const { at } = wholeGrammar.attempt(place.text, place.tokens.toSpliced(place.at - 1, 1));
  return at < place.at ? null : { span: before, problem: { kind: 'signTooMuch', written: ',' } };
}

/** The token itself when it is stray, or a stray one that cuts its word in two: an invisible character. */
function strayIn(tokens: readonly Token[], at: number): Token | null {
  const [found, next] = tokens.slice(at, at + 2);
  if (found?.kind === 'stray') return found;
  return next?.kind === 'stray' && next.start === found?.end ? next : null;
}

/** `name = 'ann AND city = 'Bonn'`: the last quote is left over because the first one has been closed by the second. */
function quoteBefore({ text, tokens, at }: Place): Token | null {
  const [before, found, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isOpen = next?.kind === 'stray' && found !== undefined && next.start === found.end;
  if (!isOpen || before?.kind !== 'string' || before.end !== found.start) return null;
  return text[next.start] === text[before.start] ? before : null;
}

function unsupportedHere(place: Place, found: Token): Diagnostic | null {
  if (found.kind !== 'word' && found.kind !== 'command') return null;
  const opening = place.tokens.slice(0, place.at).map((token) => place.text.slice(token.start, token.end));
  const word = written(place, found);
  const instead = insteadOf(opening.at(-1) ?? null, word);
  if (instead === null) return null;
  // An option is called by its own word alone.
  const isOpening = opening.length < 3 && opening.every(isKeyword) && instead !== 'leaveOut';
  const words = isOpening ? [...opening, word].join(' ').toUpperCase() : word.toUpperCase();
  const phrase = found.kind === 'command' ? word : words;
  return { span: found, problem: { kind: 'unsupported', phrase, instead } };
}

/** `DETACH LEAF 'leaf-8' FORCE`. */
function optionElsewhere(place: Place, found: Token): Diagnostic | null {
  const option = written(place, found).toUpperCase();
  if (found.kind !== 'word' || place.at === 0 || !opensOption(option)) return null;
  const options = place.expected.keywords.filter(opensOption);
  return { span: found, problem: { kind: 'optionElsewhere', option, options } };
}

/** `.background .kill leaf-8`. */
function commandInBackground(place: Place, found: Token): Diagnostic | null {
  if (place.at !== 1 || place.tokens[0]?.kind !== 'command' || written(place, found) !== '.') return null;
  return { span: found, problem: { kind: 'dotCommandInBackground' } };
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
  const at = place.at > 0 ? 'inside' : openedBy(place);
  return { span: found, problem: { kind: 'misspelled', written: word, at, nearest } };
}

/** `SELECT id FORM x`: the word was taken for what the column is called. */
function misspelledBefore(place: Place): Diagnostic | null {
  const before = place.tokens[place.at - 1];
  if (before?.kind !== 'word' || isKeyword(written(place, before))) return null;
  const { expected, at } = wholeGrammar.attempt(place.text, place.tokens.slice(0, place.at - 1));
  return at === place.at - 1 ? misspelled({ ...place, at, expected }, before) : null;
}

/** Shorter words are near to everything. */
const shortestMisspelling = 3;

function noStatement(place: Place, found: Token): Diagnostic | null {
  if (place.at > 0) return null;
  const word = written(place, found);
  if (
    /^(?:WHERE|FROM|AND|OR|ON|ORDER|GROUP|HAVING|LIMIT|OFFSET|JOIN|LEFT|RIGHT|INNER|UNION|INTO|VALUES|AS|BY)$/i.test(
      word,
    )
  )
    return { span: found, problem: { kind: 'clauseAlone', written: word.toUpperCase() } };
  if (found.kind !== 'command') return { span: found, problem: { kind: 'statementUnknown', written: word } };
  return {
    span: found,
    problem: word === '.end' ? { kind: 'endWithoutImport' } : { kind: 'dotCommandUnknown', written: word },
  };
}

/** A name in the quotes of a string. */
function quotesTooMany(place: Place, found: Token): Diagnostic | null {
  const of = place.expected.places.find((name) => named.includes(name));
  if (found.kind !== 'string' || of === undefined) return null;
  const name = place.text.slice(found.start + 1, found.end - 1);
  return { span: found, problem: { kind: 'nameInQuotes', of, name } };
}

const named: readonly PlaceName[] = ['database', 'table', 'column', 'variable', 'newName'];

/** `.import test`. */
function besideTable(place: Place, found: Token): Diagnostic | null {
  if (!place.expected.places.includes('pastedTable')) return null;
  return { span: found, problem: { kind: 'besidePaste' } };
}
