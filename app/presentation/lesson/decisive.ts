import { printCell, type ResultTable } from '@ha-playground/engine/console';
import { cellChanges } from '../statements/cell-changes.ts';
import { isIdentifying, isRestless } from '../statements/same-rows.ts';

/** Which columns and rows of a table are seen first, by their places, in the order of the table. */
export interface Decisive {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** A table of so many rows is seen whole: what is told of it may be in any of them. */
const rowsSeenWhole = 12;
/** Of a longer one so many are seen at first. */
const mostRows = 8;
const mostColumns = 4;
/** So many characters, with what is between the columns, stand beside each other in a narrow column. */
const mostCharacters = 46;
const gapCharacters = 3;
/** A text that is longer is cut. */
export const mostCellCharacters = 28;

interface Hints {
  /** What the same statement answered before; null where it is asked for the first time. */
  readonly before: ResultTable | null;
  /** The columns that the story names; empty where it names none. */
  readonly named: readonly string[];
}

/**
 * What of a table is worth seeing first: the columns that the story names, else those that changed and those that tell one
 * row from another. Of a table that is not seen whole the rows that changed, then those with which something else begins, then
 * the first.
 */
export function decisiveOf(table: ResultTable, { before, named }: Hints): Decisive {
  const changed = cellChanges(before, table);
  return {
    columns: columnsOf(table, { named, changed: changed.columns }),
    rows: rowsOf(table, changed.rows),
  };
}

interface ColumnHints {
  readonly named: readonly string[];
  readonly changed: ReadonlySet<number>;
}

function columnsOf(table: ResultTable, { named, changed }: ColumnHints): readonly number[] {
  const all = table.columns.map((_, at) => at);
  const wanted = new Set(named.map((name) => name.toLowerCase()));
  const own = all.filter((at) => wanted.has(table.columns[at]?.name.toLowerCase() ?? ''));
  if (own.length > 0) return own;
  const byRank = all.toSorted((one, other) => rankOf(table, one, changed) - rankOf(table, other, changed));
  const chosen: number[] = [];
  let characters = 0;
  for (const at of byRank) {
    characters += widthOf(table, at) + gapCharacters;
    if (chosen.length > 0 && (chosen.length === mostColumns || characters > mostCharacters)) break;
    chosen.push(at);
  }
  return chosen.toSorted((one, other) => one - other);
}

/** The lower, the sooner it is seen; columns of one rank in their order. */
function rankOf(table: ResultTable, at: number, changed: ReadonlySet<number>): number {
  const name = table.columns[at]?.name ?? '';
  if (isRestless(name)) return 5;
  const [first, ...others] = table.rows;
  const varies = others.some((row) => row[at] !== first?.[at]);
  if (isIdentifying(name)) return varies ? 0 : 3;
  if (changed.has(at)) return 1;
  return varies ? 2 : 4;
}

const widthOf = ({ columns, rows }: ResultTable, at: number): number =>
  Math.max(
    columns[at]?.name.length ?? 0,
    ...rows.slice(0, mostRows).map((row) => Math.min(mostCellCharacters, printCell(row[at] ?? null).length)),
  );

function rowsOf(table: ResultTable, changed: ReadonlySet<number>): readonly number[] {
  const all = table.rows.map((_, index) => index);
  if (all.length <= rowsSeenWhole) return all;
  const begins = all.filter((index) => beginsAnother(table, index));
  return [...new Set([...changed, ...begins, ...all])]
    .slice(0, mostRows)
    .toSorted((one, other) => one - other);
}

/** Does a row say something else than the one above it, besides which row it is? */
const beginsAnother = ({ columns, rows }: ResultTable, index: number): boolean =>
  columns.some(
    ({ name }, at) =>
      !isIdentifying(name) && !isRestless(name) && rows[index]?.[at] !== rows[Math.max(0, index - 1)]?.[at],
  );

/** A table whose headings have so many characters is seen as a whole beside the picture, and keeps its order. */
const charactersInSight = 84;

/**
 * All columns of a table, those that tell one row from another first where not all are in sight; then the rest in its order. The
 * headings alone decide: the same statement has its columns in the same order whenever it is asked.
 */
export function columnOrder({ columns }: ResultTable): readonly number[] {
  const all = columns.map((_, at) => at);
  const characters = columns.reduce((sum, { name }) => sum + name.length + gapCharacters, 0);
  if (characters <= charactersInSight) return all;
  const decides = (at: number) => isIdentifying(columns[at]?.name ?? '');
  return [...all.filter(decides), ...all.filter((at) => !decides(at))];
}
