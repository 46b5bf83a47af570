import type { FactsOf } from '../../base/index.ts';
import { type Row, workloadWriteOf } from '../../cluster/index.ts';
import type { NamedEvent } from '../events.ts';
import { counted, enumerated } from './counts.ts';

type UndoneWrites = FactsOf<NamedEvent, 'writesUndone'>;

/** What became of acknowledged writes, and why. */
export function writesUndone(event: UndoneWrites): string {
  const { table, node, cause } = event;
  const partition = `${event.database}:${event.ordinal}`;
  if (cause === 'otherCopy')
    return `${partition} goes on with a copy that had parted from that on ${node}: ${changeOf(event, 'row', ` of ${table}`)}.`;
  const change = changeOf(event, 'deleted row', ` of ${table} in ${partition}`);
  return `${change}: ${node} had not passed ${whatOf(event)} on.`;
}

function changeOf({ gone, back }: UndoneWrites, returned: string, place: string): string {
  const lost = `${counted(gone.length, 'acknowledged row')}${place} ${isOrAre(gone)} lost, ${keysOf(gone)}${ofWorkload(gone)}`;
  const there = (where: string) =>
    `${counted(back.length, returned)}${where} ${isOrAre(back)} back, ${keysOf(back)}`;
  if (back.length === 0) return lost;
  return gone.length === 0 ? there(place) : `${lost}, and ${there('')}`;
}

function whatOf({ gone, back }: UndoneWrites): string {
  if (back.length === 0) return gone.length === 1 ? 'it' : 'them';
  if (gone.length > 0) return 'this';
  return back.length === 1 ? 'its deletion' : 'their deletion';
}

const isOrAre = ({ length }: readonly Row[]): string => (length === 1 ? 'is' : 'are');

/** Whoever reads it below a statement of theirs is told that these rows were not written by it. */
function ofWorkload(rows: readonly Row[]): string {
  const count = rows.filter((row) => workloadWriteOf(row) !== null).length;
  if (count === 0) return '';
  return count === rows.length ? ', written by the workload' : `, ${count} of them written by the workload`;
}

/** At most this many rows are named, by their first column. */
const namedRows = 6;

function keysOf(rows: readonly Row[]): string {
  const rest = rows.length - namedRows;
  const keys = rows.slice(0, namedRows).map(([key]) => String(key ?? 'NULL'));
  return enumerated(rest > 0 ? [...keys, `${rest} more`] : keys);
}
