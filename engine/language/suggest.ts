import { adviseOn } from './advise.ts';
import type { Diagnostic } from './diagnostic.ts';
import { elsewhere } from './elsewhere.ts';
import { parse } from './parse.ts';
import { nearestSpelling } from './spelling.ts';
import { openingsOf, type StatementRow, statementTable } from './statement-table.ts';
import { isSignificant, readTokens } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  const recognised = withNames(elsewhere(text) ?? '', names) ?? mended(text);
  const statement = recognised ?? withNames(rowOf(text)?.examples[0] ?? 'HELP', names) ?? 'HELP';
  const form = rowOf(statement)?.syntax ?? null;
  return { form: form === statement ? null : form, statement };
}

/** Whoever makes more mistakes than these meant something else. */
const mostMendings = 8;

/** The text with one mistake after another mended, when it becomes a statement. */
function mended(text: string): string | null {
  let written = text;
  for (let count = 0; count < mostMendings; count += 1) {
    const diagnostic = adviseOn(written);
    if (diagnostic === null) return written;
    const next = withMended(written, diagnostic);
    if (next === null || next === written) return null;
    written = next;
  }
  return null;
}

/** The text without the one mistake; null where it is not clear what to write. */
function withMended(text: string, { span, problem }: Diagnostic): string | null {
  const put = (inserted: string): string => text.slice(0, span.start) + inserted + text.slice(span.end);
  const written = text.slice(span.start, span.end);
  switch (problem.kind) {
    case 'misspelled':
      return put(problem.nearest);
    case 'wordForgotten':
      return put(`${problem.word} ${written}`);
    case 'dotForgotten':
      return put(problem.command);
    case 'quotesForgotten':
      return put(`'${problem.written}'`);
    case 'nameInQuotes':
      return put(`\`${problem.name}\``);
    case 'unitForgotten':
      return put(`${problem.whole}s`);
    case 'quoteForPrint':
      return text.replace(/[‘’‚‛′´]/g, "'").replace(/[“”„‟″]/g, '"');
    case 'dash':
      return text.replace(/[–—−]/g, '-');
    case 'dotsInOne':
      return put('...');
    case 'optionElsewhere':
    case 'optionTwice':
    case 'partUnknown':
    case 'characterInvisible':
    case 'characterUnknown':
      return put('');
    case 'columnTypeUnsupported':
      return put('TEXT');
    case 'terminatorForgotten':
    case 'severalStatements':
      return text.slice(0, span.start).replace(/[;\s]+$/, '');
    case 'quoteOpen':
      return `${text.trimEnd()}${problem.quote}`;
    case 'commentOpen':
      return `${text} */`;
    case 'numberOutOfRange':
      return put(String(problem.least));
    case 'notWhole':
      return put(String(Math.trunc(Number(problem.written))));
    default:
      return null;
  }
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
function withNames(example: string, { hosts, databases, tables }: SuggestedNames): string | null {
  const leaf = hosts.at(-1);
  const [database] = databases;
  const table = tables.find(({ schema }) => schema !== null);
  const isNew = /^(?:ADD|CREATE)\b/i.test(example);
  let text = example;
  if (table !== undefined) text = text.replace(/\btest\.x\b/g, `${table.schema}.${table.name}`);
  if (leaf !== undefined && !isNew)
    text = text
      .replace(/'leaf-\d+':3306/g, `'${leaf.host}':${leaf.port}`)
      .replace(/(?<=^\.\w+ (?:\w+ )*)leaf-\d+/g, leaf.host);
  if (database !== undefined && !isNew) text = text.replace(/\btest\b(?!\.)/g, database);
  return parse(text).kind === 'statement' ? text : null;
}
