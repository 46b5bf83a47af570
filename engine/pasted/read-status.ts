import { partitionLimit } from '../cluster/index.ts';
import type { Diagnostic } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { PastedRow } from './lines.ts';
import { cellOf, readAddress } from './read-leaves.ts';
import {
  databaseLimit,
  isDatabaseName,
  mistakeInRoles,
  type PastedDatabase,
  type PastedInstance,
  readRole,
  tooManyDatabases,
} from './read-partitions.ts';
import type { NamedTable, Remark } from './read-tables.ts';

/**
 * The databases of a pasted SHOW CLUSTER STATUS of any version: the rows of partitions (`test_3`), the role by the
 * metadata where the version prints it. Rows of other databases are those of every node; orphans are left out.
 */
export function readStatus(
  table: NamedTable,
): { readonly databases: readonly PastedDatabase[]; readonly remarks: readonly Remark[] } | Diagnostic {
  const byDatabase = new Map<string, PastedInstance[]>();
  const remarks: Remark[] = [];
  for (const row of table.rows) {
    const partition = partitionOf(table, row);
    if (partition === null) continue;
    const known = byDatabase.get(partition.database) ?? [];
    if (known.length === 0 && byDatabase.size === databaseLimit) return tooManyDatabases(row);
    const read = readInstance(table, row, partition);
    if ('hint' in read) return read;
    if (read.kind === 'leftOut') remarks.push({ line: row.line, text: read.why });
    else {
      known.push(read.instance);
      byDatabase.set(partition.database, known);
    }
  }
  const databases: PastedDatabase[] = [];
  for (const [name, instances] of byDatabase) {
    const resolved = withOneMaster(instances);
    const mistake = mistakeInRoles(resolved);
    if (mistake !== null) return mistake;
    const count = resolved.reduce((most, { ordinal }) => Math.max(most, ordinal + 1), 0);
    databases.push({ name, count, instances: resolved, table });
  }
  return databases.length > 0
    ? { databases, remarks }
    : diagnosticAt(table.span, 'The table has no partitions.', 'Paste the rows of the leaves too.');
}

interface PartitionName {
  readonly database: string;
  readonly ordinal: number;
}

/** `test_3` is partition 3 of test; any other name, and a reference database, is no partition. */
function partitionOf(table: NamedTable, row: PastedRow): PartitionName | null {
  const name = cellOf(table, row, 'database') ?? cellOf(table, row, 'database_name') ?? '';
  const [, database, digits] = /^(.+)_(0|[1-9]\d{0,5})$/.exec(name) ?? [];
  const isReference = ['role', 'metadata_role'].some(
    (column) => cellOf(table, row, column)?.toLowerCase() === 'reference',
  );
  if (database === undefined || isReference || !isDatabaseName(database)) return null;
  const ordinal = Number(digits);
  return ordinal < partitionLimit ? { database, ordinal } : null;
}

type ReadRow =
  | { readonly kind: 'instance'; readonly instance: PastedInstance }
  | { readonly kind: 'leftOut'; readonly why: string };

function readInstance(table: NamedTable, row: PastedRow, partition: PartitionName): ReadRow | Diagnostic {
  const leaf = readAddress(table, row);
  if ('hint' in leaf) return leaf;
  const written = cellOf(table, row, 'metadata_role') ?? cellOf(table, row, 'role') ?? '';
  const name = `${partition.database}:${partition.ordinal}`;
  if (written.toLowerCase() === 'orphan')
    return { kind: 'leftOut', why: `The copy of ${name} is an orphan; it was left out.` };
  const role = readRole(written);
  if (role === null)
    return diagnosticAt(row.span, 'The role of a partition is Master or Replica.', 'Correct the cell.');
  const state = cellOf(table, row, 'state')?.toLowerCase() ?? 'online';
  const isOffline = !servingStates.includes(state);
  return { kind: 'instance', instance: { ...partition, leaf, role, isOffline, row } };
}

const servingStates = ['online', 'replicating', 'transition'];

/** An instance that is out of service prints master whatever it was: beside another one it is a replica [HAC]. */
function withOneMaster(instances: readonly PastedInstance[]): PastedInstance[] {
  const served = new Set<number>();
  for (const { ordinal, role, isOffline } of instances)
    if (role === 'primary' && !isOffline) served.add(ordinal);
  const lone = new Set<number>();
  return instances.map((instance) => {
    const { ordinal, role, isOffline } = instance;
    if (role !== 'primary' || !isOffline) return instance;
    if (served.has(ordinal) || lone.has(ordinal)) return { ...instance, role: 'replica' };
    lone.add(ordinal);
    return instance;
  });
}
