import { assert, commandId, nodeId, present } from '../base/index.ts';
import type { World } from '../cluster/index.ts';
import { advance, apply, type Command, emptyWorld, nextInstant, whyNotIdle } from '../simulation/index.ts';
import { loadLaterCommands } from '../simulation/load-later.ts';

// Whatever is measured, all of it is there.
loadLaterCommands();

/** How large a redundancy-2 cluster is: an even number of leaves, half of them in each availability group. */
export interface ClusterSize {
  readonly leaves: number;
  readonly partitions: number;
  readonly fanout?: 'paired' | 'load_balanced';
}

/** The database of every cluster here. */
export const database = 'test';

/** A redundancy-2 cluster in which nothing has happened yet. */
export const clusterOf = (size: ClusterSize): World => setUpCommands(size).reduce(applied, emptyWorld(1));

/** The cluster of this size whose last pair has just been added and holds nothing. */
export function clusterWithNewPair({ leaves, ...rest }: ClusterSize): World {
  let world = clusterOf({ leaves: leaves - 2, ...rest });
  for (const group of [1, 2] as const)
    world = applied(world, { kind: 'addLeaf', leaf: { host: `new-${group}`, port: 3306 }, group });
  return world;
}

/** The world after a command, which must be accepted. */
export function applied(world: World, command: Command): World {
  const result = apply(world, { statement: commandId(0), node: nodeId(1), command });
  assert(result.kind === 'accepted', `accepted: ${command.kind}`);
  return result.world;
}

/** The world when nothing changes by itself any more, instant by instant. */
export function idle(world: World): World {
  let next = world;
  while (whyNotIdle(next) !== null)
    next = advance(next, present(nextInstant(next), 'a timer of a busy cluster'));
  return next;
}

/** The commands that make such a cluster of an empty one. */
export function setUpCommands({ leaves, partitions, fanout = 'paired' }: ClusterSize): Command[] {
  const change = { leafFailoverFanout: fanout };
  return [
    { kind: 'setVariable', name: 'redundancy_level', value: '2', change: { redundancyLevel: 2 } },
    { kind: 'setVariable', name: 'leaf_failover_fanout', value: fanout, change },
    ...Array.from({ length: leaves }, (_, index): Command => {
      const leaf = { host: `leaf-${index + 1}`, port: 3306 };
      return { kind: 'addLeaf', leaf, group: index < leaves / 2 ? 1 : 2 };
    }),
    { kind: 'createDatabase', name: database, partitions, replication: 'async' },
  ];
}
