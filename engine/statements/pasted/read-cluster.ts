import { addressOf, type Row, type TableSchema } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import { type ImportedCluster, leafLimit } from '../../simulation/index.ts';
import { distribute } from '../binding/shard.ts';
import { listing, type Mistake, refusalAt } from '../mistake.ts';
import { inferLeaves } from './infer-leaves.ts';
import { type ImportedLeaf, readLeaves } from './read-leaves.ts';
import { type PastedInstance, type PastedPartitions, readPartitions } from './read-partitions.ts';
import { type PastedTable, readTables } from './read-tables.ts';

export type ReadCluster =
  | { readonly ok: true; readonly cluster: ImportedCluster }
  | { readonly ok: false; readonly mistake: Mistake };

/** The database of a pasted cluster whose text names none [MODEL]. */
const defaultDatabase = 'test';

/** What an imported database holds: one table with ids 1..100 [MODEL]. */
const importedTable: TableSchema = { name: 'x', columns: [{ name: 'id', type: 'integer' }] };
const importedRows: readonly Row[] = Array.from({ length: 100 }, (_value, index) => [index + 1]);

/**
 * Reads a cluster from pasted result tables: SHOW LEAVES with SHOW PARTITIONS, or DISTRIBUTED_PARTITIONS with or
 * without SHOW LEAVES. Columns are found by name, so their order, and columns that are not needed, do not matter.
 */
export function readPastedCluster(text: string, offset: number): ReadCluster {
  const read = readTables(text, offset);
  if (!read.ok) return read;
  const whole: Span = { start: offset, end: offset + text.length };
  const sorted = sortTables(read.text.tables, whole);
  if ('error' in sorted) return refuse(sorted);
  const partitions = readPartitions(sorted.partitions);
  if ('error' in partitions) return refuse(partitions);
  const leaves = sorted.leaves === null ? inferLeaves(partitions.instances) : readLeaves(sorted.leaves);
  if ('error' in leaves) return refuse(leaves);
  const mistake = mistakeInPlaces(leaves, partitions.instances) ?? tooManyLeaves(leaves, whole);
  if (mistake !== null) return refuse(mistake);
  const database = read.text.database ?? partitions.database ?? defaultDatabase;
  return {
    ok: true,
    cluster: { leaves, database, partitions: withRows(leaves, partitions), table: importedTable },
  };
}

const refuse = (mistake: Mistake): ReadCluster => ({ ok: false, mistake });

interface SortedTables {
  readonly leaves: PastedTable | null;
  readonly partitions: PastedTable;
}

/** Which of the tables is which, by their columns. */
function sortTables(tables: readonly PastedTable[], whole: Span): SortedTables | Mistake {
  let leaves: PastedTable | null = null;
  let partitions: PastedTable | null = null;
  for (const table of tables) {
    const has = (...columns: readonly string[]): boolean =>
      columns.every((column) => table.columns.includes(column));
    if (has('host', 'port', 'availability_group', 'pair_host', 'pair_port', 'state')) {
      if (leaves !== null) return twiceAt(table, 'leaves');
      leaves = table;
    } else if (has('ordinal', 'host', 'port', 'role')) {
      if (partitions !== null) return twiceAt(table, 'partitions');
      partitions = table;
    } else {
      return refusalAt(table.span, 'These are not the columns of a table that can be imported.', whatToPaste);
    }
  }
  if (partitions !== null) return { leaves, partitions };
  return refusalAt(whole, 'There is no table of partitions here.', whatToPaste);
}

const whatToPaste = 'Paste SHOW LEAVES with SHOW PARTITIONS, or INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS.';

const twiceAt = (table: PastedTable, what: string): Mistake =>
  refusalAt(table.span, `This is a second table of ${what}.`, 'Paste one of each kind.');

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

const tooManyLeaves = (leaves: readonly ImportedLeaf[], whole: Span): Mistake | null =>
  leaves.length <= leafLimit
    ? null
    : refusalAt(whole, `These are ${leaves.length} leaves.`, `At most ${leafLimit} can be imported.`);

/** Partitions by ordinal, each with its share of the rows. An instance out of service on a live leaf is not taken over. */
function withRows(
  leaves: readonly ImportedLeaf[],
  { count, instances }: PastedPartitions,
): ImportedCluster['partitions'] {
  const online = new Set(leaves.filter((leaf) => leaf.state === 'online').map(addressOf));
  const rows = new Map(distribute(importedRows, count).map((share) => [share.ordinal as number, share.rows]));
  const byOrdinal = Array.from({ length: count }, (): PastedInstance[] => []);
  for (const instance of instances) {
    if (!instance.isOffline || !online.has(addressOf(instance.leaf)))
      byOrdinal[instance.ordinal]?.push(instance);
  }
  return byOrdinal.map((own, ordinal) => ({
    instances: own.map(({ leaf, role }) => ({ leaf, role })),
    rows: rows.get(ordinal) ?? [],
  }));
}
