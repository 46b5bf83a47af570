import {
  type ClusterNode,
  isKnown,
  isReachable,
  masterOf,
  reaches,
  type World,
} from '../../cluster/index.ts';
import type { Scene } from '../binding/bound.ts';
import type { Cell, Column, ResultTable } from '../types.ts';

/** A table of INFORMATION_SCHEMA. */
export interface SystemTable {
  /** Whoever sees all of a cluster names no `asked`: then it is the master aggregator, and no statement is known. */
  readonly read: (world: World, asked?: Asked) => ResultTable;
  /** What of a world it is read from: while these parts are the same, so is the table, but for what changes by itself. */
  readonly madeOf: (world: World) => readonly unknown[];
  /** Its columns, where they are the same in every version; else null. */
  readonly columns: readonly Column[] | null;
  /** Of the columns those whose cells change although nothing happens. */
  readonly changing: readonly string[];
  /** How its rows belong to partitions; null where they do not. */
  readonly ofPartitions: PartitionRows | null;
  /** Does it tell of statements that leave no trace in the cluster? */
  readonly looksAtSession: boolean;
  /** Do leaves answer too, each for itself? */
  readonly isOnLeaves: boolean;
}

/** The node that is asked, and what is known of who asks. */
export type Asked = Pick<Scene, 'node' | 'observer'>;

/** A table of which every row belongs to a partition, and follows from that, its database and addresses alone. */
export interface PartitionRows {
  readonly columns: readonly Column[];
  readonly rowsOf: (
    world: World,
    database: World['databases'][number],
    partition: ReturnType<World['databases'][number]['partitions']['at']>,
  ) => readonly (readonly Cell[])[];
}

type Traits = Partial<Pick<SystemTable, 'changing' | 'ofPartitions' | 'looksAtSession' | 'isOnLeaves'>>;

export const systemTable = (
  read: SystemTable['read'],
  madeOf: SystemTable['madeOf'],
  { changing = [], ofPartitions = null, looksAtSession = false, isOnLeaves = false }: Traits = {},
): SystemTable => ({ read, madeOf, columns: null, changing, ofPartitions, looksAtSession, isOnLeaves });

/** What the cells of a column are; of the unknown ones the model knows nothing, so they are NULL. */
export type ColumnKind = 'number' | 'text' | 'unknownNumber' | 'unknownText';

type Columns = Readonly<Record<string, ColumnKind>>;

/** A cell for every column that the model knows: one that is forgotten does not compile. */
export type RowOf<Named extends Columns> = {
  readonly [Name in keyof Named as Named[Name] extends 'number' | 'text' ? Name : never]: Cell;
};

/** A table of the product with its documented columns in their order, all set left [DOC]. */
export function productTable<const Named extends Columns>(
  definition: {
    readonly columns: Named;
    readonly rows: (world: World, asked: Asked | undefined) => readonly RowOf<Named>[];
    readonly madeOf: SystemTable['madeOf'];
  } & Traits,
): SystemTable {
  const names = Object.keys(definition.columns);
  const columns = names.map(
    (name): Column =>
      definition.columns[name]?.toLowerCase().endsWith('number') === true
        ? { name, align: 'left', holds: 'number' }
        : { name, align: 'left' },
  );
  const read: SystemTable['read'] = (world, asked) => ({
    columns,
    rows: definition
      .rows(world, asked)
      .map((row) => names.map((name) => (row as Readonly<Record<string, Cell>>)[name] ?? null)),
  });
  return { ...systemTable(read, definition.madeOf, definition), columns };
}

/** How the product calls a node: the master aggregator, a child aggregator, a leaf [OBS]. */
export const nodeType = (node: ClusterNode): 'MA' | 'CA' | 'LEAF' =>
  node.kind === 'leaf' ? 'LEAF' : node.isMaster ? 'MA' : 'CA';

/** The nodes of the cluster, by NODE_ID. */
export function knownNodes(world: World): readonly ClusterNode[] {
  return world.nodes.slice().filter(isKnown);
}

/** Those of them that say how they are. */
export const speakingNodes = (world: World): readonly ClusterNode[] =>
  knownNodes(world).filter((node) => speaks(world, node));

/** Does the node say what it has? The master asks all of them; while it is down, whoever is asked knows who answers. */
export function speaks(world: World, node: ClusterNode): boolean {
  const master = masterOf(world);
  return node.id === master.id || !isReachable(master)
    ? isReachable(node)
    : reaches(world, master.id, node.id);
}

/** NODE_ID, IP_ADDR, PORT and TYPE, as the tables of the management views begin [DOC]. */
export const placeOfNode = (node: ClusterNode) => ({
  NODE_ID: node.id,
  IP_ADDR: node.host,
  PORT: node.port,
});
