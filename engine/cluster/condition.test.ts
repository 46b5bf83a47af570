import { describe, expect, test } from 'vitest';
import { clusterWith } from '../testing/index.ts';
import {
  aliveCopies,
  conditionOfAggregator,
  conditionOfDatabase,
  conditionOfInstance,
  conditionOfLeaf,
  conditionOfPair,
  conditionOfPartition,
  instanceOn,
  knownLeaves,
  type LeafNode,
  type LeafState,
  masterOf,
  type ProcessState,
  type World,
} from './index.ts';

type Cluster = ReturnType<typeof clusterWith>;

const pairs = (): Cluster => clusterWith({ pairs: 4, partitions: 16 });

const leafOf = (world: World, host: string): LeafNode => {
  const leaf = knownLeaves(world).find((candidate) => candidate.host === host);
  if (leaf === undefined) throw new Error(`leaf ${host}`);
  return leaf;
};

const condition = (cluster: Cluster, host: string): string => {
  const { kind, silence } = conditionOfLeaf(cluster.world, leafOf(cluster.world, host));
  return silence === null ? kind : `${kind}, ${silence.cause} since ${silence.sinceMs}`;
};

/** The cluster with leaf-8 as it is told to be, whether or not that can come about. */
const withLeaf = (world: World, change: Partial<LeafNode>): World => {
  const leaf = { ...leafOf(world, 'leaf-8'), ...change };
  return { ...world, nodes: world.nodes.set(leaf.id - 1, leaf) };
};

describe('condition of a leaf', () => {
  test('condition: a leaf that dies is unnoticed until it is offline, and recovers as one that is offline', () => {
    const cluster = pairs();
    expect(condition(cluster, 'leaf-8')).toBe('online');
    cluster.pass(1000);
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-8') });
    expect(condition(cluster, 'leaf-8')).toBe('unnoticed, stopped since 1000');
    cluster.passUntilIdle();
    expect(condition(cluster, 'leaf-8')).toBe('offline, stopped since 1000');
    cluster.run({ kind: 'startNode', node: cluster.node('leaf-8') });
    expect(condition(cluster, 'leaf-8')).toBe(`offline, recovering since ${cluster.world.nowMs}`);
    cluster.passUntil(() => cluster.leafState('leaf-8') === 'attaching');
    expect(condition(cluster, 'leaf-8')).toBe('attaching');
    cluster.passUntilIdle();
    expect(condition(cluster, 'leaf-8')).toBe('online');
  });

  test('condition: a leaf that hangs, and one behind a broken link to the master, are unnoticed', () => {
    const cluster = pairs();
    cluster.run({ kind: 'hangNode', node: cluster.node('leaf-7') });
    cluster.pass(500);
    const nodes = [masterOf(cluster.world).id, cluster.node('leaf-8')] as const;
    cluster.run({ kind: 'isolate', nodes });
    expect(condition(cluster, 'leaf-7')).toBe('unnoticed, hung since 0');
    expect(condition(cluster, 'leaf-8')).toBe('unnoticed, cutOff since 500');
    cluster.run({ kind: 'heal', nodes });
    expect(condition(cluster, 'leaf-8')).toBe('online');
  });

  test('condition: a link between two leaves cuts neither off', () => {
    const cluster = pairs();
    cluster.run({ kind: 'isolate', nodes: [cluster.node('leaf-4'), cluster.node('leaf-8')] });
    expect(condition(cluster, 'leaf-8')).toBe('online');
  });

  test('condition: what a process does tells apart none but an online leaf', () => {
    const states: readonly LeafState[] = [
      'unknown',
      'online',
      'offline',
      'attaching',
      'detached',
      'recovering',
    ];
    const processes: readonly ProcessState[] = ['running', 'recovering', 'stopped', 'hung'];
    const { world } = pairs();
    const { id } = leafOf(world, 'leaf-8');
    const kinds = states.map((state) => {
      const found = processes.map((process) => {
        const { nodes } = withLeaf(world, { state, process });
        return conditionOfLeaf({ ...world, nodes }, nodes.at(id - 1) as LeafNode).kind;
      });
      return [state, [...new Set(found)]];
    });
    expect(Object.fromEntries(kinds)).toEqual({
      unknown: ['unknown'],
      online: ['online', 'unnoticed'],
      offline: ['offline'],
      attaching: ['attaching'],
      detached: ['detached'],
      recovering: ['recovering'],
    });
  });
});

describe('condition of an aggregator', () => {
  test('condition: a child aggregator is offline as soon as it does not answer, and unknown once removed', () => {
    const cluster = pairs();
    cluster.run({ kind: 'addAggregator', aggregator: { host: 'agg-1', port: 3306 } });
    const child = () => {
      const node = [...cluster.world.nodes].find(({ host }) => host === 'agg-1');
      if (node?.kind !== 'aggregator') throw new Error('agg-1');
      return node;
    };
    expect(conditionOfAggregator(cluster.world, child())).toBe('online');
    cluster.run({ kind: 'killNode', node: child().id });
    expect(conditionOfAggregator(cluster.world, child())).toBe('offline');
    cluster.run({ kind: 'removeAggregator', aggregator: { host: 'agg-1', port: 3306 } });
    expect(conditionOfAggregator(cluster.world, child())).toBe('unknown');
  });
});

describe('condition of a pair', () => {
  test('condition: the gravest of its two leaves', () => {
    expect(conditionOfPair('online', 'online')).toBe('whole');
    expect(conditionOfPair('online', 'attaching')).toBe('half');
    expect(conditionOfPair('recovering', 'online')).toBe('half');
    expect(conditionOfPair('unnoticed', 'online')).toBe('open');
    expect(conditionOfPair('attaching', 'offline')).toBe('open');
    expect(conditionOfPair('detached', 'offline')).toBe('cut');
  });
});

describe('condition of copies, partitions and databases', () => {
  const copies = (cluster: Cluster, ordinal: number): string[] => {
    const partition = cluster.partition(ordinal);
    return partition.instances.map(
      (copy) =>
        `${cluster.world.nodes.at(copy.node - 1).host} ${conditionOfInstance(copy, partition, cluster.world.nodes.at(copy.node - 1))}`,
    );
  };
  const database = ({ world }: Cluster): string => {
    const [first] = world.databases;
    if (first === undefined) throw new Error('a database');
    return conditionOfDatabase(world, first);
  };

  test('condition: copies of a leaf that dies are silent, then gone, then waiting, then copied to', () => {
    const cluster = pairs();
    const leaf = cluster.node('leaf-8');
    const [ordinal = -1] = cluster.primariesOn('leaf-8');
    const own = (): string | undefined => copies(cluster, ordinal).find((text) => text.startsWith('leaf-8'));
    expect(copies(cluster, ordinal)).toEqual(['leaf-8 primary', 'leaf-4 replica']);
    expect(database(cluster)).toBe('healthy');
    cluster.run({ kind: 'killNode', node: leaf });
    expect(own()).toBe('leaf-8 silent');
    // The metadata has not found out yet; who is alive is seen all the same.
    expect(database(cluster)).toBe('healthy');
    expect(aliveCopies(cluster.world, cluster.partition(ordinal)).map(({ node }) => node)).toEqual([
      cluster.node('leaf-4'),
    ]);
    cluster.passUntil(() => cluster.partition(ordinal).state === 'locked');
    expect(conditionOfPartition(cluster.partition(ordinal))).toBe('takenOver');
    expect(database(cluster)).toBe('offline');
    cluster.passUntilIdle();
    expect(conditionOfPartition(cluster.partition(ordinal))).toBe('served');
    expect(copies(cluster, ordinal)).toEqual(['leaf-8 gone', 'leaf-4 primary']);
    expect(database(cluster)).toBe('degraded');
    cluster.run({ kind: 'startNode', node: leaf });
    cluster.passUntil(() => cluster.leafState('leaf-8') === 'attaching');
    cluster.passUntil(() => own() !== 'leaf-8 waiting');
    expect(own()).toBe('leaf-8 copying');
    cluster.passUntilIdle();
    expect(database(cluster)).toBe('healthy');
  });

  test('condition: without a second copy a partition is unserved, and its last primary down', () => {
    const cluster = clusterWith({ leaves: 2, partitions: 4 });
    cluster.run({ kind: 'killNode', node: cluster.node('leaf-2') });
    cluster.passUntilIdle();
    const [ordinal = -1] = [0, 1, 2, 3].filter(
      (candidate) => instanceOn(cluster.partition(candidate), cluster.node('leaf-2')) !== null,
    );
    expect(copies(cluster, ordinal)).toEqual(['leaf-2 down']);
    expect(conditionOfPartition(cluster.partition(ordinal))).toBe('unserved');
    expect(database(cluster)).toBe('offline');
  });

  test('condition: a replica on a leaf that only the master cannot reach is alive', () => {
    const cluster = pairs();
    const nodes = [masterOf(cluster.world).id, cluster.node('leaf-8')] as const;
    cluster.run({ kind: 'isolate', nodes });
    const [ordinal = -1] = cluster.primariesOn('leaf-4');
    expect(copies(cluster, ordinal)).toContain('leaf-8 replica');
  });

  test('condition: what a removed leaf holds is an orphan', () => {
    const cluster = pairs();
    const leaf = { host: 'leaf-8', port: 3306 };
    const [ordinal = -1] = cluster.primariesOn('leaf-8');
    cluster.run({ kind: 'removeLeaf', leaf, force: true, kill: false, ensuresSafety: false });
    cluster.passUntilIdle();
    expect(copies(cluster, ordinal)).toContain('leaf-8 orphan');
  });
});
