import { addressOf, type Row, type TableSchema } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import {
  type ImportedCluster,
  type ImportedDatabase,
  leafLimit,
  partitionLimit,
} from '../../simulation/index.ts';
import { distribute } from '../binding/shard.ts';
import { listing, type Mistake, refusalAt } from '../mistake.ts';
import { inferLeaves } from './infer-leaves.ts';
import { type ImportedLeaf, readLeaves } from './read-leaves.ts';
import { type PastedDatabase, type PastedInstance, readPartitions } from './read-partitions.ts';
import { readStatus } from './read-status.ts';
import { type Remark, readTables } from './read-tables.ts';
import { type SortedTables, sortTables } from './table-kinds.ts';

/** A cluster, with remarks on what was left out, in the order of the lines. */
export type ReadCluster =
  | { readonly ok: true; readonly cluster: ImportedCluster; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly mistake: Mistake };

/** What an imported database holds: one table with ids 1..100 [MODEL]. */
const importedTable: TableSchema = { name: 'x', columns: [{ name: 'id', type: 'integer' }] };
const importedRows: readonly Row[] = Array.from({ length: 100 }, (_value, index) => [index + 1]);

/**
 * Reads a cluster from pasted result tables: SHOW PARTITIONS, DISTRIBUTED_PARTITIONS or SHOW CLUSTER STATUS, with or
 * without SHOW LEAVES. Columns are found by name, so their order, and columns that are not needed, do not matter.
 */
export function readPastedCluster(text: string, offset: number): ReadCluster {
  const whole: Span = { start: offset, end: offset + text.length };
  const read = readTables(text, offset);
  if (!read.ok) return read;
  const sorted = sortTables(read.tables, whole);
  if ('error' in sorted) return refuse(sorted);
  const partitions = readDatabases(sorted);
  if ('error' in partitions) return refuse(partitions);
  const { databases } = partitions;
  const instances = databases.flatMap((database) => database.instances);
  const leaves = leavesOf(sorted, instances);
  if ('error' in leaves) return refuse(leaves);
  const mistake = tooMany(leaves.leaves, databases, whole) ?? mistakeInPlaces(leaves.leaves, instances);
  if (mistake !== null) return refuse(mistake);
  const remarks = [...read.remarks, ...sorted.remarks, ...partitions.remarks, ...leaves.remarks];
  return {
    ok: true,
    cluster: {
      leaves: leaves.leaves,
      fanout: fanoutOf(sorted, leaves.leaves, instances),
      databases: databases.map((database) => importedDatabase(leaves.leaves, database)),
    },
    remarks: remarks.sort((one, other) => one.line - other.line),
  };
}

const refuse = (mistake: Mistake): ReadCluster => ({ ok: false, mistake });

interface Databases {
  readonly databases: readonly PastedDatabase[];
  readonly remarks: readonly Remark[];
}

/** The databases of all tables; of one that two tables describe, the first description counts. */
function readDatabases({ partitions, status }: SortedTables): Databases | Mistake {
  if (status !== null) return readStatus(status);
  const byName = new Map<string, PastedDatabase>();
  const remarks: Remark[] = [];
  for (const table of partitions) {
    const read = readPartitions(table);
    if ('error' in read) return read;
    for (const database of read) {
      const { name } = database;
      if (!byName.has(name)) byName.set(name, database);
      else remarks.push({ line: table.line, text: `A second table of ${name} was left out.` });
    }
  }
  return { databases: [...byName.values()], remarks };
}

interface Leaves {
  readonly leaves: readonly ImportedLeaf[];
  readonly remarks: readonly Remark[];
}

function leavesOf(sorted: SortedTables, instances: readonly PastedInstance[]): Leaves | Mistake {
  if (sorted.leaves !== null) return readLeaves(sorted.leaves);
  const addresses = new Set(instances.map(({ leaf }) => addressOf(leaf)));
  const [first] = instances;
  if (first !== undefined && addresses.size > leafLimit) return tooManyLeaves(addresses.size, first.row.span);
  return { leaves: inferLeaves(instances), remarks: [] };
}

function mistakeInPlaces(
  leaves: readonly ImportedLeaf[],
  instances: readonly PastedInstance[],
): Mistake | null {
  const known = new Set(leaves.map(addressOf));
  const stranger = instances.find((instance) => !known.has(addressOf(instance.leaf)));
  if (stranger === undefined) return null;
  return refusalAt(
    stranger.row.span,
    `Leaf ${addressOf(stranger.leaf)} is not in the table of leaves.`,
    listing('leaf', [...known]),
  );
}

function tooMany(
  leaves: readonly ImportedLeaf[],
  databases: readonly PastedDatabase[],
  whole: Span,
): Mistake | null {
  if (leaves.length > leafLimit) return tooManyLeaves(leaves.length, whole);
  const partitions = databases.reduce((sum, { count }) => sum + count, 0);
  if (partitions <= partitionLimit) return null;
  return refusalAt(
    whole,
    `These are ${partitions} partitions.`,
    `At most ${partitionLimit} can be imported.`,
  );
}

const tooManyLeaves = (leaves: number, place: Span): Mistake =>
  refusalAt(place, `These are ${leaves} leaves.`, `At most ${leafLimit} can be imported.`);

/** With `load_balanced` the Pair columns are NULL although there are two groups and second copies [DOC]. */
function fanoutOf(
  sorted: SortedTables,
  leaves: readonly ImportedLeaf[],
  instances: readonly PastedInstance[],
): ImportedCluster['fanout'] {
  const hasGroups = [1, 2].every((group) => leaves.some((leaf) => leaf.group === group));
  const hasPairs = leaves.some(({ pair }) => pair !== null);
  const hasReplicas = instances.some(({ role }) => role === 'replica');
  return sorted.leaves !== null && hasGroups && !hasPairs && hasReplicas ? 'load_balanced' : 'paired';
}

/** Partitions by ordinal, each with its share of the rows. An instance out of service on a live leaf is not taken over. */
function importedDatabase(
  leaves: readonly ImportedLeaf[],
  { name, count, instances }: PastedDatabase,
): ImportedDatabase {
  const online = new Set(leaves.filter((leaf) => leaf.state === 'online').map(addressOf));
  const rows = new Map(distribute(importedRows, count).map((share) => [share.ordinal as number, share.rows]));
  const byOrdinal = Array.from({ length: count }, (): PastedInstance[] => []);
  for (const instance of instances) {
    if (!instance.isOffline || !online.has(addressOf(instance.leaf)))
      byOrdinal[instance.ordinal]?.push(instance);
  }
  const partitions = byOrdinal.map((own, ordinal) => ({
    instances: own.map(({ leaf, role }) => ({ leaf, role })),
    rows: rows.get(ordinal) ?? [],
  }));
  return { name, partitions, table: importedTable };
}
