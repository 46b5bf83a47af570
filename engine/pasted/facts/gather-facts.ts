import type { InSteps } from '../../base/index.ts';
import type { ProductVersion } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { Notes } from '../notes.ts';
import type { PastedVariable } from '../pasted-cluster.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { type DatabaseFacts, defaultDatabase } from './copy.ts';
import { NodeIds } from './node-ids.ts';
import { type AggregatorFacts, readAggregators } from './read-aggregators.ts';
import { type ListedDatabase, readDatabases } from './read-databases.ts';
import { type LeavesFacts, readLeaves } from './read-leaves.ts';
import { type NodesFacts, readNodes } from './read-nodes.ts';
import { readPartitions } from './read-partitions.ts';
import { readStatus, type StatusFacts, type StatusNode } from './read-status.ts';
import { type JudgeVariable, readVariables } from './read-variables.ts';
import { readVersion } from './read-version.ts';
import { sortTables } from './sort-tables.ts';

/** Everything that the tables of a paste say, as they say it. */
export interface GatheredFacts {
  readonly leaves: LeavesFacts;
  readonly aggregators: readonly AggregatorFacts[];
  readonly ids: NodeIds;
  /** The databases of each table that tells where partitions are, in the order of the tables. */
  readonly placements: readonly DatabaseFacts[];
  /** A database as SHOW CLUSTER STATUS tells it. */
  readonly statusOf: (database: string) => DatabaseFacts | undefined;
  readonly statusNodes: readonly StatusNode[];
  readonly references: StatusFacts['references'];
  readonly positions: StatusFacts['positions'];
  readonly listed: readonly ListedDatabase[];
  readonly variables: readonly PastedVariable[];
  readonly variablesSpan: Span | null;
  readonly version: ProductVersion | null;
  readonly otherVersion: string | null;
  readonly isVersionWritten: boolean;
}

export function* gatherFacts(
  tables: readonly NamedTable[],
  judge: JudgeVariable,
  notes: Notes,
): InSteps<GatheredFacts> {
  const sorted = sortTables(tables, notes);
  const nodes = readNodes(sorted.nodes, notes);
  const leaves = withNodes(readLeaves(sorted.leaves, notes), nodes, sorted.nodes);
  const listed = readAggregators(sorted.aggregators, notes);
  const aggregators = listed.length > 0 ? listed : nodes.aggregators;
  const status = lastStatus(sorted.status, notes);
  const ids = new NodeIds();
  for (const node of [...nodes.leaves, ...nodes.aggregators]) ids.note(node, node.nodeId, node);
  for (const node of status?.nodes.values() ?? []) ids.note(node, node.nodeId, node);
  for (const node of [...aggregators, ...leaves.leaves]) ids.note(node, node.nodeId, node);
  // Beside the one database that the cluster has, rows that name none are of that one.
  const [only, ...others] = status?.databases ?? [];
  const unnamed = only === undefined || others.length > 0 ? defaultDatabase : only.name;
  const placed: DatabaseFacts[] = [];
  for (const table of sorted.partitions)
    placed.push(...(yield* readPartitions(table, { ids, notes, unnamed })));
  return {
    leaves,
    aggregators,
    ids,
    placements: [...(status?.databases ?? []), ...placed],
    statusOf: (name) => status?.databases.find((database) => database.name === name),
    statusNodes: [...(status?.nodes.values() ?? [])],
    references: status?.references ?? null,
    positions: status?.positions ?? new Map(),
    listed: readDatabases(sorted.databases, notes),
    variables: readVariables(sorted.variables, judge, notes),
    variablesSpan: sorted.variables.at(-1)?.span ?? null,
    ...readVersion(sorted),
  };
}

/** The leaves of the tools, where no table of leaves was pasted: what tools list need not be all of the cluster. */
function withNodes(leaves: LeavesFacts, nodes: NodesFacts, tables: readonly NamedTable[]): LeavesFacts {
  const [table] = tables;
  if (leaves.span !== null || table === undefined || nodes.leaves.length === 0) return leaves;
  return { leaves: nodes.leaves, span: table.span, isWhole: false };
}

/** Of several the last one counts: it is of a later moment. */
function lastStatus(tables: readonly NamedTable[], notes: Notes): StatusFacts | null {
  const last = tables.at(-1);
  if (last === undefined) return null;
  for (const earlier of tables.slice(0, -1)) {
    const values = { table: 'status', database: null } as const;
    notes.row({ kind: 'tableReplaced', ...values }, earlier.span, last.span);
  }
  return readStatus(last, notes);
}
