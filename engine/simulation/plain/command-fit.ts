import type { Misfit, NodeId } from '../../base/index.ts';
import {
  addressOf,
  isKnown,
  type PendingWrite,
  type Row,
  type TableDefinition,
  tableWith,
  type World,
} from '../../cluster/index.ts';
import type { ImportedCluster } from '../command-parts.ts';
import { emptyWorld } from '../world/empty-world.ts';
import { importedParts } from '../world/imported-parts.ts';
import { firstMisfit, inEach, isEachOnce, unless } from './misfits.ts';
import { isWithin } from './sound-operations.ts';
import { firstUnsound } from './soundness.ts';

/** Whatever such a command names, the cluster looks for it. */
export const isLookedFor = (): null => null;

export const misfitOfNode = (world: World, { node }: { readonly node: NodeId }): Misfit | null =>
  unless(isNode(world, node), '.node', 'a node that there is');

export const misfitOfNodes = (
  world: World,
  { nodes }: { readonly nodes: readonly NodeId[] | null },
): Misfit | null =>
  unless(
    (nodes ?? []).every((node) => isNode(world, node)),
    '.nodes',
    'nodes that there are',
  );

export const misfitOfTable = (
  _world: World,
  { table: { columns, traits } }: { readonly table: TableDefinition },
): Misfit | null =>
  firstMisfit(
    () => unless(columns.length > 0, '.table.columns', 'a column'),
    () =>
      unless(
        [traits?.shardKey ?? [], ...(traits?.keys ?? []).map((key) => key.columns)].every((places) =>
          places.every((place) => place < columns.length),
        ),
        '.table.traits',
        'columns that there are',
      ),
  );

/** Is there a node with this NODE_ID? */
export const isNode = ({ nodes }: World, node: NodeId): boolean => node <= nodes.length;

export function misfitOfWrite(world: World, { write }: { readonly write: PendingWrite }): Misfit | null {
  const database = world.databases.find(({ name }) => name === write.database);
  const table = database === undefined ? null : tableWith(write.table, database.tables);
  return firstMisfit(
    () => unless(isWithin(world, write), '.write.inserts', 'partitions that there are, each once'),
    () =>
      inEach('.write.inserts', write.inserts, ({ rows }) =>
        unless(table === null || areRowsOf(table, rows), '.rows', 'rows of the table'),
      ),
    () =>
      inEach('.write.changes', write.changes ?? [], ({ rows }) =>
        unless(
          table === null ||
            areRowsOf(
              table,
              rows.flatMap(({ to }) => (to === null ? [] : [to])),
            ),
          '.rows',
          'rows of the table',
        ),
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
export function misfitOfCluster(
  _world: World,
  { cluster }: { readonly cluster: ImportedCluster },
): Misfit | null {
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

/** The misfit as it is called from further out. */
export const within = (at: string, misfit: Misfit | null): Misfit | null =>
  misfit === null ? null : { ...misfit, at: `${at}${misfit.at}` };
