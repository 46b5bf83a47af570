import { describe, expect, test } from 'vitest';
import { ordinal, Sequence } from '../../base/index.ts';
import { commitAfter, emptyCommit, type World } from '../../cluster/index.ts';
import { clusterWith, tableX } from '../../testing/cluster-with.ts';
import { commands } from '../commands-for-tests.ts';
import { hashOf } from '../index.ts';

/** A world in which every part of the model is in use: rows, timers, a running copy, a batch, a waiting statement. */
function busyWorld(): World {
  const cluster = clusterWith({ pairs: 3, partitions: 12 });
  cluster.run({
    kind: 'createTable',
    database: 'test',
    table: { name: 'x', columns: [{ name: 'id', type: 'integer' }] },
  });
  cluster.run({
    kind: 'write',
    write: {
      database: 'test',
      table: tableX,
      inserts: [{ ordinal: ordinal(0), rows: [[1], ['a'], [null]] }],
      deletes: null,
    },
  });
  const workload = { database: 'test', table: 'x', readsPerSecond: 50, writesPerSecond: 10 };
  cluster.run({ kind: 'setWorkload', workload });
  cluster.run({ kind: 'setVersion', version: '9.1' });
  cluster.run({ kind: 'assume', name: 'partition_size', of: 1, value: 200_000_000 });
  cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-1'), cluster.node('leaf-2')] });
  cluster.run({ kind: 'lag', node: cluster.node('leaf-4'), byMs: 60_000 });
  cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-7', port: 3306 }, group: 1 });
  cluster.run({ kind: 'addLeaf', leaf: { host: 'leaf-8', port: 3306 }, group: 2 });
  for (const host of ['leaf-6', 'leaf-5']) cluster.run({ kind: 'killNode', node: cluster.node(host) });
  cluster.pass(10_000);
  cluster.run({ kind: 'startNode', node: cluster.node('leaf-6') });
  cluster.pass(6_000);
  cluster.run(commands.rebalance());
  cluster.pass(1_000);
  return cluster.world;
}

describe('hash', () => {
  test('simulation: every field of a world counts in its hash', () => {
    const world = busyWorld();
    expect(world.attachBatch).not.toBeNull();
    expect(world.statements.length).toBe(1);
    expect(world.timers).not.toBeNull();
    const hash = hashOf(world);
    const paths: string[] = [];
    for (const { path, changed } of variantsOf(world)) {
      paths.push(path);
      expect(hashOf(changed as World), path).not.toBe(hash);
    }
    const parts = [
      'nowMs',
      'variables',
      'nodes',
      'databases',
      'operations',
      'attachBatch',
      'brokenLinks',
      'assumed',
      'workload',
      'workloadCourse',
      'statements',
      'timers',
      'events',
    ];
    expect(parts.filter((part) => !paths.some((path) => path.startsWith(`.${part}`)))).toEqual([]);
    expect(paths).toContain('.variables.version');
    expect(paths.length).toBeGreaterThan(1_000);
  });

  test('simulation: one more row, or another value in a row, is another hash', () => {
    const heads = [[[1]], [[2]], [['1']], [[null]], [[1], [2]]].map((rows) =>
      commitAfter(emptyCommit, { table: tableX, added: rows, keep: null }),
    );
    const world = busyWorld();
    const hashes = heads.map((head) => hashOf({ ...world, databases: withFirstHead(world, head) }));
    expect(new Set(hashes).size).toBe(heads.length);
  });

  test('simulation: a world that holds anything but data is our own mistake', () => {
    const world = { ...busyWorld(), seed: undefined } as unknown as World;
    expect(() => hashOf(world)).toThrow('a world holds data, and no undefined');
  });

  test('simulation: equal worlds that were made apart have equal hashes', () => {
    expect(hashOf(busyWorld())).toBe(hashOf(busyWorld()));
  });
});

const withFirstHead = (world: World, head: typeof emptyCommit): World['databases'] =>
  world.databases.map((database) => {
    const partition = database.partitions.at(0);
    const instances = partition.instances.map((instance) => ({ ...instance, head }));
    return { ...database, partitions: database.partitions.set(0, { ...partition, instances }) };
  });

/** Copies of `part`, each with one scalar changed, wherever it is. */
function* variantsOf(
  part: unknown,
  path = '',
): Generator<{ readonly path: string; readonly changed: unknown }> {
  if (typeof part === 'number') yield { path, changed: part + 1 };
  else if (typeof part === 'string') yield { path, changed: `${part}'` };
  else if (typeof part === 'boolean') yield { path, changed: !part };
  else if (part === null) yield { path, changed: 0 };
  else if (part instanceof Sequence) yield* sequenceVariants(part, path);
  else if (Array.isArray(part)) yield* arrayVariants(part, path);
  else if (typeof part === 'object') yield* objectVariants(part, path);
}

function* sequenceVariants(part: Sequence<unknown>, path: string) {
  for (let index = 0; index < part.length; index += 1) {
    for (const variant of variantsOf(part.at(index), `${path}[${index}]`)) {
      yield { path: variant.path, changed: part.set(index, variant.changed) };
    }
  }
}

function* arrayVariants(part: readonly unknown[], path: string) {
  for (const [index, item] of part.entries()) {
    for (const variant of variantsOf(item, `${path}[${index}]`)) {
      yield { path: variant.path, changed: part.with(index, variant.changed) };
    }
  }
}

function* objectVariants(part: object, path: string) {
  // A commit is identified by its digest, and a heap node's rank only says how the same timers are arranged.
  const isCommit = 'digest' in part && 'parent' in part;
  for (const [name, value] of Object.entries(part)) {
    if (name === 'rank' || (isCommit && name !== 'digest')) continue;
    if ('rank' in part && (name === 'left' || name === 'right') && value === null) continue;
    for (const variant of variantsOf(value, `${path}.${name}`)) {
      yield { path: variant.path, changed: { ...part, [name]: variant.changed } };
    }
  }
}
