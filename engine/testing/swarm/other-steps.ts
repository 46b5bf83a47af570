import { statementTable } from '../../language/index.ts';
import type { Scene, Step } from './scene.ts';
import { writes } from './writes.ts';

/** Time that passes. */
export const pauses: readonly Step[] = [
  {
    name: 'a moment',
    weight: 6,
    lines: ({ draw }) => [`.wait ${draw.of('pause', ['1ms', '40ms', '150ms', '700ms'])}`],
  },
  {
    name: 'a while',
    weight: 8,
    lines: ({ draw }) => [`.wait ${draw.of('pause', ['1500ms', '3s', '3150ms', '5100ms', '7s'])}`],
  },
  {
    name: 'a long while',
    weight: 5,
    lines: ({ draw }) => [`.wait ${draw.of('pause', ['12s', '31s', '130s'])}`],
  },
  { name: 'until idle', weight: 5, lines: () => ['.wait idle'] },
  { name: 'until the background is quiet', weight: 1, lines: () => ['.wait statement'] },
];

/** Leaves, aggregators, variables, databases and tables come and go, rows are written and read. */
export const otherSteps: readonly Step[] = [
  { name: 'leaf', weight: 4, lines: (scene) => addLeaf(scene) },
  { name: 'aggregator', weight: 3, lines: aggregator },
  { name: 'master', weight: 4, lines: newMaster },
  { name: 'variable', weight: 7, lines: ({ draw }) => [`SET GLOBAL ${draw.of('variable', settings)};`] },
  { name: 'database', weight: 3, lines: database },
  { name: 'write', weight: 34, lines: (scene) => writes(scene, scene.writableDatabase('database')) },
  {
    name: 'write in the background',
    weight: 6,
    lines: (scene) => writes(scene, scene.writableDatabase('database')).map((line) => `.background ${line}`),
  },
  {
    name: 'select',
    weight: 6,
    lines: (scene) => [`SELECT COUNT(*), MIN(id), MAX(id) FROM ${scene.database('database')}.x;`],
  },
  { name: 'workload', weight: 3, lines: workload },
  { name: 'table', weight: 6, lines: changedTable },
  { name: 'assumption', weight: 6, lines: assumption },
  { name: 'connection', weight: 4, lines: connection },
  { name: 'example', weight: 60, lines: example },
];

/** The same, and transactions: a kind of its own, so that the scripts of all other seeds stay what they are. */
export const stepsWithTransactions: readonly Step[] = [
  ...otherSteps,
  { name: 'transaction', weight: 40, lines: transaction },
];

const settings = [
  'auto_attach = On',
  'auto_attach = On',
  'auto_attach = Off',
  'leaf_failure_detection = On',
  'leaf_failure_detection = On',
  'leaf_failure_detection = Off',
  'redundancy_level = 2',
  'redundancy_level = 1',
  "leaf_failover_fanout = 'load_balanced'",
  "leaf_failover_fanout = 'paired'",
  'attach_rebalance_delay_seconds = 2',
  'attach_rebalance_delay_seconds = 60',
  'default_partitions_per_leaf = 2',
] as const;

/** A cluster of these scripts grows no further. */
const leafLimit = 12;

function addLeaf({ leaves, step, draw }: Scene): string[] {
  if (leaves.length >= leafLimit) return [];
  return [`ADD LEAF root@'new-${step}':3306${draw.of('group', ['', ' INTO GROUP 1', ' INTO GROUP 2'])};`];
}

function aggregator({ children, step, draw }: Scene): string[] {
  if (children.length === 0 || draw.percent('another', 30))
    return [`ADD AGGREGATOR root@'child-${step}':3306;`];
  return [`REMOVE AGGREGATOR '${draw.of('child', children)}':3306;`];
}

/** The master is handed over, or a child takes over from one that is down. */
function newMaster({ children, master, draw }: Scene): string[] {
  if (children.length === 0) return ['AGGREGATOR SET AS MASTER;'];
  const child = draw.of('child', children);
  const handOver = [`PROMOTE AGGREGATOR '${child}':3306 TO MASTER;`, `.connect ${child}`];
  const takeOver = [`.kill ${master}`, `.connect ${child}`, 'AGGREGATOR SET AS MASTER;', `.start ${master}`];
  return draw.percent('handed over', 50) ? handOver : takeOver;
}

function database({ world, step, draw }: Scene): string[] {
  const [first] = world.databases;
  if (world.databases.length < 3)
    return [
      `CREATE DATABASE d${step} WITH ${draw.of('replication', ['SYNC', 'ASYNC'])} REPLICATION PARTITIONS ${1 + draw.below('partitions', 8)};`,
      `CREATE TABLE d${step}.x (id INT);`,
    ];
  return first === undefined ? [] : [`DROP DATABASE ${first.name};`];
}

function workload(scene: Scene): string[] {
  if (scene.world.workload !== null) return ['.workload off'];
  return [
    `.workload ${scene.draw.of('reads', [0, 20, 200])} reads ${scene.draw.of('writes', [1, 7, 40])} writes ON ${scene.database('database')}.x`,
  ];
}

/** Writes that wait for their end, while others write too, and sometimes for so long that something happens to them. */
function transaction(scene: Scene): string[] {
  const { draw } = scene;
  const name = scene.writableDatabase('database');
  return [
    draw.of('begin', ['BEGIN;', 'START TRANSACTION;', 'SET AUTOCOMMIT = 0;']),
    ...writes(scene, name),
    `DELETE FROM ${name}.x WHERE id > ${draw.below('more', 2_000)};`,
    ...draw.of('meanwhile', [
      [],
      [`.background INSERT INTO ${name}.y VALUES (1);`],
      ['.wait 3s'],
      [`.kill ${scene.leaf('victim')}`],
    ]),
    ...draw.of('end', [['COMMIT;'], ['COMMIT;'], ['ROLLBACK;'], [`TRUNCATE TABLE ${name}.x;`], []]),
    ...draw.of('afterwards', [['SET AUTOCOMMIT = 1;'], []]),
  ];
}

/** Columns, keys and the table itself are called otherwise for a while, or the table is emptied. */
function changedTable(scene: Scene): string[] {
  const { draw, step } = scene;
  const name = scene.writableDatabase('database');
  const alter = (what: string): string => `ALTER TABLE ${name}.x ${what};`;
  return draw.of('change', [
    [
      alter('RENAME COLUMN id TO number'),
      `DELETE FROM ${name}.x WHERE number < 4;`,
      alter('CHANGE number id BIGINT'),
    ],
    [alter('MODIFY COLUMN id BIGINT'), alter('ADD INDEX (id)')],
    [alter(`RENAME TO x${step}`), `ALTER TABLE ${name}.x${step} RENAME TO x;`],
    [`TRUNCATE TABLE ${name}.x;`],
  ]);
}

/** Sizes, speeds and durations of another cluster, for everything or for one thing. */
function assumption(scene: Scene): string[] {
  const { draw } = scene;
  return [
    `.assume ${draw.of('assumption', [
      `partition_size ${draw.of('size', ['1 MB', '2 GB'])} ON ${scene.database('database')}`,
      `partition_size ${draw.of('size', ['50 MB', 'standard'])}`,
      `network_speed ${draw.of('speed', ['20 MB/s', '1 GB/s'])} ON ${scene.leaf('leaf')}`,
      `network_speed ${draw.of('speed', ['100 MB/s', 'standard'])}`,
      `recovery_speed ${draw.of('speed', ['50 MB/s', 'standard'])}`,
      `detection ${draw.of('time', ['1s', '10s', 'standard'])}`,
      `promotion ${draw.of('time', ['100ms', 'standard'])}`,
      `copy_start ${draw.of('time', ['10ms', 'standard'])}`,
    ])}`,
  ];
}

function connection(scene: Scene): string[] {
  const { children, master, draw } = scene;
  return draw.percent('a leaf', 20)
    ? [`.connect ${scene.leaf('leaf')}`, 'SHOW DATABASES EXTENDED;', 'SELECT 1;', `.connect ${master}`]
    : [`.connect ${draw.of('aggregator', [master, master, ...children])}`];
}

/** Any statement at all, as the manual has it, whether or not it makes sense here. */
function example(scene: Scene): string[] {
  const { draw, master } = scene;
  const { kind, examples } = draw.of('statement', statementTable);
  const text = draw.of('example', examples);
  const line = text.startsWith('.') ? text : `${text};`;
  // It is about the database in use, and hardly any script uses one by then.
  if (kind === 'showTables') return [`USE ${scene.database('database')};`, line];
  // Nothing is watched under that name by then.
  if (kind === 'dotUnwatch') return [`${line.replace('.unwatch', '.watch')} AS SELECT 1`, line];
  return kind === 'dotConnect' ? [line, `.connect ${master}`] : [line];
}
