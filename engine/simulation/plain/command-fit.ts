import { type Misfit, type NodeId, unreachable } from '../../base/index.ts';
import { addressOf, isKnown, type Row, type TableDefinition, type World } from '../../cluster/index.ts';
import type { Command, ImportedCluster, Submission } from '../command.ts';
import { emptyWorld } from '../world/empty-world.ts';
import { importedParts } from '../world/imported-parts.ts';
import { firstMisfit, inEach, isEachOnce, unless } from './misfits.ts';
import { isWithin } from './sound-operations.ts';
import { firstUnsound } from './soundness.ts';

/**
 * What a submission of the right shape says that makes no sense in this world: nodes and partitions that there are not,
 * rows that are none of their table. A command that was bound to the world has nothing of the kind; whether the cluster
 * accepts it is another question.
 */
export const misfitOfSubmission = (world: World, { node, command }: Submission): Misfit | null =>
  firstMisfit(
    () => unless(isNode(world, node), '.connection.node', 'a node that there is'),
    () => within('.command', misfitOfCommand(world, command)),
  );

const within = (at: string, misfit: Misfit | null): Misfit | null =>
  misfit === null ? null : { ...misfit, at: `${at}${misfit.at}` };

function misfitOfCommand(world: World, command: Command): Misfit | null {
  switch (command.kind) {
    case 'killNode':
    case 'stopNode':
    case 'startNode':
    case 'hangNode':
    case 'resumeNode':
    case 'setMaster':
    case 'fill':
    case 'lag':
    case 'diverge':
      return unless(isNode(world, command.node), '.node', 'a node that there is');
    case 'isolate':
    case 'heal':
      return unless(
        (command.nodes ?? []).every((node) => isNode(world, node)),
        '.nodes',
        'nodes that there are',
      );
    case 'write':
      return misfitOfWrite(world, command);
    case 'createTable':
      return unless(command.table.columns.length > 0, '.table.columns', 'a column');
    case 'importCluster':
      return misfitOfCluster(command.cluster);
    case 'setWorkload':
    case 'cancel':
    case 'setVariable':
    case 'addLeaf':
    case 'removeLeaf':
    case 'detachLeaf':
    case 'detachLeaves':
    case 'attachLeaf':
    case 'attachAllLeaves':
    case 'createDatabase':
    case 'dropDatabase':
    case 'dropTable':
    case 'rebalance':
    case 'rebalanceAll':
    case 'restoreRedundancy':
    case 'clearOrphans':
    case 'partition':
    case 'addAggregator':
    case 'removeAggregator':
      // Whatever they name, the cluster looks for it.
      return null;
    default:
      return unreachable(command);
  }
}

/** Is there a node with this NODE_ID? */
const isNode = ({ nodes }: World, node: NodeId): boolean => node <= nodes.length;

function misfitOfWrite(world: World, { write }: Extract<Command, { kind: 'write' }>): Misfit | null {
  const database = world.databases.find(({ name }) => name === write.database);
  const table = database?.tables.find(({ id }) => id === write.table);
  return firstMisfit(
    () => unless(isWithin(world, write), '.write.inserts', 'partitions that there are, each once'),
    () => unless(write.deletes === null || write.inserts.length === 0, '.write', 'an INSERT or a DELETE'),
    () =>
      inEach('.write.inserts', write.inserts, ({ rows }) =>
        unless(table === undefined || areRowsOf(table, rows), '.rows', 'rows of the table'),
      ),
  );
}

/** Has each row a value of the right type, or null, for every column? */
const areRowsOf = ({ columns }: TableDefinition, rows: readonly Row[]): boolean =>
  rows.every(
    (row) =>
      row.length === columns.length &&
      columns.every(({ type }, place) => {
        const value = row[place];
        return value === null || typeof value === (type === 'integer' ? 'number' : 'string');
      }),
  );

/** What is imported makes a sound world: nothing in it names what is not there. */
function misfitOfCluster(cluster: ImportedCluster): Misfit | null {
  const { nodes, databases } = cluster;
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const empty = emptyWorld(0);
  return firstMisfit(
    () => unless(isEachOnce(nodes.filter(isKnown).map(addressOf)), '.cluster.nodes', 'each address once'),
    () =>
      inEach('.cluster.databases', databases, ({ table, partitions }) =>
        firstMisfit(
          () => unless(table.columns.length > 0, '.table.columns', 'a column'),
          () =>
            inEach('.partitions', partitions, ({ instances, rows }) =>
              firstMisfit(
                () =>
                  unless(
                    instances.every(({ node }) => nodeIds.has(node)),
                    '.instances',
                    'nodes of the cluster',
                  ),
                () => unless(areRowsOf(table, rows), '.rows', 'rows of the table'),
              ),
            ),
        ),
      ),
    () => within('.cluster', firstUnsound({ ...empty, ...importedParts(empty, cluster) })),
  );
}
