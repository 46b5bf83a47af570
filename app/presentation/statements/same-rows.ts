import type { Column, ResultTable } from '@ha-playground/engine/console';

type Row = ResultTable['rows'][number];

/** Do two tables say the same? */
export function isSameTable(one: ResultTable | null, other: ResultTable | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || one.rows.length !== other.rows.length) return false;
  if (one.columns.length !== other.columns.length) return false;
  return one.rows.every((row, index) => {
    const others = other.rows[index];
    return row.every((cell, at) => cell === others?.[at] || isRestless(one.columns[at]?.name ?? ''));
  });
}

/** Is it a column of figures that never rest, such as a latency? */
export const isRestless = (column: string): boolean => restless.has(column.toLowerCase());

/** Is it a column that tells one row from another? */
export const isIdentifying = (column: string): boolean => identifying.has(column.toLowerCase());

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
