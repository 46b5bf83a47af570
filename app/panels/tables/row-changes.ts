import { printCell, type ResultTable } from '@ha-playground/engine/console';
import { identityOf, isRestless } from '../../presentation/statements/same-rows.ts';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.tables;

/** How a table differs from the same table before. */
export interface TableChanges {
  /** What a changed cell was before, by `${row} ${column}`; null in a row that is new. */
  readonly cells: ReadonlyMap<string, string | null>;
  /** The first of the changes, a sentence each. */
  readonly sentences: readonly string[];
}

/** No more than these are told; the marks in the table show them all. */
const mostSentences = 3;

export const unchanged: TableChanges = { cells: new Map(), sentences: [] };

/** What is different in `table`. Figures that never rest, as a latency, do not count. */
export function changesBetween(before: ResultTable | null, table: ResultTable): TableChanges {
  if (before === null) return unchanged;
  const identity = identityOf(table.columns);
  const known = new Map(before.rows.map((row, index) => [identity(row, index), row]));
  const cells = new Map<string, string | null>();
  const told: string[] = [];
  const fresh: string[] = [];
  table.rows.forEach((row, index) => {
    const name = identity(row, index);
    const old = known.get(name);
    known.delete(name);
    if (old === undefined) fresh.push(name);
    row.forEach((cell, at) => {
      const column = table.columns[at]?.name ?? '';
      if (old?.[at] === cell || (old !== undefined && isRestless(column))) return;
      cells.set(`${index} ${at}`, old === undefined ? null : printCell(old[at] ?? null));
      if (old !== undefined)
        told.push(text().change(name, column, printCell(old[at] ?? null), printCell(cell)));
    });
  });
  return { cells, sentences: sentencesOf({ told, fresh, gone: known.size }) };
}

interface Told {
  readonly told: readonly string[];
  readonly fresh: readonly string[];
  readonly gone: number;
}

function sentencesOf({ told, fresh, gone }: Told): readonly string[] {
  const hidden = told.length - mostSentences;
  return [
    ...told.slice(0, mostSentences),
    ...(hidden > 0 ? [text().moreChanges(hidden)] : []),
    ...(fresh.length > 0
      ? [text().newRows(fresh.slice(0, mostSentences), fresh.length - mostSentences)]
      : []),
    ...(gone > 0 ? [text().gone(gone)] : []),
  ];
}
