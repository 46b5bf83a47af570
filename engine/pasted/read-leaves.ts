import { addressOf, type Group, type LeafState } from '../cluster/index.ts';
import type { Diagnostic } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { PastedRow, PastedTable } from './lines.ts';
import type { PastedAddress, PastedLeaf } from './pasted-cluster.ts';
import type { Remark } from './read-tables.ts';

/** A cell of a row by its column's name. */
export const cellOf = (table: PastedTable, row: PastedRow, column: string): string | null =>
  row.cells[table.columns.indexOf(column)] ?? null;

/** The leaves of a pasted SHOW LEAVES or INFORMATION_SCHEMA.LEAVES, or the first mistake in it. */
export function readLeaves(
  table: PastedTable,
): { readonly leaves: readonly PastedLeaf[]; readonly remarks: readonly Remark[] } | Diagnostic {
  const leaves = new Map<string, PastedLeaf>();
  const remarks: Remark[] = [];
  for (const row of table.rows) {
    const leaf = readLeaf(table, row);
    if ('hint' in leaf) return leaf;
    const address = addressOf(leaf);
    if (leaves.has(address))
      return diagnosticAt(row.span, `Leaf ${address} is listed twice.`, 'Each leaf has one row.');
    leaves.set(address, leaf);
    remarks.push(...remarksOn(table, row, leaf));
  }
  const mistake = mistakeInPairs(table, leaves);
  return mistake ?? { leaves: [...leaves.values()], remarks };
}

/** Host and port of a row, or the mistake in them. */
export function readAddress(table: PastedTable, row: PastedRow): PastedAddress | Diagnostic {
  const host = cellOf(table, row, 'host');
  const port = readPort(cellOf(table, row, 'port'));
  if (host !== null && /^\S{1,255}$/.test(host) && port !== null) return { host, port };
  return diagnosticAt(
    row.span,
    'This row does not name a host and a port.',
    'A port is a number from 1 to 65535.',
  );
}

function readLeaf(table: PastedTable, row: PastedRow): PastedLeaf | Diagnostic {
  const address = readAddress(table, row);
  if ('hint' in address) return address;
  const group = readGroup(cellOf(table, row, 'availability_group'));
  if (group === null)
    return diagnosticAt(row.span, 'The availability group of a leaf is 1 or 2.', 'Correct the cell.');
  const written = cellOf(table, row, 'state');
  const state = readState(written);
  if (state === null) {
    const hint = 'A leaf is online, offline, detached, attaching or recovering.';
    return diagnosticAt(row.span, `A leaf cannot be ${written ?? 'without a state'}.`, hint);
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

const readState = (text: string | null): PastedLeaf['state'] | null =>
  beginnings.get(text?.toLowerCase() ?? '') ?? null;

/** A leaf that is on its way back begins here as one that is gone: it can be started. */
const beginnings: ReadonlyMap<string, PastedLeaf['state'] | null> = new Map(
  Object.entries({
    unknown: null,
    online: 'online',
    offline: 'offline',
    attaching: 'offline',
    detached: 'detached',
    recovering: 'offline',
  } satisfies Record<LeafState, PastedLeaf['state'] | null>),
);

function remarksOn(table: PastedTable, row: PastedRow, leaf: PastedLeaf): Remark[] {
  const written = cellOf(table, row, 'state')?.toLowerCase();
  if (written === leaf.state) return [];
  return [{ line: row.line, text: `${addressOf(leaf)} is ${written}; it was imported as ${leaf.state}.` }];
}

/** Two leaves of a pair name each other and are in different groups. */
function mistakeInPairs(table: PastedTable, leaves: ReadonlyMap<string, PastedLeaf>): Diagnostic | null {
  for (const [index, leaf] of [...leaves.values()].entries()) {
    if (leaf.pair === null) continue;
    const partner = leaves.get(addressOf(leaf.pair));
    const span = table.rows[index]?.span ?? table.span;
    if (partner === undefined) {
      return diagnosticAt(
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
      return diagnosticAt(span, `${addressOf(leaf)} and ${addressOf(partner)} are no pair.`, hint);
    }
  }
  return null;
}
