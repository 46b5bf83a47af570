import { addressOf, isSystemDatabase, nameFault, partitionLimit, type Role } from '../cluster/index.ts';
import type { Diagnostic } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { PastedRow } from './lines.ts';
import type { PastedAddress } from './pasted-cluster.ts';
import { cellOf, readAddress } from './read-leaves.ts';
import type { NamedTable } from './read-tables.ts';

/** One row that names a partition instance. */
export interface PastedInstance {
  readonly database: string;
  readonly ordinal: number;
  readonly leaf: PastedAddress;
  readonly role: Role;
  readonly isOffline: boolean;
  readonly row: PastedRow;
}

/** A database as its rows tell it. */
export interface PastedDatabase {
  readonly name: string;
  /** How many partitions there are. */
  readonly count: number;
  readonly instances: readonly PastedInstance[];
  /** The table that it is in. */
  readonly table: NamedTable;
}

/** The database of rows that name none, with no statement line that does [MODEL]. */
const defaultDatabase = 'test';

/** The instances of one partition at most: two, and two more while it moves. */
const instanceLimit = 4;

/** More databases than this are refused. */
export const databaseLimit = 100;

export const tooManyDatabases = (row: PastedRow): Diagnostic =>
  diagnosticAt(row.span, `There are more than ${databaseLimit} databases.`, 'Leave some of them out.');

/** The databases of a pasted SHOW PARTITIONS or DISTRIBUTED_PARTITIONS in the order of their first rows, or its first mistake. */
export function readPartitions(table: NamedTable): readonly PastedDatabase[] | Diagnostic {
  const databases = new Map<
    string,
    { readonly ordinals: Set<number>; readonly instances: PastedInstance[] }
  >();
  for (const row of table.rows) {
    const name = cellOf(table, row, 'database_name') ?? table.database ?? defaultDatabase;
    const ordinal = readOrdinal(cellOf(table, row, 'ordinal'));
    if (ordinal === null) return badOrdinal(row);
    if (!isDatabaseName(name)) return badName(row, name);
    if (!databases.has(name) && databases.size === databaseLimit) return tooManyDatabases(row);
    const known = databases.get(name) ?? { ordinals: new Set(), instances: [] };
    databases.set(name, known);
    known.ordinals.add(ordinal);
    if (cellOf(table, row, 'host') === null) continue;
    const instance = readInstance(table, row, { database: name, ordinal });
    if ('hint' in instance) return instance;
    known.instances.push(instance);
  }
  const read: PastedDatabase[] = [];
  for (const [name, { ordinals, instances }] of databases) {
    const mistake = mistakeInOrdinals(table, ordinals) ?? mistakeInRoles(instances);
    if (mistake !== null) return mistake;
    read.push({ name, count: ordinals.size, instances, table });
  }
  return read.length > 0
    ? read
    : diagnosticAt(table.span, 'The table has no partitions.', 'Paste its rows too.');
}

/** Earlier versions of the product print Slave. */
export function readRole(text: string | null): Role | null {
  const role = text?.toLowerCase() ?? '';
  if (role === 'master') return 'primary';
  return /^(a?sync )?(replica|slave)$/.test(role) ? 'replica' : null;
}

/** Is `name` one that a database of people can have? */
export const isDatabaseName = (name: string): boolean =>
  !isSystemDatabase(name) && nameFault('database', name) === null;

/** The first row that says what cannot be: one leaf twice, two Masters, too many instances; null when all is well. */
export function mistakeInRoles(instances: readonly PastedInstance[]): Diagnostic | null {
  const primaries = new Set<number>();
  const places = new Set<string>();
  const counts = new Map<number, number>();
  for (const { ordinal, leaf, role, row } of instances) {
    const place = `${ordinal} ${addressOf(leaf)}`;
    const count = (counts.get(ordinal) ?? 0) + 1;
    if (places.has(place)) {
      return diagnosticAt(
        row.span,
        `Ordinal ${ordinal} is on leaf ${addressOf(leaf)} twice.`,
        'A leaf holds a partition at most once.',
      );
    }
    if (role === 'primary' && primaries.has(ordinal)) {
      return diagnosticAt(
        row.span,
        `Ordinal ${ordinal} has two Masters.`,
        'A partition has at most one Master.',
      );
    }
    if (count > instanceLimit) {
      return diagnosticAt(
        row.span,
        `Ordinal ${ordinal} has more than ${instanceLimit} instances.`,
        'A partition has two, and two more while it moves.',
      );
    }
    places.add(place);
    counts.set(ordinal, count);
    if (role === 'primary') primaries.add(ordinal);
  }
  return null;
}

function readInstance(
  table: NamedTable,
  row: PastedRow,
  partition: { readonly database: string; readonly ordinal: number },
): PastedInstance | Diagnostic {
  const leaf = readAddress(table, row);
  if ('hint' in leaf) return leaf;
  const role = readRole(cellOf(table, row, 'role'));
  if (role === null)
    return diagnosticAt(row.span, 'The role of a partition is Master or Replica.', 'Correct the cell.');
  return { ...partition, leaf, role, isOffline: cellOf(table, row, 'is_offline') === '1', row };
}

function readOrdinal(text: string | null): number | null {
  const ordinal = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : partitionLimit;
  return ordinal < partitionLimit ? ordinal : null;
}

const badOrdinal = (row: PastedRow): Diagnostic =>
  diagnosticAt(row.span, `An ordinal is a number from 0 to ${partitionLimit - 1}.`, 'Correct the cell.');

const badName = (row: PastedRow, name: string): Diagnostic =>
  diagnosticAt(row.span, `'${name}' is no name of a database to import.`, 'Leave its rows out.');

function mistakeInOrdinals(table: NamedTable, ordinals: ReadonlySet<number>): Diagnostic | null {
  for (let ordinal = 0; ordinal < ordinals.size; ordinal += 1) {
    if (!ordinals.has(ordinal)) {
      return diagnosticAt(
        table.span,
        `The row of ordinal ${ordinal} is missing.`,
        'Ordinals begin with 0 and have no gaps.',
      );
    }
  }
  return null;
}
