import { ordinal, present, Sequence, type TableId, tableId } from '../../base/index.ts';
import {
  type Commit,
  commitAfter,
  type Database,
  emptyCommit,
  onlinePrimary,
  type Partition,
  type Row,
  type World,
} from '../../cluster/index.ts';
import type { ImportedCluster, ImportedDatabase, ImportedPartition } from '../command-parts.ts';

/** The parts of a world that an import replaces: those of the cluster, before anything goes on in it. */
export function importedParts(
  { counters }: World,
  { nodes, variables, databases }: ImportedCluster,
): Pick<World, 'nodes' | 'variables' | 'databases' | 'counters'> {
  const { nextTable } = counters;
  let { nextDatabase } = counters;
  for (const { id } of databases) nextDatabase = Math.max(nextDatabase, id + 1);
  return {
    nodes: Sequence.of(nodes),
    variables,
    databases: databases.map((database, index) => databaseOf(database, nextTable + index)),
    counters: { ...counters, nextDatabase, nextTable: nextTable + databases.length },
  };
}

function databaseOf({ table, partitions, ...database }: ImportedDatabase, number: number): Database {
  const id = tableId(table.name, number);
  return {
    ...database,
    tables: Sequence.of([{ ...table, id }]),
    partitions: Sequence.of(partitions.map((partition, index) => partitionOf(index, partition, id))),
  };
}

function partitionOf(index: number, { instances, rows }: ImportedPartition, table: TableId): Partition {
  const heads = headsOf(rows, Math.max(0, ...instances.map(({ commits }) => commits)), table);
  const built: Partition = {
    ordinal: ordinal(index),
    state: 'offline',
    instances: instances.map(({ commits, ...instance }) => ({
      ...instance,
      head: present(heads[commits], 'a commit'),
    })),
  };
  return onlinePrimary(built) === null ? built : { ...built, state: 'served' };
}

/** The chain of commits, from the empty one: the first holds all rows but one for each commit after it. */
function headsOf(rows: readonly Row[], commits: number, table: TableId): readonly Commit[] {
  const heads = [emptyCommit];
  let head = emptyCommit;
  for (let commit = 1; commit <= commits; commit += 1) {
    const from = commit === 1 ? 0 : Math.max(0, rows.length - commits + commit - 1);
    const added = rows.slice(from, Math.max(0, rows.length - commits + commit));
    head = commitAfter(head, { table, added, keep: null });
    heads.push(head);
  }
  return heads;
}
