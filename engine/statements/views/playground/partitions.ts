import {
  aliveCopies,
  answerToClient,
  type Database,
  type Partition,
  type World,
} from '../../../cluster/index.ts';
import { bit } from '../columns.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** A partition as clients find it now, whatever the metadata says. */
export const partitionsTable = playgroundTable({
  columns: {
    DATABASE_NAME: 'text',
    ORDINAL: 'number',
    SERVED: 'number',
    WAITING: 'number',
    WAITS_FOR: 'text',
    WRITABLE: 'number',
    PRIMARY_NODE_ID: 'number',
    COPIES: 'number',
    COPY_GROUPS: 'number',
    ORPHANS: 'number',
  },
  rows: ({ world }: WorldAlone) =>
    world.databases.flatMap((database) =>
      database.partitions.slice().map((partition) => {
        const copies = aliveCopies(world, partition);
        return {
          DATABASE_NAME: database.name,
          ORDINAL: partition.ordinal,
          ...answerOf(world, database, partition),
          PRIMARY_NODE_ID: copies.find(({ role }) => role === 'primary')?.node ?? null,
          COPIES: copies.length,
          COPY_GROUPS: new Set(copies.map(({ node }) => groupOf(world, node))).size,
          ORPHANS: partition.instances.filter(({ membership }) => membership === 'orphan').length,
        };
      }),
    ),
});

/** What a statement over the aggregator that clients connect to meets, as those of a workload do. */
function answerOf(world: World, database: Database, partition: Partition) {
  const of = { database, partition };
  const read = answerToClient(world, 'reads', of);
  return {
    SERVED: bit(read.kind === 'ready'),
    WAITING: bit(read.kind === 'waits'),
    WAITS_FOR: read.kind === 'waits' ? read.why : null,
    WRITABLE: bit(answerToClient(world, 'writes', of).kind === 'ready'),
  };
}

function groupOf(world: World, id: number): number | null {
  const node = world.nodes.at(id - 1);
  return node.kind === 'leaf' ? node.group : null;
}
