import { type SimMs, visible, visibleLines } from '../../base/index.ts';
import type { ClusterError } from '../../cluster/index.ts';
import type { Cell } from '../types.ts';

/** `Query OK, 1 row affected (0.52 sec)`; warnings are counted behind the rows. */
export const printAffected = (affected: number, durationMs: SimMs, warnings = 0): string =>
  `Query OK, ${countRows(affected)} affected${countWarnings(warnings)} ${printDuration(durationMs)}`;

const countWarnings = (count: number): string =>
  count === 0 ? '' : `, ${count} warning${count === 1 ? '' : 's'}`;

/** `ERROR 1777 (HY000): Partition test:3 has no master instance.` */
export const printError = (error: ClusterError): string =>
  visibleLines(`ERROR ${error.number} (${error.sqlstate}): ${error.message}`);

/** A simulated duration as the client prints it: seconds with two decimals, `(0.52 sec)`. */
export function printDuration(durationMs: SimMs): string {
  const centiseconds = Math.round(durationMs / 10);
  const decimals = String(centiseconds % 100).padStart(2, '0');
  return `(${Math.floor(centiseconds / 100)}.${decimals} sec)`;
}

/** A cell as it is printed: NULL for no value, and one line whatever it holds. */
export const printCell = (cell: Cell): string => (cell === null ? 'NULL' : visible(String(cell)));

/** A cell of a result with a line for each cell, which has line breaks where the cell has them. */
export const printLines = (cell: Cell): string => (cell === null ? 'NULL' : visibleLines(String(cell)));

/** `1 row`, `2 rows`. */
const countRows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

/** The line beneath a result set: `2 rows in set (0.00 sec)`, `Empty set (0.00 sec)`. */
export const printFooter = (rows: number, durationMs: SimMs): string =>
  `${rows === 0 ? 'Empty set' : `${countRows(rows)} in set`} ${printDuration(durationMs)}`;
