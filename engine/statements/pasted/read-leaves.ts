import { addressOf, type Group } from '../../cluster/index.ts';
import type { Address, ImportedCluster } from '../../simulation/index.ts';
import { type Mistake, refusalAt } from '../mistake.ts';
import type { PastedRow, PastedTable } from './read-tables.ts';

export type ImportedLeaf = ImportedCluster['leaves'][number];

/** A cell of a row by its column's name. */
export const cellOf = (table: PastedTable, row: PastedRow, column: string): string | null =>
  row.cells[table.columns.indexOf(column)] ?? null;

/** The leaves of a pasted SHOW LEAVES or INFORMATION_SCHEMA.LEAVES, or the first mistake in it. */
export function readLeaves(table: PastedTable): ImportedLeaf[] | Mistake {
  const leaves: ImportedLeaf[] = [];
  for (const row of table.rows) {
    const leaf = readLeaf(table, row);
    if ('error' in leaf) return leaf;
    if (leaves.some((other) => addressOf(other) === addressOf(leaf))) {
      return refusalAt(row.span, `Leaf ${addressOf(leaf)} is listed twice.`, 'Each leaf has one row.');
    }
    leaves.push(leaf);
  }
  return mistakeInPairs(table, leaves) ?? leaves;
}

/** Host and port of a row, or the mistake in them. */
export function readAddress(table: PastedTable, row: PastedRow): Address | Mistake {
  const host = cellOf(table, row, 'host');
  const port = readPort(cellOf(table, row, 'port'));
  if (host !== null && host !== '' && port !== null) return { host, port };
  return refusalAt(
    row.span,
    'This row does not name a host and a port.',
    'A port is a number from 1 to 65535.',
  );
}

function readLeaf(table: PastedTable, row: PastedRow): ImportedLeaf | Mistake {
  const address = readAddress(table, row);
  if ('error' in address) return address;
  const group = readGroup(cellOf(table, row, 'availability_group'));
  if (group === null)
    return refusalAt(row.span, 'The availability group of a leaf is 1 or 2.', 'Correct the cell.');
  const state = readState(cellOf(table, row, 'state'));
  if (state === null) {
    const hint = 'A cluster can be imported when each of its leaves is online, offline or detached.';
    return refusalAt(row.span, `A leaf that is ${cellOf(table, row, 'state')} cannot be imported.`, hint);
  }
  const pairHost = cellOf(table, row, 'pair_host');
  const pairPort = readPort(cellOf(table, row, 'pair_port'));
  const pair = pairHost === null || pairPort === null ? null : { host: pairHost, port: pairPort };
  return { ...address, group, pair, state };
}

function readPort(text: string | null): number | null {
  const port = text !== null && /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

const readGroup = (text: string | null): Group | null => (text === '1' ? 1 : text === '2' ? 2 : null);

function readState(text: string | null): ImportedLeaf['state'] | null {
  const state = text?.toLowerCase();
  return state === 'online' || state === 'offline' || state === 'detached' ? state : null;
}

/** Two leaves of a pair name each other and are in different groups. */
function mistakeInPairs(table: PastedTable, leaves: readonly ImportedLeaf[]): Mistake | null {
  const byAddress = new Map(leaves.map((leaf) => [addressOf(leaf), leaf]));
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.pair === null) continue;
    const partner = byAddress.get(addressOf(leaf.pair));
    const span = table.rows[index]?.span ?? table.span;
    if (partner === undefined) {
      return refusalAt(
        span,
        `Its pair ${addressOf(leaf.pair)} is not in the table.`,
        'Paste the rows of both leaves of a pair.',
      );
    }
    if (
      partner.pair === null ||
      addressOf(partner.pair) !== addressOf(leaf) ||
      partner.group === leaf.group
    ) {
      const hint = 'The leaves of a pair name each other and are in different availability groups.';
      return refusalAt(span, `${addressOf(leaf)} and ${addressOf(partner)} are no pair.`, hint);
    }
  }
  return null;
}
