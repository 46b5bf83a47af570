import { describe, expect, test } from 'vitest';
import { clusterWith } from '../../testing/cluster-with.ts';

/** How the leaf went offline: why, and how long after it stopped answering. */
function offlineAfter(kind: 'killNode' | 'stopNode' | 'hangNode') {
  const cluster = clusterWith({ pairs: 2, partitions: 4 });
  cluster.passUntilIdle();
  const node = cluster.node('leaf-4');
  const fromMs = cluster.world.nowMs;
  cluster.run({ kind, node });
  cluster.passUntilIdle();
  return cluster.world.events
    .slice()
    .flatMap((event) =>
      event.kind === 'leafStateChanged' && event.node === node && event.to === 'offline'
        ? [`${event.cause} after ${event.atMs - fromMs} ms`]
        : [],
    );
}

describe('why a leaf goes offline', () => {
  test('simulation: a process that is gone refuses, and three refusals and the hand-over take 3.3 s', () => {
    expect(offlineAfter('killNode')).toEqual(['heartbeatsRefused after 3300 ms']);
  });

  test('simulation: a process that hangs is silent, and silence and the hand-over take 30.3 s', () => {
    expect(offlineAfter('hangNode')).toEqual(['heartbeatsSilent after 30300 ms']);
  });
});
