import { chance } from '../../base/index.ts';
import type { LeafNode, World } from '../../cluster/index.ts';

/** Figures that a real cluster measures anew each time; here they change once a simulated second [MODEL]. */
const changesEveryMs = 1_000;

/** Connections that the aggregator keeps open to a leaf: a few, or what is left of them to one that is gone. */
export function openedConnections(world: World, leaf: LeafNode): number {
  const isGone = leaf.state === 'offline';
  return chance(world.seed, ['connections', leaf.id, moment(world)], isGone ? 2 : 4) + (isGone ? 0 : 1);
}

/** Milliseconds of a round trip, `0.397`; null for a leaf that does not answer. */
export function averageRoundtripLatency(world: World, leaf: LeafNode): string | null {
  if (leaf.state === 'offline') return null;
  const microseconds = 290 + chance(world.seed, ['latency', leaf.id, moment(world)], 180);
  return `0.${microseconds}`;
}

const moment = (world: World): number => Math.floor(world.nowMs / changesEveryMs);
