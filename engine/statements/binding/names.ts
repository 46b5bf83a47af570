import {
  type AggregatorNode,
  addressOf,
  type ClusterNode,
  type Database,
  isKnown,
  isSystemDatabase,
  knownAggregators,
  type LeafNode,
  leafAt,
  leavesInOrder,
  type PartitionInstance,
  type TableSchema,
  tableNamed,
  type World,
} from '../../cluster/index.ts';
import type { AddressText, Name, Span, TableName } from '../../language/index.ts';
import type { Address } from '../../simulation/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import {
  type Mistake,
  mistakeAt,
  noDatabaseSelected,
  refusalAt,
  unknownDatabaseAt,
  unknownTableAt,
} from '../mistake.ts';
import { isPlayground } from '../views/playground/schema-name.ts';
import type { Scene } from './bound.ts';

/** A name that was found, or the mistake of writing it. */
export type Found<Thing> =
  | { readonly ok: true; readonly thing: Thing }
  | { readonly ok: false; readonly mistake: Mistake };

const found = <Thing>(thing: Thing): Found<Thing> => ({ ok: true, thing });
const missing = (mistake: Mistake): Found<never> => ({ ok: false, mistake });

/** Where a name is looked for. */
export type Place = Pick<Scene, 'world' | 'connection'>;

/** The database called `name`; where none is written the one chosen with USE. 1049 or 1046 otherwise. */
export function findDatabase(scene: Place, name: Name | null, place: Span): Found<Database> {
  const wanted = name?.text ?? scene.connection.database;
  if (wanted === null) return missing(noDatabaseSelected(place));
  const database = scene.world.databases.find((candidate) => candidate.name === wanted);
  if (database !== undefined) return found(database);
  if (isReadOnly(scene, wanted)) return missing(systemDatabaseAt(wanted, name?.span ?? place));
  return missing(unknownDatabaseAt(name ?? { text: wanted, span: place }, databaseNames(scene.world)));
}

/** Is it a system database, or the schema of the observer's tables? Neither can be written, and neither has partitions. */
export const isReadOnly = ({ world }: Pick<Scene, 'world'>, schema: string): boolean =>
  isSystemDatabase(schema) || isPlayground(schema, world);

/** No statement moves, drops or fills a system database. */
const systemDatabaseAt = (name: string, place: Span): Mistake =>
  refusalAt(place, `${name.toLowerCase()} is a system database.`, { kind: 'systemDatabaseHasNoPartitions' });

/** 1044: nobody writes to a system database, makes a table in it or drops it. */
export const accessDeniedAt = (name: string, place: Span): Mistake => {
  const message = `Access denied for user 'root'@'%' to database '${name.toLowerCase()}'`;
  return mistakeAt(place, { number: 1044, sqlstate: '42000', message }, { kind: 'systemDatabaseIsReadOnly' });
};

/** The database of a table that is to be written, made or dropped: 1044 for a system database. */
export function findWritableDatabase(scene: Scene, table: TableName): Found<Database> {
  const schema = table.schema?.text ?? scene.connection.database;
  if (schema === null || !isReadOnly(scene, schema)) return findDatabase(scene, table.schema, table.span);
  return missing(accessDeniedAt(schema, table.span));
}

/** The user table that is named, with its database; 1046, 1049 or 1146 otherwise. */
export function findTable(
  scene: Place,
  name: TableName,
): Found<{ readonly database: Database; readonly table: TableSchema }> {
  const schema = name.schema?.text ?? scene.connection.database;
  if (schema !== null && isReadOnly(scene, schema)) {
    const unknown = { database: schema.toLowerCase(), name: name.name.text };
    return missing(unknownTableAt(name.name.span, unknown, []));
  }
  const database = findDatabase(scene, name.schema, name.span);
  if (!database.ok) return database;
  const { tables } = database.thing;
  const table = tableNamed(name.name.text, tables);
  if (table !== null) return found({ database: database.thing, table });
  const wanted = { database: database.thing.name, name: name.name.text };
  return missing(
    unknownTableAt(
      name.name.span,
      wanted,
      tables.slice().map((candidate) => candidate.name),
    ),
  );
}

/** The leaf at a written address, among those that SHOW LEAVES lists. */
export function findLeaf(world: World, address: AddressText): Found<LeafNode> {
  const leaf = leafAt(world, address);
  if (leaf !== null) return found(leaf);
  const message = `Leaf '${address.host}':${address.port} is not in the cluster.`;
  return missing(
    refusalAt(address.span, message, { kind: 'namesThatThereAre', of: 'leaf', names: leafNames(world) }),
  );
}

/** The child or master aggregator at a written address. */
export function findAggregator(world: World, address: AddressText): Found<AggregatorNode> {
  const aggregators = knownAggregators(world);
  const aggregator = aggregators.find(({ host, port }) => host === address.host && port === address.port);
  if (aggregator !== undefined) return found(aggregator);
  const message = `Aggregator '${address.host}':${address.port} is not in the cluster.`;
  const names = aggregators.map(({ id }) => nameOfNode(world, id));
  return missing(
    refusalAt(address.span, message, { kind: 'namesThatThereAre', of: 'aggregator', names: names }),
  );
}

/** A written address without its place. */
export const addressIn = ({ host, port }: AddressText): Address => ({ host, port });

/** The node that a dot command names, by host or `host:port`. */
export function findNode(world: World, name: Name): Found<NodeOf> {
  const nodes = nodesNamed(world, name.text);
  const [node] = nodes;
  if (node === undefined) {
    const all = world.nodes.slice().map((candidate) => nameOfNode(world, candidate.id));
    return missing(
      refusalAt(name.span, `There is no node '${name.text}'.`, {
        kind: 'namesThatThereAre',
        of: 'node',
        names: all,
      }),
    );
  }
  if (nodes.length === 1) return found(node);
  const names = nodes.map((candidate) => nameOfNode(world, candidate.id));
  const advice = { kind: 'addPort', nodes: names } as const;
  return missing(refusalAt(name.span, `${nodes.length} nodes have the host '${name.text}'.`, advice));
}

/** The leaf that a dot command names. */
export function findLeafNamed(world: World, name: Name): Found<LeafNode> {
  const node = findNode(world, name);
  if (!node.ok) return node;
  if (node.thing.kind === 'leaf') return found(node.thing);
  const message = `${nameOfNode(world, node.thing.id)} is an aggregator.`;
  return missing(
    refusalAt(name.span, message, { kind: 'namesThatThereAre', of: 'leaf', names: leafNames(world) }),
  );
}

/** The partition that a leaf knows as a database of this name (`test_3`), or null. */
export function partitionNamed(
  name: string,
  scene: Scene,
): { readonly database: Database; readonly instance: PartitionInstance } | null {
  const [, databaseName, digits] = /^(.*)_(0|[1-9]\d{0,8})$/.exec(name) ?? [];
  const database = scene.world.databases.find((candidate) => candidate.name === databaseName);
  const ordinal = Number(digits);
  if (database === undefined || ordinal >= database.partitions.length) return null;
  const { instances } = database.partitions.at(ordinal);
  const instance = instances.find((candidate) => candidate.node === scene.node.id);
  return instance === undefined ? null : { database, instance };
}

/** The names that hints list. */
export const databaseNames = (world: World): string[] => world.databases.map((database) => database.name);
const leafNames = (world: World): string[] => leavesInOrder(world).map((leaf) => nameOfNode(world, leaf.id));

/** 1007: a database of this name exists already; the system databases always do. */
export const databaseExistsAt = (name: Name): Mistake =>
  mistakeAt(
    name.span,
    { number: 1007, sqlstate: 'HY000', message: `Can't create database '${name.text}'; database exists` },
    isSystemDatabase(name.text) ? { kind: 'systemDatabaseExists' } : { kind: 'databaseExists' },
  );

type NodeOf = ReturnType<typeof nodesNamed>[number];

/** The nodes that `text` names: `host`, `host:port` or `'host':port`. More than one when the port decides. */
function nodesNamed(world: World, text: string): ClusterNode[] {
  const plain = text.replace(/['"`\s]/g, '');
  const named: ClusterNode[] = [];
  world.nodes.forEach((node) => {
    if (plain === node.host || plain === addressOf(node)) named.push(node);
  });
  const known = named.filter(isKnown);
  return known.length > 0 ? known : named;
}
