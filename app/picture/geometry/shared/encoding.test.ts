import {
  emptyCommit,
  type LeafNode,
  nodeId,
  ordinal,
  type Partition,
  type PartitionInstance,
} from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { faceOf, leafFaceOf } from './encoding.ts';

const leafNode = (change: Partial<LeafNode> = {}): LeafNode => ({
  kind: 'leaf',
  id: nodeId(2),
  host: 'leaf-1',
  port: 3306,
  group: 1,
  slot: 0,
  state: 'online',
  stateSinceMs: 100,
  detachedBy: null,
  process: 'running',
  processEpoch: 0,
  processSinceMs: 200,
  isDiskFull: false,
  isMemoryFull: false,
  leftovers: [],
  lagMs: 0,
  ...change,
});

const instance = (change: Partial<PartitionInstance> = {}): PartitionInstance => ({
  instanceId: 1,
  node: nodeId(2),
  membership: 'listed',
  role: 'primary',
  state: 'online',
  isOffline: false,
  term: 2,
  replication: 'async',
  head: emptyCommit,
  ...change,
});

const replica = (change: Partial<PartitionInstance> = {}): PartitionInstance =>
  instance({ role: 'replica', state: 'replicating', term: 0, ...change });

const partition = (state: Partition['state'], ...instances: PartitionInstance[]): Partition => ({
  ordinal: ordinal(3),
  state,
  instances,
});

const look = (shown: PartitionInstance, of: Partition = partition('served', shown), node = leafNode()) => {
  const { look, word, isLocked, isLagging } = faceOf(shown, of, node);
  return [look, word, ...(isLocked ? ['locked'] : []), ...(isLagging ? ['lagging'] : [])];
};

const elsewhere = instance({ node: nodeId(3), instanceId: 2 });
const committed = { ...emptyCommit, position: 1, digest: 7 };

describe('encoding', () => {
  test('encoding: a serving primary and its replica', () => {
    expect(look(instance())).toEqual(['primary', 'P']);
    expect(look(replica(), partition('served', elsewhere, replica()))).toEqual(['replica', 'R']);
  });

  test('encoding: a replica that is behind its primary lags', () => {
    const ahead = { ...elsewhere, head: committed };
    expect(look(replica(), partition('served', ahead, replica()))).toEqual(['replica', 'R', 'lagging']);
  });

  test('encoding: a copy in flight, new to the leaf or not', () => {
    const copy = { state: 'provisioning', isOffline: true } as const;
    expect(look(replica({ ...copy, membership: 'arriving' }))).toEqual(['copying', null]);
    expect(look(replica(copy))).toEqual(['copying', null]);
  });

  test('encoding: a promotion locks the old and the new primary', () => {
    const old = { ...elsewhere, state: 'transition' as const };
    const next = replica({ state: 'transition' });
    const changing = partition('locked', old, next);
    expect(look(next, changing)).toEqual(['replica', 'R', 'locked']);
    expect(look(old, changing)).toEqual(['primary', 'P', 'locked']);
  });

  test('encoding: a process that does not answer silences what the metadata still lists', () => {
    expect(look(instance(), undefined, leafNode({ process: 'hung' }))).toEqual(['silent', 'P']);
    expect(look(replica({ state: 'offline' }), undefined, leafNode({ process: 'stopped' }))).toEqual([
      'silent',
      'R',
    ]);
  });

  test('encoding: out of service with another primary, without one, and back but not taken in', () => {
    const gone = { state: 'offline', isOffline: true } as const;
    expect(look(replica(gone), partition('served', elsewhere, replica(gone)))).toEqual(['gone', 'offline']);
    expect(look(instance(gone), partition('offline', instance(gone)))).toEqual(['down', 'offline']);
    expect(look(replica({ state: 'pending', isOffline: true }))).toEqual(['waiting', 'waiting']);
    expect(look(replica({ state: 'recovering', isOffline: true }))).toEqual(['waiting', 'recovering']);
  });

  test('encoding: an orphan is an orphan whatever its state', () => {
    expect(look(replica({ membership: 'orphan', state: 'offline', isOffline: true }))).toEqual([
      'orphan',
      'orphan',
    ]);
  });

  test.each([
    [{}, 'online', null, 'ok', 'online', null],
    [{ process: 'stopped' }, 'unnoticed', 'stopped', 'silent', 'noAnswer', 200],
    [{ process: 'hung' }, 'unnoticed', 'hung', 'silent', 'hangs', 200],
    [{}, 'unnoticed', 'cutOff', 'silent', 'noAnswer', 200],
    [{ state: 'offline', process: 'stopped' }, 'offline', 'stopped', 'gone', 'offline', null],
    [{ state: 'offline', process: 'recovering' }, 'offline', 'recovering', 'gone', 'recovering', 200],
    [{ state: 'attaching' }, 'attaching', null, 'attaching', 'attaching', 100],
    [
      { state: 'recovering', process: 'recovering' },
      'recovering',
      'recovering',
      'attaching',
      'recovering',
      100,
    ],
    [{ state: 'detached' }, 'detached', null, 'detached', 'detached', null],
    [{ state: 'detached', process: 'recovering' }, 'detached', 'recovering', 'detached', 'recovering', 200],
  ] as const)('encoding: the frame of a leaf (%j, %s, %s)', (change, kind, cause, tone, word, sinceMs) => {
    const silence = cause === null ? null : { cause, sinceMs: 200 };
    expect(leafFaceOf(leafNode(change), { kind, silence })).toEqual({ kind, tone, word, sinceMs });
  });
});
