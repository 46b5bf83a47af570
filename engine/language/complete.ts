import { excessOf } from './excess.ts';
import type { Expected } from './expected.ts';
import { expectedAfter } from './grammar.ts';
import { assistedLengthLimit, assistedTokenLimit } from './limits.ts';
import { placeOptions } from './place-options.ts';
import type { StatementKind } from './statement.ts';
import { openingsOf, opensOption, statementTable } from './statement-table.ts';
import { isSignificant, readTokens, type Token } from './token.ts';
import type { CompletionOption, Completions, Vocabulary } from './vocabulary.ts';

/**
 * What may be written at `cursor`, from the grammar and from the names that exist. `from` to `to` is the text that an
 * option replaces: the part of a word before the cursor, and a quote after it that would be left over.
 * Only options that begin with that part are returned; there are none inside comments, texts and broken statements.
 */
export function complete(text: string, cursor: number, vocabulary: Vocabulary): Completions {
  const before = text.slice(0, cursor);
  const tokens = statementBefore(before);
  for (const part of isTooLong(before, tokens) ? [] : partsBefore(before, tokens)) {
    const options = optionsAfter(before, tokens.slice(0, part.tokenCount), part, vocabulary);
    if (options.length > 0) return { from: part.from, to: endOfReplaced(text, cursor, part.from), options };
  }
  return { from: cursor, to: cursor, options: [] };
}

function isTooLong(before: string, tokens: readonly Token[]): boolean {
  const length = before.length - (tokens[0]?.start ?? before.length);
  const isLong = tokens.length > assistedTokenLimit || length > assistedLengthLimit;
  return isLong || excessOf(before, tokens) !== null;
}

/** What is being written: the text from `from` to the cursor, after so many whole tokens. */
interface Part {
  readonly from: number;
  readonly text: string;
  readonly tokenCount: number;
}

/** The tokens of the statement that the text ends in; a comment at the very end stays, since nothing follows it. */
function statementBefore(before: string): readonly Token[] {
  const tokens = readTokens(before);
  const end = tokens.findLastIndex((token) => token.kind === 'end' && token.end > token.start);
  const last = tokens.at(-1);
  const isInComment = last?.kind === 'comment' && last.end === before.length;
  return tokens
    .slice(end + 1)
    .filter((token) => (isSignificant(token) && token.start < token.end) || (isInComment && token === last));
}

/** The ways to see the end of the text: as a token being written, as a host with dots, dashes and port, as a gap. */
function partsBefore(before: string, tokens: readonly Token[]): readonly Part[] {
  const last = tokens.at(-1);
  if (last === undefined || last.end < before.length)
    return [{ from: before.length, text: '', tokenCount: tokens.length }];
  if (last.kind === 'comment') return [];
  if (last.kind === 'stray') return [partFrom(last.start, before, tokens)];
  const isWhole = last.kind === 'string' || last.kind === 'name' || last.kind === 'punctuation';
  const isDot = tokens.length === 1 && before.endsWith('.');
  let runStart = before.length;
  while (/[^\s'"`;,()@]/.test(before[runStart - 1] ?? ' ')) runStart -= 1;
  return [
    partFrom(isWhole && !isDot ? before.length : last.start, before, tokens),
    partFrom(runStart, before, tokens),
  ];
}

const partFrom = (from: number, before: string, tokens: readonly Token[]): Part => ({
  from,
  text: before.slice(from),
  tokenCount: tokens.filter((token) => token.end <= from).length,
});

function optionsAfter(
  before: string,
  tokens: readonly Token[],
  part: Part,
  vocabulary: Vocabulary,
): readonly CompletionOption[] {
  const expected = expectedAfter(before, tokens, []);
  if (expected === null) return [];
  const written = tokens.map((token) => before.slice(token.start, token.end));
  const options = [
    ...expected.places.flatMap((place) => placeOptions({ place, expected, written }, vocabulary)),
    ...keywordOptions(before, tokens, expected),
  ];
  const wanted = bare(part.text);
  return options.filter((option) => begins(option, part.text, wanted));
}

function keywordOptions(
  before: string,
  tokens: readonly Token[],
  expected: Expected,
): readonly CompletionOption[] {
  const written = tokens.map((token) => before.slice(token.start, token.end));
  const isWritten = (keyword: string) =>
    opensOption(keyword) && written.some((word) => word.toUpperCase() === keyword);
  const wanted = expected.keywords.filter((keyword) => isWord(keyword) && !isWritten(keyword));
  const phrases = wanted.flatMap((keyword) => phrasesFrom(before, tokens, [keyword]));
  return phrases.map((phrase) => {
    const label = phrase.join(' ');
    const kind = label.startsWith('.') ? 'dot' : 'keyword';
    const statement = statementBeginning([...written, label].join(' '));
    return statement === null ? { label, kind } : { label, kind, statement };
  });
}

/** Keywords with those that must follow them: REBALANCE PARTITIONS ON, and REBALANCE ALL DATABASES. */
function phrasesFrom(
  before: string,
  tokens: readonly Token[],
  phrase: readonly string[],
): readonly (readonly string[])[] {
  const next = expectedAfter(before, tokens, phrase);
  const words = next?.keywords.filter(isWord) ?? [];
  const isOpen = next === null || next.end || next.places.length > 0;
  if (isOpen || words.length === 0 || words.length > fewBranches) return [phrase];
  return words.flatMap((word) => phrasesFrom(before, tokens, [...phrase, word]));
}

/** Where more words than these may follow, they are chosen from in a second step. */
const fewBranches = 3;

/** The kind of statement that begins so, when there is only one. */
function statementBeginning(beginning: string): StatementKind | null {
  const wanted = beginning.toUpperCase();
  const rows = statementTable.filter((row) =>
    openingsOf(row).some((syntax) => syntax.toUpperCase().startsWith(wanted)),
  );
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? only.kind : null;
}

const isWord = (keyword: string): boolean => /^\.?\w/.test(keyword);

/** A quoted text is completed by quoted options only; a qualified name is also found by its last part. */
function begins(option: CompletionOption, part: string, wanted: string): boolean {
  if (/^['"]/.test(part) && !option.label.startsWith("'")) return false;
  const label = bare(option.label);
  const lastName = label.slice(label.lastIndexOf('.') + 1);
  if (label === wanted && option.kind === 'keyword') return false;
  return label.startsWith(wanted) || (option.kind !== 'dot' && lastName.startsWith(wanted));
}

const bare = (text: string): string => text.replace(/['"`]/g, '').toUpperCase();

/** The closing quote, and the port of a host, when the cursor stands between quotes that are already there. */
function endOfReplaced(text: string, cursor: number, from: number): number {
  const quote = text[from] ?? '';
  if (!/['"`]/.test(quote) || text[cursor] !== quote) return cursor;
  const port = /^\s*:\s*\d+/.exec(text.slice(cursor + 1))?.[0] ?? '';
  return cursor + 1 + port.length;
}
