import { addressOf } from '../../cluster/index.ts';
import { type Address, type ImportedCluster, partitionLimit } from '../../simulation/index.ts';
import { type Mistake, refusalAt } from '../mistake.ts';
import { cellOf, readAddress } from './read-leaves.ts';
import type { PastedRow, PastedTable } from './read-tables.ts';

type Role = ImportedCluster['partitions'][number]['instances'][number]['role'];

/** One row of SHOW PARTITIONS or DISTRIBUTED_PARTITIONS that names an instance. */
export interface PastedInstance {
  readonly ordinal: number;
  readonly leaf: Address;
  readonly role: Role;
  readonly isOffline: boolean;
  readonly row: PastedRow;
}

export interface PastedPartitions {
  /** How many partitions there are. */
  readonly count: number;
  readonly instances: readonly PastedInstance[];
  /** The database that the rows name, where they do. */
  readonly database: string | null;
}

/** The instances of a pasted partition table, or the first mistake in it. */
export function readPartitions(table: PastedTable): PastedPartitions | Mistake {
  const instances: PastedInstance[] = [];
  const ordinals = new Set<number>();
  const databases = new Set<string>();
  for (const row of table.rows) {
    const ordinal = readOrdinal(cellOf(table, row, 'ordinal'));
    if (ordinal === null)
      return refusalAt(
        row.span,
        `An ordinal is a number from 0 to ${partitionLimit - 1}.`,
        'Correct the cell.',
      );
    ordinals.add(ordinal);
    const database = cellOf(table, row, 'database_name');
    if (database !== null) databases.add(database);
    if (databases.size > 1)
      return refusalAt(
        row.span,
        'The rows are those of more than one database.',
        'Paste the rows of one database.',
      );
    if (cellOf(table, row, 'host') === null) continue;
    const instance = readInstance(table, row, ordinal);
    if ('error' in instance) return instance;
    instances.push(instance);
  }
  const [database] = databases;
  return (
    mistakeInOrdinals(table, ordinals) ??
    mistakeInRoles(instances) ?? { count: ordinals.size, instances, database: database ?? null }
  );
}

function readInstance(table: PastedTable, row: PastedRow, ordinal: number): PastedInstance | Mistake {
  const leaf = readAddress(table, row);
  if ('error' in leaf) return leaf;
  const role = readRole(cellOf(table, row, 'role'));
  if (role === null)
    return refusalAt(row.span, 'The role of a partition is Master or Replica.', 'Correct the cell.');
  return { ordinal, leaf, role, isOffline: cellOf(table, row, 'is_offline') === '1', row };
}

function readOrdinal(text: string | null): number | null {
  const ordinal = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : partitionLimit;
  return ordinal < partitionLimit ? ordinal : null;
}

/** Earlier versions of the product print Slave. */
function readRole(text: string | null): Role | null {
  const role = text?.toLowerCase();
  if (role === 'master') return 'primary';
  return role === 'replica' || role === 'slave' ? 'replica' : null;
}

function mistakeInOrdinals(table: PastedTable, ordinals: ReadonlySet<number>): Mistake | null {
  if (ordinals.size === 0)
    return refusalAt(table.span, 'The table has no partitions.', 'Paste its rows too.');
  for (let ordinal = 0; ordinal < ordinals.size; ordinal += 1) {
    if (!ordinals.has(ordinal)) {
      return refusalAt(
        table.span,
        `The row of ordinal ${ordinal} is missing.`,
        'Ordinals begin with 0 and have no gaps.',
      );
    }
  }
  return null;
}

function mistakeInRoles(instances: readonly PastedInstance[]): Mistake | null {
  const primaries = new Set<number>();
  const places = new Set<string>();
  for (const { ordinal, leaf, role, row } of instances) {
    const place = `${ordinal} ${addressOf(leaf)}`;
    if (places.has(place)) {
      return refusalAt(
        row.span,
        `Ordinal ${ordinal} is on leaf ${addressOf(leaf)} twice.`,
        'A leaf holds a partition at most once.',
      );
    }
    if (role === 'primary' && primaries.has(ordinal)) {
      return refusalAt(
        row.span,
        `Ordinal ${ordinal} has two Masters.`,
        'A partition has at most one Master.',
      );
    }
    places.add(place);
    if (role === 'primary') primaries.add(ordinal);
  }
  return null;
}
