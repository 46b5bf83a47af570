import { type Column, printCell, type ResultTable } from '@ha-playground/engine/console';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.tables;

type Row = ResultTable['rows'][number];

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
      if (old?.[at] === cell || (old !== undefined && restless.has(column.toLowerCase()))) return;
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

/** Do two tables say the same? */
export function isSameTable(one: ResultTable | null, other: ResultTable | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || one.rows.length !== other.rows.length) return false;
  if (one.columns.length !== other.columns.length) return false;
  return one.rows.every((row, index) => {
    const others = other.rows[index];
    return row.every(
      (cell, at) => cell === others?.[at] || restless.has((one.columns[at]?.name ?? '').toLowerCase()),
    );
  });
}

/** The columns that tell one row from another, as the text of a row's values in them. */
export function identityOf(columns: readonly Column[]): (row: Row, index: number) => string {
  const names = columns.map(({ name }) => name.toLowerCase());
  // A group is what a row is about only where leaves and pairs are so too.
  const isOwn = (name: string) =>
    identifying.has(name) || (name === 'availability_group' && names.includes('subject'));
  const own = names.flatMap((name, index) => (isOwn(name) ? [index] : []));
  return (row, index) => (own.length === 0 ? String(index + 1) : own.map((at) => String(row[at])).join(' '));
}

const restless = new Set([
  'average_roundtrip_latency',
  'average_roundtrip_latency_ms',
  'opened_connections',
  'running_time',
  'running_time_ms',
  'estimated_time_remaining_ms',
  // Of a workload and of copies, what grows by itself.
  'to_ms',
  'reads_sent',
  'reads_waited',
  'reads_failed',
  'writes_sent',
  'writes_waited',
  'writes_failed',
  'bytes_arrived',
]);

const identifying = new Set([
  'host',
  'port',
  'ordinal',
  'database',
  'database_name',
  'node_id',
  'instance_id',
  'action',
  'target_host',
  'target_port',
  'phase',
  'variable_name',
  'subject',
  'pair',
  'event_id',
  'command_id',
  'operation_id',
  'from_ms',
  'to_node_id',
]);
