import { describe, expect, test } from 'vitest';
import { nodeId, operationId, ordinal } from '../../base/index.ts';
import type { ClusterEvent, ClusterFact } from '../../cluster/index.ts';
import { clusterWith } from '../../testing/index.ts';
import { dated, datedLine } from './console-lines.ts';
import { sentenceOf } from './events.ts';

const { world } = clusterWith({ pairs: 1, partitions: 2 });
const [leaf1, leaf2, operation, three] = [nodeId(2), nodeId(3), operationId(0), ordinal(3)];
const database = 'test';
const undone = { kind: 'writesUndone', database, table: 'x', ordinal: three, node: leaf2 } as const;

const sentences: readonly (readonly [ClusterFact, string])[] = [
  [{ kind: 'processKilled', node: leaf2 }, 'leaf-2: process killed.'],
  [
    { kind: 'leafAdded', node: leaf2, group: 2 },
    'leaf-2 was added to availability group 2; no data has moved yet.',
  ],
  [
    { kind: 'leafStateChanged', node: leaf2, from: 'online', to: 'offline', cause: 'heartbeatsRefused' },
    'leaf-2 is offline: three connects in a row were refused.',
  ],
  [
    { kind: 'partitionPromoted', database, ordinal: three, node: leaf1, from: leaf2, term: 18 },
    'leaf-1 is primary of test:3, after leaf-2 (term 18).',
  ],
  [
    { kind: 'copyStarted', operation, database, ordinal: three, from: leaf1, to: leaf2 },
    'test:3 is being copied from leaf-1 to leaf-2.',
  ],
  [
    { ...undone, gone: [[1]], back: [], cause: 'olderCopy' },
    '1 acknowledged row of x in test:3 is lost, 1: leaf-2 had not passed it on.',
  ],
  [
    { ...undone, gone: [[1_000_000_078]], back: [], cause: 'olderCopy' },
    '1 acknowledged row of x in test:3 is lost, 1000000078, written by the workload: leaf-2 had not passed it on.',
  ],
  [
    { ...undone, gone: [[7], ['workload 1000000078']], back: [], cause: 'olderCopy' },
    '2 acknowledged rows of x in test:3 are lost, 7 and workload 1000000078, 1 of them written by the workload: leaf-2 had not passed them on.',
  ],
  [
    { ...undone, gone: [[1], [2]], back: [], cause: 'olderCopy' },
    '2 acknowledged rows of x in test:3 are lost, 1 and 2: leaf-2 had not passed them on.',
  ],
  [
    { ...undone, gone: [], back: [[1]], cause: 'olderCopy' },
    '1 deleted row of x in test:3 is back, 1: leaf-2 had not passed its deletion on.',
  ],
  [
    { ...undone, gone: [], back: [[1], [null]], cause: 'olderCopy' },
    '2 deleted rows of x in test:3 are back, 1 and NULL: leaf-2 had not passed their deletion on.',
  ],
  [
    { ...undone, gone: [[1]], back: [[2], [3]], cause: 'olderCopy' },
    '1 acknowledged row of x in test:3 is lost, 1, and 2 deleted rows are back, 2 and 3: leaf-2 had not passed this on.',
  ],
  [
    { ...undone, gone: [[1]], back: [[2]], cause: 'otherCopy' },
    'test:3 goes on with a copy that had parted from that on leaf-2: 1 acknowledged row of x is lost, 1, and 1 row is back, 2.',
  ],
  [
    { ...undone, gone: [], back: [[2]], cause: 'otherCopy' },
    'test:3 goes on with a copy that had parted from that on leaf-2: 1 row of x is back, 2.',
  ],
  [
    {
      ...undone,
      gone: Array.from({ length: 9 }, (_value, index) => [index]),
      back: [],
      cause: 'olderCopy',
    },
    '9 acknowledged rows of x in test:3 are lost, 0, 1, 2, 3, 4, 5 and 3 more: leaf-2 had not passed them on.',
  ],
  [
    { kind: 'attachBatchClosed', leaves: [leaf1, leaf2] },
    'The wait for more leaves is over: attaching leaf-1 and leaf-2 begins.',
  ],
  [
    { kind: 'operationStarted', operation, operationKind: 'attach', database, leaves: [leaf2], actions: 1 },
    'The attach of test for leaf-2 begins: 1 action.',
  ],
  [
    { kind: 'operationStarted', operation, operationKind: 'failover', database, leaves: [leaf2], actions: 2 },
    'leaf-2 is taken for lost: the failover of test begins, 2 actions.',
  ],
  [
    { kind: 'operationFinished', operation, operationKind: 'rebalance', database, state: 'failed' },
    'The rebalance of test has failed.',
  ],
  [
    { kind: 'phaseStarted', operation, database, phase: 2, actions: 4 },
    'Phase 2 on test begins: 4 actions together.',
  ],
  [{ kind: 'rowsWritten', database, table: 'x', inserted: 0, deleted: 1 }, '1 row deleted from test.x.'],
  [{ kind: 'tableDropped', database, table: 'x' }, 'Table test.x was dropped.'],
  [
    { kind: 'replicasFellBack', database, instances: 1 },
    '1 replica of test gave no answer for 5 s: commits do not wait for it any more.',
  ],
  [
    { kind: 'replicasReady', database, instances: 2 },
    '2 replicas of test are up to date again; commits will wait for them shortly.',
  ],
  [{ kind: 'replicasInSync', database, instances: 2 }, 'Commits wait for 2 replicas of test again.'],
  [
    { kind: 'replicaDiverged', database, ordinal: three, node: leaf2, cause: 'otherRows' },
    'The replica of test:3 on leaf-2 holds other rows than its primary; it gets a new snapshot.',
  ],
  [
    { kind: 'replicaReprovisioned', database, ordinal: three, node: leaf2 },
    'The replica of test:3 on leaf-2 has its new snapshot and follows again.',
  ],
  [
    { kind: 'replicationLagChanged', node: leaf2, byMs: 2_000 },
    'leaf-2: its asynchronous replicas follow 2.0 s later than usual.',
  ],
  [{ kind: 'replicationLagChanged', node: leaf2, byMs: 0 }, 'leaf-2: its replicas follow as usual.'],
  [{ kind: 'linkBroken', nodes: [leaf1, leaf2] }, 'No message passes between leaf-1 and leaf-2.'],
  [{ kind: 'linkMended', nodes: [leaf1, leaf2] }, 'Messages pass between leaf-1 and leaf-2 again.'],
  [
    { kind: 'resourceFilled', node: leaf1, resource: 'disk' },
    'leaf-1: its disk is full, so it takes no writes.',
  ],
  [
    { kind: 'resourceFreed', node: leaf1, resource: 'memory' },
    'leaf-1: its tables have room in memory again.',
  ],
  [{ kind: 'aggregatorAdded', node: nodeId(1) }, 'ma is a child aggregator now.'],
  [{ kind: 'masterChanged', from: nodeId(1), to: leaf1 }, 'leaf-1 is the master aggregator now, after ma.'],
  [
    { kind: 'workloadStarted', database, table: 'x', readsPerSecond: 50, writesPerSecond: 20 },
    'Clients of test.x begin: 50 reads and 20 writes a second.',
  ],
  [{ kind: 'workloadStopped', database, table: 'x' }, 'The clients of test.x stop.'],
  [
    { kind: 'instanceDetached', database, ordinal: three, node: leaf1 },
    'The copy of test:3 on leaf-1 was detached: it stays on disk and follows nobody.',
  ],
  [
    { kind: 'lossAccepted', database, ordinal: three, node: leaf1, lastPrimary: leaf2 },
    'leaf-1 serves test:3 with an older copy: what only leaf-2 holds is given up.',
  ],
  [
    { kind: 'partitionEmptied', database, ordinal: three, node: leaf1, heldBy: leaf2, lostRows: 25 },
    'test:3 is empty on leaf-1 from now on: 25 rows are lost for good, the last copy on leaf-2 is an orphan.',
  ],
  [
    { kind: 'partitionEmptied', database, ordinal: three, node: leaf1, heldBy: null, lostRows: 0 },
    'test:3 is empty on leaf-1 from now on: no copy of it was left anywhere.',
  ],
  [
    { kind: 'attachRepeated', leaves: [leaf2], attempt: 2, startsAtMs: 65_000, kills: false },
    'The attach of leaf-2 is due again at 01:05.000: retry 1 of 3.',
  ],
  [
    { kind: 'attachRepeated', leaves: [leaf2], attempt: 5, startsAtMs: 65_000, kills: true },
    'The attach of leaf-2 is due again at 01:05.000: three retries failed, so now with KILL.',
  ],
  [
    { kind: 'replicasCaughtUp', database, instances: 2 },
    '2 replicas of test caught up with their primaries.',
  ],
];

describe('sentences', () => {
  test.each(sentences)('%o', (fact, sentence) => {
    expect(sentenceOf({ atMs: 0, ...fact } as ClusterEvent, world)).toBe(sentence);
  });
});

test('sentences: the instant stands before what follows from it', () => {
  expect(datedLine({ atMs: 12_400, kind: 'processKilled', node: leaf2 }, world)).toBe(
    'leaf-2: process killed at 00:12.400',
  );
  expect(datedLine({ atMs: 12_400, kind: 'processStarted', node: leaf2, recoversAtMs: 20_000 }, world)).toBe(
    'leaf-2: process started at 00:12.400; it recovers its data until 00:20.000',
  );
  expect(dated({ what: 'the cluster is idle' }, 3_600_000)).toBe('the cluster is idle at 1:00:00.000');
});
