import type { World } from '../cluster/index.ts';
import { isKnown, masterOf, reaches } from '../cluster/index.ts';
import type { Cell, ResultTable } from '../statements/types.ts';
import { showClusterStatus } from '../statements/views/cluster-status.ts';
import {
  databaseStatusTable,
  distributedDatabases,
  showDatabases,
  showDatabasesExtended,
} from '../statements/views/databases.ts';
import { leavesTable, showLeaves } from '../statements/views/nodes.ts';
import { distributedPartitionsTable, showPartitions } from '../statements/views/partitions.ts';
import { playgroundTables } from '../statements/views/playground/schema.ts';

type Row = Readonly<Record<string, Cell>>;

/** What a node answers by itself. */
interface NodeTables {
  readonly databases: readonly Row[];
  readonly extended: readonly Row[];
}

/** What the product's tables print at one instant. */
export interface PrintedTables {
  readonly listed: readonly Row[];
  readonly status: readonly Row[];
  readonly databases: readonly Row[];
  readonly databaseStatus: readonly Row[];
  readonly leaves: readonly Row[];
  readonly leavesView: readonly Row[];
  /** SHOW PARTITIONS, by database. */
  readonly partitions: ReadonlyMap<string, readonly Row[]>;
  /** By NODE_ID, of every node that answers. */
  readonly nodes: ReadonlyMap<number, NodeTables>;
  /** Tables of PLAYGROUND. */
  readonly observed: {
    readonly partitions: readonly Row[];
    readonly nodes: readonly Row[];
    readonly pairs: readonly Row[];
    readonly workload: readonly Row[];
  };
}

export const printedTables = (world: World): PrintedTables => ({
  listed: rowsOf(distributedPartitionsTable(world)),
  status: rowsOf(showClusterStatus(world)),
  databases: rowsOf(distributedDatabases.read(world)),
  databaseStatus: rowsOf(databaseStatusTable(world)),
  leaves: rowsOf(showLeaves(world)),
  leavesView: rowsOf(leavesTable(world)),
  partitions: new Map(
    world.databases.map((database) => [database.name, rowsOf(showPartitions(world, database))]),
  ),
  nodes: new Map(
    world.nodes
      .slice()
      .filter((node) => isKnown(node) && hears(world, node.id))
      .map((node) => [
        node.id,
        {
          databases: rowsOf(showDatabases(world, node)),
          extended: rowsOf(showDatabasesExtended(world, node)),
        },
      ]),
  ),
  observed: {
    partitions: rowsOf(playgroundTables.PARTITIONS.read({ world })),
    nodes: rowsOf(playgroundTables.NODES.read({ world })),
    pairs: rowsOf(playgroundTables.PAIRS.read({ world })),
    workload: rowsOf(playgroundTables.WORKLOAD.read({ world })),
  },
});

/**
 * What two of the product's tables say that cannot both be so, at one instant: each a sentence; none when they agree. What
 * is compared is what was printed, column by column, and nothing of how it came about.
 */
export const contradictionsIn = (world: World, printed = printedTables(world)): readonly string[] => [
  ...partitionsAgainst(world, printed),
  ...statusAgainst(world, printed),
  ...nodesAgainst(world, printed),
  ...summariesAgainst(printed),
  ...leavesAgainst(printed),
  ...observedAgainst(printed),
  ...observersAgree(printed),
];

/** SHOW PARTITIONS shows what DISTRIBUTED_PARTITIONS has in service, and a row of NULLs where nothing is served. */
function* partitionsAgainst(world: World, { listed, partitions }: PrintedTables): Generator<string> {
  for (const database of world.databases) {
    const shown = partitions.get(database.name) ?? [];
    const inService = listed.filter((row) => row.DATABASE_NAME === database.name && row.IS_OFFLINE === 0);
    yield* differences(
      `SHOW PARTITIONS ON ${database.name}`,
      shown
        .filter((row) => row.Host !== null)
        .map((row) => told(row, 'Ordinal', 'Host', 'Port', 'Role', 'Locked')),
      inService.map((row) => told(row, 'ORDINAL', 'HOST', 'PORT', 'ROLE', 'LOCKED')),
    );
    const served = new Set(inService.filter((row) => row.ROLE === 'Master').map((row) => row.ORDINAL));
    const ordinals = Array.from({ length: database.partitions.length }, (_value, ordinal) => ordinal);
    yield* differences(
      `the rows of NULLs of SHOW PARTITIONS ON ${database.name}`,
      shown.filter((row) => row.Host === null).map((row) => told(row, 'Ordinal')),
      ordinals.filter((ordinal) => !served.has(ordinal)).map(String),
    );
  }
}

/** SHOW CLUSTER STATUS has the role of every listed instance, and says of a silent node what the metadata says. */
function* statusAgainst(world: World, { listed, status }: PrintedTables): Generator<string> {
  const known = new Set(
    world.nodes
      .slice()
      .filter(isKnown)
      .map(({ id }): number => id),
  );
  yield* differences(
    'the metadata roles of SHOW CLUSTER STATUS',
    status
      .filter(({ Metadata_Role: role }) => role === 'Master' || role === 'Replica')
      .map((row) => told(row, 'Database', 'Node_ID', 'Metadata_Role')),
    listed
      .filter(({ NODE_ID: node }) => known.has(Number(node)))
      .map((row) => `${row.DATABASE_NAME}_${row.ORDINAL} ${row.NODE_ID} ${row.ROLE}`),
  );
  for (const row of status) {
    const isHeard = hears(world, Number(row.Node_ID));
    if (isHeard && row.Position === null) yield `${nameOf(row)} answers, and has no position`;
    if (isHeard) continue;
    if (row.Role !== row.Metadata_Role)
      yield `${nameOf(row)} does not answer, and is ${row.Role}, for the metadata ${row.Metadata_Role}`;
    if (row.State !== 'offline' || row.Position !== null)
      yield `${nameOf(row)} does not answer, and is ${row.State} at ${row.Position}`;
  }
}

/** Each node that answers says in SHOW DATABASES EXTENDED what SHOW CLUSTER STATUS says of it. */
function* nodesAgainst(world: World, { status, nodes }: PrintedTables): Generator<string> {
  for (const [id, { databases, extended }] of nodes) {
    const node = world.nodes.at(id - 1);
    yield* differences(
      `SHOW DATABASES EXTENDED on ${node.host}:${node.port}`,
      extended
        .filter(({ Database: name }) => name !== 'information_schema' && name !== 'memsql')
        .map((row) => told(row, 'Database', 'State', 'Position')),
      status
        .filter((row) => row.Node_ID === node.id)
        .map((row) => told(row, 'Database', 'State', 'Position')),
    );
    yield* differences(
      `SHOW DATABASES on ${node.host}:${node.port}`,
      databases.map((row) => told(row, 'Database')),
      extended.map((row) => told(row, 'Database')),
    );
  }
}

/** Databases are as many, as large and as well as their partitions. */
function* summariesAgainst({
  listed,
  databases,
  databaseStatus: statuses,
}: PrintedTables): Generator<string> {
  yield* differences(
    'MV_DISTRIBUTED_DATABASES_STATUS',
    statuses.map((row) => told(row, 'DATABASE_NAME', 'NUM_PARTITIONS')),
    databases.map((row) => told(row, 'DATABASE_NAME', 'NUM_PARTITIONS')),
  );
  for (const { DATABASE_NAME: name, NUM_PARTITIONS: count, SUMMARY: summary } of statuses) {
    const own = listed.filter((row) => row.DATABASE_NAME === name && row.IS_OFFLINE === 0);
    const served = new Set(own.filter((row) => row.ROLE === 'Master').map((row) => row.ORDINAL)).size;
    if (served < Number(count) !== (summary === 'offline'))
      yield `${name} is ${summary} with ${served} of ${count} partitions served`;
  }
}

/** SHOW LEAVES and LEAVES are one list, and the two leaves of a pair name each other. */
function* leavesAgainst({ leaves: shown, leavesView }: PrintedTables): Generator<string> {
  yield* differences(
    'SHOW LEAVES',
    shown.map((row) => told(row, 'Host', 'Port', 'Availability_Group', 'Pair_Host', 'Pair_Port', 'State')),
    leavesView.map((row) =>
      told(row, 'HOST', 'PORT', 'AVAILABILITY_GROUP', 'PAIR_HOST', 'PAIR_PORT', 'STATE'),
    ),
  );
  const pairs = new Set(shown.map((row) => told(row, 'Pair_Host', 'Pair_Port', 'Host', 'Port')));
  for (const row of shown) {
    if (row.Pair_Host !== null && !pairs.has(told(row, 'Host', 'Port', 'Pair_Host', 'Pair_Port')))
      yield `${row.Host}:${row.Port} has a pair that has another one`;
  }
}

/** An observer sees the partitions and leaves that the product lists, and no copy that it does not count on. */
function* observedAgainst({ listed, leavesView, observed }: PrintedTables): Generator<string> {
  const inService = new Map<string, Row[]>();
  for (const row of listed) {
    if (row.IS_OFFLINE !== 0) continue;
    const name = `${row.DATABASE_NAME}:${row.ORDINAL}`;
    inService.set(name, [...(inService.get(name) ?? []), row]);
  }
  for (const row of observed.partitions) {
    const name = `${row.DATABASE_NAME}:${row.ORDINAL}`;
    const own = inService.get(name) ?? [];
    const primary = own.find(({ ROLE: role }) => role === 'Master')?.NODE_ID ?? null;
    if (row.PRIMARY_NODE_ID !== null && row.PRIMARY_NODE_ID !== primary)
      yield `${name} has its primary on ${row.PRIMARY_NODE_ID}, for the product on ${primary}`;
    if (row.SERVED === 1 && row.PRIMARY_NODE_ID === null) yield `${name} is served without a primary`;
    if (Number(row.COPIES) > own.length)
      yield `${name} has ${row.COPIES} copies, of which ${own.length} are in service`;
  }
  yield* differences(
    'the leaves of PLAYGROUND.NODES',
    observed.nodes
      .filter(({ KIND: kind, IS_MEMBER: isMember }) => kind === 'leaf' && isMember === 1)
      .map((row) => told(row, 'NODE_ID', 'HOST', 'PORT', 'AVAILABILITY_GROUP', 'STATE')),
    leavesView.map((row) => told(row, 'NODE_ID', 'HOST', 'PORT', 'AVAILABILITY_GROUP', 'STATE')),
  );
}

/** Partitions, nodes and pairs count the same primaries, and the workload meets what the partitions answer. */
function* observersAgree({ observed }: PrintedTables): Generator<string> {
  const { partitions, nodes, pairs, workload } = observed;
  const nodeOf = new Map(nodes.map((row) => [row.NODE_ID, row]));
  const primariesOf = new Map<Cell, number>();
  for (const { PRIMARY_NODE_ID: primary = null } of partitions)
    primariesOf.set(primary, (primariesOf.get(primary) ?? 0) + 1);
  for (const row of nodes) {
    const primaries = primariesOf.get(row.NODE_ID ?? null) ?? 0;
    if (row.PRIMARIES !== primaries)
      yield `${row.HOST}:${row.PORT} serves ${row.PRIMARIES} of ${primaries} primaries`;
  }
  for (const row of pairs) {
    const leaves = [nodeOf.get(row.NODE_ID_1 ?? null), nodeOf.get(row.NODE_ID_2 ?? null)];
    const counted = leaves.map((leaf) => leaf?.PRIMARIES ?? 0);
    if (told(row, 'PRIMARIES_1', 'PRIMARIES_2') !== counted.join(' '))
      yield `pair ${row.PAIR} serves ${told(row, 'PRIMARIES_1', 'PRIMARIES_2')}, its leaves ${counted.join(' ')}`;
    for (const column of ['UP', 'REACHABLE'])
      if (row[column] !== leaves.filter((leaf) => leaf?.[column] === 1).length)
        yield `pair ${row.PAIR} has ${row[column]} leaves with ${column}`;
  }
  const last = workload.at(-1);
  // What it meets where nobody answers, or its table is gone, says nothing of partitions.
  if (last === undefined || Number(last.PARTITIONS_SERVED) === 0) return;
  const own = partitions.filter(({ DATABASE_NAME: name }) => name === last.DATABASE_NAME);
  const answers = ['SERVED', 'WAITING']
    .map((answer) => own.filter((row) => row[answer] === 1).length)
    .join(' ');
  const met = told(last, 'PARTITIONS_SERVED', 'PARTITIONS_WAITING');
  if (met !== answers) yield `the workload meets ${met}, the partitions answer ${answers}`;
}

/** Does the node answer whoever asks for the status of the cluster? */
function hears(world: World, id: number): boolean {
  const master = masterOf(world);
  const node = world.nodes.at(id - 1);
  const isUp = master.process === 'running' ? reaches(world, master.id, node.id) : node.process === 'running';
  return node.id === master.id ? node.process === 'running' : isUp;
}

const rowsOf = ({ columns, rows }: ResultTable): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place] ?? null])));

const told = (row: Row, ...columns: readonly string[]): string =>
  columns.map((column) => String(row[column])).join(' ');

const nameOf = (row: Row): string => `${row.Database} on ${row.Host}:${row.Port}`;

/** What one list has and the other has not, order aside; what is there twice counts twice. */
function* differences(what: string, one: readonly string[], other: readonly string[]): Generator<string> {
  const counts = new Map<string, number>();
  for (const entry of one) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  for (const entry of other) counts.set(entry, (counts.get(entry) ?? 0) - 1);
  for (const [entry, count] of counts)
    if (count !== 0) yield `${what}: ${entry} is ${count > 0 ? 'told here only' : 'missing here'}`;
}
