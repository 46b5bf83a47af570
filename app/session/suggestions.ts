import { hasEnded, type LeafNode, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';

const most = 3;

/**
 * Statements worth trying next in `world`, the most obvious first. Each one runs as it stands; there is always one.
 */
export function suggestionsFor(world: World): readonly string[] {
  const leaves = [...world.nodes]
    .filter((node) => node.kind === 'leaf')
    .filter((leaf) => leaf.state !== 'unknown');
  const statements =
    leaves.length === 0 ? firstSteps() : [...repairs(world, leaves), ...looks(world, leaves)];
  return [...new Set(statements)].slice(0, most);
}

const firstSteps = (): readonly string[] => [
  "ADD LEAF root@'leaf-1':3306;",
  'SHOW LEAVES;',
  'SHOW AGGREGATORS;',
];

function repairs(world: World, leaves: readonly LeafNode[]): readonly string[] {
  const [master] = world.nodes;
  const name = (leaf: LeafNode) => nameOfNode(world, leaf.id);
  const statements: string[] = [];
  if (master?.process === 'stopped') statements.push(`.start ${master.host}`);
  if (master?.process === 'hung') statements.push(`.resume ${master.host}`);
  for (const leaf of leaves) {
    if (leaf.process === 'stopped' && leaf.state !== 'online') statements.push(`.start ${name(leaf)}`);
    if (leaf.process === 'hung') statements.push(`.resume ${name(leaf)}`);
    if (leaf.process === 'running' && leaf.state === 'detached') {
      statements.push(`ATTACH LEAF '${leaf.host}':${leaf.port};`);
    }
  }
  // Where everything is as it should be, the step that shows the most is losing a leaf.
  if (statements.length === 0 && !isBusy(world)) {
    const last = leaves.findLast((leaf) => leaf.state === 'online');
    if (last !== undefined) statements.push(`.kill ${name(last)}`);
  }
  return statements.slice(0, 2);
}

function looks(world: World, leaves: readonly LeafNode[]): readonly string[] {
  const [database] = world.databases;
  if (database === undefined) return ['CREATE DATABASE test;', 'SHOW LEAVES;'];
  const { name } = database;
  const [table] = database.tables;
  if (world.operations.length > 0) {
    const count = table === undefined ? [] : [`SELECT COUNT(*) FROM ${name}.${table.name};`];
    return [`SHOW REBALANCE STATUS ON ${name};`, ...count, 'SHOW LEAVES;', `SHOW PARTITIONS ON ${name};`];
  }
  const isWhole = leaves.every((leaf) => leaf.state === 'online');
  const second = isWhole ? `EXPLAIN REBALANCE PARTITIONS ON ${name};` : `SHOW PARTITIONS ON ${name};`;
  return ['SHOW LEAVES;', second, 'SET GLOBAL auto_attach = Off;'];
}

const isBusy = (world: World): boolean =>
  world.operations.some((operation) => !hasEnded(operation)) || world.attachBatch !== null;
