import type { ResultTable } from '@ha-playground/engine/console';
import { type CellChanges, cellChanges } from '../../presentation/statements/cell-changes.ts';
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

/** What is different in `table`, told. */
export function changesBetween(before: ResultTable | null, table: ResultTable): TableChanges {
  const changes = cellChanges(before, table);
  return { cells: changes.cells, sentences: sentencesOf(changes) };
}

function sentencesOf({ changed, fresh, gone }: CellChanges): readonly string[] {
  const hidden = changed.length - mostSentences;
  return [
    ...changed
      .slice(0, mostSentences)
      .map(({ row, column, before, after }) => text().change(row, column, before, after)),
    ...(hidden > 0 ? [text().moreChanges(hidden)] : []),
    ...(fresh.length > 0
      ? [text().newRows(fresh.slice(0, mostSentences), fresh.length - mostSentences)]
      : []),
    ...(gone > 0 ? [text().gone(gone)] : []),
  ];
}
