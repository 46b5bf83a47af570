import { writtenName } from '../base/index.ts';
import { type Counterpart, filled } from './elsewhere.ts';
import { mended } from './mend.ts';
import { parse } from './parse.ts';
import { counterpartOf } from './recognise.ts';
import { nearestSpelling } from './spelling.ts';
import { openingsOf, type StatementRow, statementTable } from './statement-table.ts';
import { isSignificant, readTokens } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { address, tableName } from './write-parts.ts';
import { writtenNode } from './writing.ts';

/** The names that a suggestion uses. */
export type SuggestedNames = Pick<Vocabulary, 'hosts' | 'databases' | 'tables'>;

/** What was meant by a text that is no statement. */
export interface Suggestion {
  /** How the statement is written, in the notation of manuals; null where the statement is its own form. */
  readonly form: string | null;
  /** A statement, which can be read as it stands. */
  readonly statement: string;
}

/**
 * What `text`, which `parse` refuses, most likely means: the statement of this product for one of another product or
 * tool; the text with its mistakes mended; else the statement that begins most like it, with names that there are.
 */
export function suggest(text: string, names: SuggestedNames): Suggestion {
  const counterpart = counterpartOf(text);
  const recognised = counterpart === null ? mended(text) : withNames(counterpart, names);
  const likely = { statement: rowOf(text)?.examples[0] ?? 'HELP', parts: [] };
  const statement = recognised ?? withNames(likely, names) ?? 'HELP';
  const form = rowOf(statement)?.syntax ?? null;
  return { form: form === statement ? null : form, statement };
}

/** The row of the statement that begins most like the text; null when none begins like it at all. */
function rowOf(text: string): StatementRow | null {
  const parsed = parse(text);
  if (parsed.kind === 'statement')
    return statementTable.find(({ kind }) => kind === parsed.statement.kind) ?? null;
  const words = readTokens(text.slice(0, lookedAt))
    .filter(isSignificant)
    .slice(0, comparedWords)
    .map(({ start, end }) => text.slice(start, end).toUpperCase());
  let best: StatementRow | null = null;
  let bestScore = 0;
  for (const row of statementTable) {
    const score = Math.max(...openingsOf(row).map((opening) => likeness(words, opening)));
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  return best;
}

const lookedAt = 200;
const comparedWords = 6;

/** How much a text is like a statement: by its first word, and by how many of its words the statement has. */
function likeness(words: readonly string[], syntax: string): number {
  const wanted = syntax.toUpperCase().match(/[.\w]+/g) ?? [];
  const [first = '', ...others] = words;
  const isSame = wanted[0] === first || wanted[0] === `.${first}`;
  const isNear = isSame || nearestSpelling(first, wanted.slice(0, 1)) !== null;
  const shared = others.filter((word) => wanted.slice(1, 4).includes(word)).length;
  if (isNear) return (isSame ? 3 : 2) + shared;
  return shared > 1 ? shared : 0;
}

/** The statement with names that there are in the place of those of the examples; null where it is none. */
function withNames(
  { statement, parts }: Counterpart,
  { hosts, databases, tables }: SuggestedNames,
): string | null {
  const leaf = hosts.at(-1);
  const [database] = databases;
  const table = tables.find(({ schema }) => schema !== null);
  const isNew = /^(?:ADD|CREATE)\b/i.test(statement);
  const nameFor = (example: string): string => {
    if (example === 'test.x') return table === undefined ? example : tableName(table);
    if (isNew) return example;
    if (example === 'test') return database === undefined ? example : writtenName(database);
    if (leaf === undefined) return example;
    return example.startsWith("'") ? address(leaf) : writtenNode(leaf.host);
  };
  const named = (text: string): string => text.replace(exampleNames, nameFor);
  const written = filled({ statement, parts }, named);
  return parse(written).kind === 'statement' ? written : null;
}

/** A table, an address, a node of a dot command and a database, as the examples have them. */
const exampleNames = /\btest\.x\b|'leaf-\d+':3306|(?<=^\.\w+ (?:\w+ )*)leaf-\d+|\btest\b(?!\.)/g;
