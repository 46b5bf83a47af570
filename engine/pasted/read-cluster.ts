import { addressOf, leafIs, leafLimit, partitionLimit } from '../cluster/index.ts';
import type { Diagnostic, Span } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import { inferLeaves } from './infer-leaves.ts';
import type { PastedCluster, PastedLeaf, PastedPlacement } from './pasted-cluster.ts';
import { readLeaves } from './read-leaves.ts';
import { type PastedDatabase, type PastedInstance, readPartitions } from './read-partitions.ts';
import { readStatus } from './read-status.ts';
import { type Remark, readTables } from './read-tables.ts';
import { type SortedTables, sortTables } from './table-kinds.ts';

/** A cluster, with remarks on what was left out, in the order of the lines. */
export type ReadCluster =
  | { readonly ok: true; readonly cluster: PastedCluster; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly mistake: Diagnostic };

/**
 * Reads a cluster from pasted result tables: SHOW PARTITIONS, DISTRIBUTED_PARTITIONS or SHOW CLUSTER STATUS, with or
 * without SHOW LEAVES. Columns are found by name, so their order, and columns that are not needed, do not matter.
 */
export function readPastedCluster(text: string, offset: number): ReadCluster {
  const whole: Span = { start: offset, end: offset + text.length };
  const read = readTables(text, offset);
  if (!read.ok) return read;
  const sorted = sortTables(read.tables, whole);
  if ('hint' in sorted) return refuse(sorted);
  const partitions = readDatabases(sorted);
  if ('hint' in partitions) return refuse(partitions);
  const { databases } = partitions;
  const instances = databases.flatMap((database) => database.instances);
  const leaves = leavesOf(sorted, instances);
  if ('hint' in leaves) return refuse(leaves);
  const mistake = tooMany(leaves.leaves, databases, whole) ?? mistakeInPlaces(leaves.leaves, instances);
  if (mistake !== null) return refuse(mistake);
  const remarks = [...read.remarks, ...sorted.remarks, ...partitions.remarks, ...leaves.remarks];
  return {
    ok: true,
    cluster: {
      leaves: leaves.leaves,
      fanout: fanoutOf(sorted, leaves.leaves, instances),
      databases: databases.map((database) => placementOf(leaves.leaves, database)),
    },
    remarks: remarks.sort((one, other) => one.line - other.line),
  };
}

const refuse = (mistake: Diagnostic): ReadCluster => ({ ok: false, mistake });

interface Databases {
  readonly databases: readonly PastedDatabase[];
  readonly remarks: readonly Remark[];
}

/** The databases of all tables; of one that two tables describe, the first description counts. */
function readDatabases({ partitions, status }: SortedTables): Databases | Diagnostic {
  if (status !== null) return readStatus(status);
  const byName = new Map<string, PastedDatabase>();
  const remarks: Remark[] = [];
  for (const table of partitions) {
    const read = readPartitions(table);
    if ('hint' in read) return read;
    for (const database of read) {
      const { name } = database;
      if (!byName.has(name)) byName.set(name, database);
      else remarks.push({ line: table.line, text: `A second table of ${name} was left out.` });
    }
  }
  return { databases: [...byName.values()], remarks };
}

interface Leaves {
  readonly leaves: readonly PastedLeaf[];
  readonly remarks: readonly Remark[];
}

function leavesOf(sorted: SortedTables, instances: readonly PastedInstance[]): Leaves | Diagnostic {
  if (sorted.leaves !== null) return readLeaves(sorted.leaves);
  const addresses = new Set(instances.map(({ leaf }) => addressOf(leaf)));
  const [first] = instances;
  if (first !== undefined && addresses.size > leafLimit) return tooManyLeaves(addresses.size, first.row.span);
  return { leaves: inferLeaves(instances), remarks: [] };
}

function mistakeInPlaces(
  leaves: readonly PastedLeaf[],
  instances: readonly PastedInstance[],
): Diagnostic | null {
  const known = new Set(leaves.map(addressOf));
  const stranger = instances.find((instance) => !known.has(addressOf(instance.leaf)));
  if (stranger === undefined) return null;
  return diagnosticAt(
    stranger.row.span,
    `Leaf ${addressOf(stranger.leaf)} is not in the table of leaves.`,
    `The table names ${known.size === 1 ? 'one leaf' : `${known.size} leaves`}; paste the row of this one too.`,
  );
}

function tooMany(
  leaves: readonly PastedLeaf[],
  databases: readonly PastedDatabase[],
  whole: Span,
): Diagnostic | null {
  if (leaves.length > leafLimit) return tooManyLeaves(leaves.length, whole);
  const partitions = databases.reduce((sum, { count }) => sum + count, 0);
  if (partitions <= partitionLimit) return null;
  return diagnosticAt(
    whole,
    `These are ${partitions} partitions.`,
    `At most ${partitionLimit} can be imported.`,
  );
}

const tooManyLeaves = (leaves: number, place: Span): Diagnostic =>
  diagnosticAt(place, `These are ${leaves} leaves.`, `At most ${leafLimit} can be imported.`);

/** With `load_balanced` the Pair columns are NULL although there are two groups and second copies [DOC]. */
function fanoutOf(
  sorted: SortedTables,
  leaves: readonly PastedLeaf[],
  instances: readonly PastedInstance[],
): PastedCluster['fanout'] {
  const hasGroups = [1, 2].every((group) => leaves.some((leaf) => leaf.group === group));
  const hasPairs = leaves.some(({ pair }) => pair !== null);
  const hasReplicas = instances.some(({ role }) => role === 'replica');
  return sorted.leaves !== null && hasGroups && !hasPairs && hasReplicas ? 'load_balanced' : 'paired';
}

/** The instances by ordinal. One out of service on a live leaf is not taken over. */
function placementOf(
  leaves: readonly PastedLeaf[],
  { name, count, instances }: PastedDatabase,
): PastedPlacement {
  const online = new Set(leaves.filter((leaf) => leafIs.serving(leaf.state)).map(addressOf));
  const byOrdinal = Array.from({ length: count }, (): PastedInstance[] => []);
  for (const instance of instances) {
    if (!instance.isOffline || !online.has(addressOf(instance.leaf)))
      byOrdinal[instance.ordinal]?.push(instance);
  }
  return { name, partitions: byOrdinal.map((own) => own.map(({ leaf, role }) => ({ leaf, role }))) };
}
