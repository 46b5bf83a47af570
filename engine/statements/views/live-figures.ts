import { chance, type SimMs } from '../../base/index.ts';
import { type ClusterNode, silenceOf, type World } from '../../cluster/index.ts';

/** Figures that a real cluster measures anew each time; here they change once a simulated second [MODEL]. */
const changesEveryMs = 1_000;

/** Connections that the aggregator keeps open to a node: a few, or what is left of them to one that is gone, which stays so. */
export function openedConnections(world: World, node: ClusterNode, isGone: boolean): number {
  return (
    chance(world.seed, ['connections', node.id, isGone ? 0 : momentOf(world.nowMs)], isGone ? 2 : 4) +
    (isGone ? 0 : 1)
  );
}

/** Milliseconds of a round trip, `0.397`, as last measured: before a node fell silent; null for one that is out of service. */
export function averageRoundtripLatency(world: World, node: ClusterNode, isGone: boolean): string | null {
  if (isGone) return null;
  const measuredMs = silenceOf(world, node)?.sinceMs ?? world.nowMs;
  const microseconds = 290 + chance(world.seed, ['latency', node.id, momentOf(measuredMs)], 180);
  return `0.${microseconds}`;
}

const momentOf = (atMs: SimMs): number => Math.floor(atMs / changesEveryMs);
