import { type NodeRole, rolesFor, type StatementKind } from './node-roles.ts';

export type StatementGroup =
  | 'Leaves'
  | 'Aggregators'
  | 'Partitions'
  | 'The cluster'
  | 'Databases and rows'
  | 'Outside SQL';

/** What there is to know about one kind of statement: help, completion and documentation are made of it. */
export interface StatementRow {
  readonly kind: StatementKind;
  readonly group: StatementGroup;
  /** In the notation of manuals: [optional], {this|that}. It begins with the words that open the statement. */
  readonly syntax: string;
  /** What it does, in one sentence. */
  readonly help: string;
  /** The nodes that accept it. */
  readonly runsOn: readonly NodeRole[];
  readonly examples: readonly string[];
}

type Prose = Omit<StatementRow, 'kind' | 'runsOn'>;

const leaves = 'Leaves';
const aggregators = 'Aggregators';
const partitions = 'Partitions';
const cluster = 'The cluster';
const rows = 'Databases and rows';
const outside = 'Outside SQL';

const byKind: { readonly [Kind in StatementKind]: Prose } = {
  addLeaf: {
    group: leaves,
    syntax: "ADD LEAF user[:'password']@'host':port [INTO GROUP {1|2}]",
    help: 'Makes a running node a leaf of the cluster; no data moves until a rebalance.',
    examples: ["ADD LEAF root@'leaf-9':3306", "ADD LEAF root:'secret'@'leaf-10':3306 INTO GROUP 2"],
  },
  removeLeaf: {
    group: leaves,
    syntax: "REMOVE LEAF 'host':port [FORCE] [KILL] [ENSURE_PARTITION_SAFETY]",
    help: 'Takes a leaf out of the cluster after its partitions are served elsewhere; FORCE does not wait for that.',
    examples: [
      "REMOVE LEAF 'leaf-9':3306",
      "REMOVE LEAF 'leaf-9':3306 FORCE",
      "REMOVE LEAF 'leaf-9':3306 ENSURE_PARTITION_SAFETY",
    ],
  },
  attachLeaf: {
    group: leaves,
    syntax: "ATTACH LEAF 'host':port [FORCE] [NO REBALANCE]",
    help: 'Brings a detached leaf back online with the data that is still on it; FORCE makes orphans of what conflicts.',
    examples: ["ATTACH LEAF 'leaf-8':3306", "ATTACH LEAF 'leaf-8':3306 NO REBALANCE"],
  },
  attachAllLeaves: {
    group: leaves,
    syntax: 'ATTACH LEAF ALL [FORCE] [NO REBALANCE]',
    help: 'Brings every detached leaf back online, all in one batch.',
    examples: ['ATTACH LEAF ALL'],
  },
  detachLeaf: {
    group: leaves,
    syntax: "DETACH LEAF 'host':port [KILL] [ENSURE_PARTITION_SAFETY]",
    help: 'Takes a leaf out of service for maintenance; it stays known, and its partner serves its partitions.',
    examples: ["DETACH LEAF 'leaf-8':3306", "DETACH LEAF 'leaf-8':3306 ENSURE_PARTITION_SAFETY"],
  },
  detachLeaves: {
    group: leaves,
    syntax: "DETACH LEAVES ('host':port, ...) [ENSURE_PARTITION_SAFETY]",
    help: 'Takes several leaves of one availability group out of service at once: all of them, or none.',
    examples: ["DETACH LEAVES ('leaf-5':3306, 'leaf-6':3306) ENSURE_PARTITION_SAFETY"],
  },
  addAggregator: {
    group: aggregators,
    syntax: "ADD AGGREGATOR user[:'password']@'host':port",
    help: 'Makes a running node a child aggregator, which answers reads and writes as the master does.',
    examples: ["ADD AGGREGATOR root@'ca-1':3306"],
  },
  removeAggregator: {
    group: aggregators,
    syntax: "REMOVE AGGREGATOR 'host':port",
    help: 'Takes a child aggregator out of the cluster.',
    examples: ["REMOVE AGGREGATOR 'ca-1':3306"],
  },
  aggregatorSetAsMaster: {
    group: aggregators,
    syntax: 'AGGREGATOR SET AS MASTER',
    help: 'Makes the child aggregator that it runs on the master, when the master is lost.',
    examples: ['AGGREGATOR SET AS MASTER'],
  },
  promoteAggregator: {
    group: aggregators,
    syntax: "PROMOTE AGGREGATOR 'host':port TO MASTER",
    help: 'Makes a child aggregator the master while the master is up; the old master becomes a child.',
    examples: ["PROMOTE AGGREGATOR 'ca-1':3306 TO MASTER"],
  },
  rebalancePartitions: {
    group: partitions,
    syntax: 'REBALANCE PARTITIONS ON database [FULL] [FORCE] [KILL] [ENSURE_ONLINE_NODES]',
    help: 'Moves partitions until every leaf or pair serves its share; FORCE makes partitions without any copy empty for good.',
    examples: ['REBALANCE PARTITIONS ON test', 'REBALANCE PARTITIONS ON test FULL'],
  },
  rebalanceAllDatabases: {
    group: partitions,
    syntax: 'REBALANCE ALL DATABASES',
    help: 'Moves partitions of every database until each is balanced.',
    examples: ['REBALANCE ALL DATABASES'],
  },
  explainRebalancePartitions: {
    group: partitions,
    syntax: 'EXPLAIN REBALANCE PARTITIONS [ON database] [FULL]',
    help: 'Lists the steps that a rebalance would take now; an empty list means balanced.',
    examples: ['EXPLAIN REBALANCE PARTITIONS ON test', 'EXPLAIN REBALANCE PARTITIONS'],
  },
  explainRebalanceAllDatabases: {
    group: partitions,
    syntax: 'EXPLAIN REBALANCE ALL DATABASES',
    help: 'Lists the steps that REBALANCE ALL DATABASES would take now.',
    examples: ['EXPLAIN REBALANCE ALL DATABASES'],
  },
  showRebalanceStatus: {
    group: partitions,
    syntax: 'SHOW REBALANCE STATUS ON database',
    help: 'Lists the steps of the running or last operation on a database, and how far each has come.',
    examples: ['SHOW REBALANCE STATUS ON test'],
  },
  showRebalanceAllDatabasesStatus: {
    group: partitions,
    syntax: 'SHOW REBALANCE ALL DATABASES STATUS',
    help: 'Lists the steps of the running or last operation on each database.',
    examples: ['SHOW REBALANCE ALL DATABASES STATUS'],
  },
  partitionCommand: {
    group: partitions,
    syntax: "{COPY|PROMOTE|DROP|ATTACH|DETACH} PARTITION database:ordinal ON 'host':port",
    help: 'Copies, promotes, drops, attaches or detaches one partition instance on one leaf.',
    examples: ["COPY PARTITION test:3 ON 'leaf-4':3306", "ATTACH PARTITION test:3 ON 'leaf-8':3306"],
  },
  restoreRedundancy: {
    group: partitions,
    syntax: 'RESTORE REDUNDANCY ON database',
    help: 'Copies every partition that has one instance only, so that it has two again.',
    examples: ['RESTORE REDUNDANCY ON test'],
  },
  explainRestoreRedundancy: {
    group: partitions,
    syntax: 'EXPLAIN RESTORE REDUNDANCY [ON database]',
    help: 'Lists the copies that RESTORE REDUNDANCY would make now.',
    examples: ['EXPLAIN RESTORE REDUNDANCY ON test'],
  },
  clearOrphanDatabases: {
    group: partitions,
    syntax: 'CLEAR ORPHAN DATABASES',
    help: 'Drops partition instances that the cluster has no use for, never the last copy of one.',
    examples: ['CLEAR ORPHAN DATABASES'],
  },
  explainClearOrphanDatabases: {
    group: partitions,
    syntax: 'EXPLAIN CLEAR ORPHAN DATABASES',
    help: 'Lists the partition instances that CLEAR ORPHAN DATABASES would drop now.',
    examples: ['EXPLAIN CLEAR ORPHAN DATABASES'],
  },
  showLeaves: {
    group: cluster,
    syntax: 'SHOW LEAVES',
    help: 'Lists the leaves with their availability group, partner and state.',
    examples: ['SHOW LEAVES'],
  },
  showAggregators: {
    group: cluster,
    syntax: 'SHOW AGGREGATORS',
    help: 'Lists the aggregators with their state.',
    examples: ['SHOW AGGREGATORS'],
  },
  showPartitions: {
    group: cluster,
    syntax: 'SHOW PARTITIONS [EXTENDED] [ON database]',
    help: 'Lists where each partition of a database is served, and by which role.',
    examples: ['SHOW PARTITIONS ON test', 'SHOW PARTITIONS', 'SHOW PARTITIONS EXTENDED ON test'],
  },
  showClusterStatus: {
    group: cluster,
    syntax: 'SHOW CLUSTER STATUS',
    help: 'Lists every partition instance on every node, with its role and state.',
    examples: ['SHOW CLUSTER STATUS'],
  },
  showDatabases: {
    group: cluster,
    syntax: 'SHOW DATABASES [EXTENDED]',
    help: 'Lists the databases; on a leaf with EXTENDED, every partition instance that it holds.',
    examples: ['SHOW DATABASES', 'SHOW DATABASES EXTENDED'],
  },
  showTables: {
    group: cluster,
    syntax: 'SHOW TABLES',
    help: 'Lists the tables of the current database.',
    examples: ['SHOW TABLES'],
  },
  showVariables: {
    group: cluster,
    syntax: "SHOW VARIABLES [LIKE 'pattern']",
    help: 'Lists the variables and their values; % in the pattern stands for anything.',
    examples: ['SHOW VARIABLES', "SHOW VARIABLES LIKE '%attach%'"],
  },
  setGlobal: {
    group: cluster,
    syntax: 'SET {GLOBAL variable|@@GLOBAL.variable} = value',
    help: 'Changes a variable of the whole cluster.',
    examples: ['SET GLOBAL auto_attach = Off', 'SET @@GLOBAL.redundancy_level = 2'],
  },
  createDatabase: {
    group: rows,
    syntax: 'CREATE DATABASE name [WITH {SYNC|ASYNC} REPLICATION] [PARTITIONS count]',
    help: 'Creates a database and spreads its partitions over the leaves.',
    examples: ['CREATE DATABASE test', 'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 16'],
  },
  dropDatabase: {
    group: rows,
    syntax: 'DROP DATABASE name',
    help: 'Drops a database and all that is in it.',
    examples: ['DROP DATABASE test'],
  },
  useDatabase: {
    group: rows,
    syntax: 'USE database',
    help: 'Makes a database the one that is meant where none is named.',
    examples: ['USE test'],
  },
  createTable: {
    group: rows,
    syntax: 'CREATE TABLE [database.]name (column type, ...)',
    help: 'Creates a table of whole numbers and texts, spread by its first column; lengths, keys and NOT NULL are not enforced.',
    examples: [
      'CREATE TABLE test.x (id INT)',
      'CREATE TABLE people (id BIGINT PRIMARY KEY, name VARCHAR(20) NOT NULL)',
    ],
  },
  dropTable: {
    group: rows,
    syntax: 'DROP TABLE [database.]table',
    help: 'Deletes a table with its rows.',
    examples: ['DROP TABLE test.x'],
  },
  insert: {
    group: rows,
    syntax: 'INSERT INTO [database.]table [(column, ...)] VALUES (value, ...), ...',
    help: 'Adds rows; three dots before the last row stand for the rows between.',
    examples: [
      'INSERT INTO test.x VALUES (101), (102), ... (200)',
      "INSERT INTO people (id, name) VALUES (1, 'Ada')",
    ],
  },
  delete: {
    group: rows,
    syntax: 'DELETE FROM [database.]table [WHERE condition]',
    help: 'Deletes the rows for which the condition holds, or all.',
    examples: ['DELETE FROM test.x WHERE id > 100'],
  },
  select: {
    group: rows,
    syntax:
      'SELECT {*|expression, ...} [FROM table [WHERE condition] [GROUP BY column, ...]] [ORDER BY ...] [LIMIT count]',
    help: 'Reads a table, a view of INFORMATION_SCHEMA, or a variable.',
    examples: [
      'SELECT 1',
      'SELECT MIN(id), MAX(id), COUNT(*) FROM test.x',
      "SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME = 'test' AND ORDINAL = 3",
      'SELECT @@GLOBAL.redundancy_level',
    ],
  },
  help: {
    group: cluster,
    syntax: 'HELP [topic]',
    help: 'Explains the statements, or those that begin with the topic.',
    examples: ['HELP', 'HELP REBALANCE'],
  },
  dotKill: {
    group: outside,
    syntax: '.kill NODE',
    help: 'Kills the process of a node at once: connections to it are refused.',
    examples: ['.kill leaf-8', '.kill 127.0.0.1:10001'],
  },
  dotStop: {
    group: outside,
    syntax: '.stop NODE',
    help: 'Shuts the process of a node down cleanly.',
    examples: ['.stop leaf-8'],
  },
  dotStart: {
    group: outside,
    syntax: '.start NODE',
    help: 'Starts the process of a node; it recovers its data before it can be reached.',
    examples: ['.start leaf-8'],
  },
  dotHang: {
    group: outside,
    syntax: '.hang NODE',
    help: 'Stops a node from answering while its connections stay open.',
    examples: ['.hang leaf-8'],
  },
  dotResume: {
    group: outside,
    syntax: '.resume NODE',
    help: 'Lets a node that hangs answer again.',
    examples: ['.resume leaf-8'],
  },
  dotIsolate: {
    group: outside,
    syntax: '.isolate NODE NODE',
    help: 'Cuts the network between two nodes; each still reaches all others.',
    examples: ['.isolate ma leaf-8'],
  },
  dotHeal: {
    group: outside,
    syntax: '.heal [NODE NODE]',
    help: 'Mends the network between two nodes, or everywhere.',
    examples: ['.heal', '.heal ma leaf-8'],
  },
  dotFill: {
    group: outside,
    syntax: '.fill {disk|memory} NODE [off]',
    help: 'Fills the disk or the table memory of a leaf, so that it refuses writes; off makes room again.',
    examples: ['.fill disk leaf-1', '.fill memory leaf-1 off'],
  },
  dotLag: {
    group: outside,
    syntax: '.lag NODE {30s|500ms|2m}',
    help: 'Lets the replicas on a leaf follow later than usual; 0s ends it.',
    examples: ['.lag leaf-8 2s'],
  },
  dotDiverge: {
    group: outside,
    syntax: '.diverge NODE',
    help: 'Lets the replicas on a leaf come to hold other data than their primaries.',
    examples: ['.diverge leaf-8'],
  },
  dotWorkload: {
    group: outside,
    syntax: '.workload {N reads N writes ON [database.]table|off}',
    help: 'Keeps clients reading and writing a table, so many statements a second.',
    examples: ['.workload 50 reads 20 writes ON test.x', '.workload off'],
  },
  dotPlan: {
    group: outside,
    syntax: '.plan [fewest] [ON database]',
    help: 'Lists the steps of a rebalance; with fewest, those of the plan that copies least, whatever the stages.',
    examples: ['.plan fewest ON test', '.plan'],
  },
  dotWhy: {
    group: outside,
    syntax: '.why [ON database]',
    help: 'Says why each step of a rebalance is there, and why fewer copies would not do.',
    examples: ['.why ON test'],
  },
  dotConnect: {
    group: outside,
    syntax: '.connect NODE',
    help: 'Sends the statements that follow to this node.',
    examples: ['.connect leaf-8', '.connect ma'],
  },
  dotWait: {
    group: outside,
    syntax: '.wait {30s|500ms|2m|idle|statement|phase N [ON database]}',
    help: 'Lets simulated time pass: a while, until nothing is pending, until what runs in the background ends, or until a phase begins.',
    examples: ['.wait 30s', '.wait idle', '.wait statement', '.wait phase 5 ON test'],
  },
  dotBackground: {
    group: outside,
    syntax: '.background STATEMENT',
    help: 'Runs a statement on a connection of its own and goes on at once.',
    examples: ['.background REBALANCE PARTITIONS ON test'],
  },
  dotImport: {
    group: outside,
    syntax: '.import, the pasted tables on lines of their own, .end',
    help: 'Builds a cluster as it stands from pasted output, such as that of SHOW LEAVES and SHOW PARTITIONS.',
    examples: ['.import\n| Host | Port |\n.end'],
  },
  dotHelp: {
    group: outside,
    syntax: '.help',
    help: 'Explains the dot commands.',
    examples: ['.help'],
  },
};

/** One row for each kind of statement, group by group. */
export const statementTable: readonly StatementRow[] = (Object.keys(byKind) as StatementKind[]).map(rowOf);

export function rowOf(kind: StatementKind): StatementRow {
  return { kind, runsOn: rolesFor(kind), ...byKind[kind] };
}

/** The syntax from each of the words that may open the statement: `{COPY|DROP} PARTITION` begins in two ways. */
export function openingsOf({ syntax }: StatementRow): readonly string[] {
  const [choice, words] = /^\{([A-Z|]+)\}/.exec(syntax) ?? [];
  if (choice === undefined || words === undefined) return [syntax];
  return words.split('|').map((word) => `${word}${syntax.slice(choice.length)}`);
}
