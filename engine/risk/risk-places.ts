import { masterOf } from '../cluster/aggregators.ts';
import { brokenLinkBetween } from '../cluster/network.ts';
import { type Group, isReachable } from '../cluster/node.ts';
import type { World } from '../cluster/world.ts';
import { failsOver } from './risk-server.ts';

/** Where a leaf stands that answers, and that no broken link makes the master aggregator take out of service. */
export interface RiskPlace {
  readonly slot: number;
  readonly group: Group;
}

/** By NODE_ID; null for a node that is no leaf or does not answer. A place that stays the same stays the same object. */
export type RiskPlaces = readonly (RiskPlace | null)[];

/** NODE_IDs count from 1. */
export const noPlaces: RiskPlaces = [null];

/** The places in `world`, with those of `before` where they have not changed; `before` itself when none has. */
export function riskPlaces(world: World, before: RiskPlaces = noPlaces): RiskPlaces {
  const { nodes } = world;
  const known = before.length > nodes.length + 1 ? before.slice(0, nodes.length + 1) : before;
  const master = failsOver(world) ? masterOf(world).id : null;
  // A list is made only for a world that differs: most do not.
  let places: (RiskPlace | null)[] | null = null;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes.at(index);
    const place = known[node.id];
    const answers =
      node.kind === 'leaf' &&
      isReachable(node) &&
      (master === null || brokenLinkBetween(world, master, node.id) === null);
    if (answers ? place?.slot === node.slot && place.group === node.group : place === null) continue;
    places ??= known.slice();
    places[node.id] = answers ? { slot: node.slot, group: node.group } : null;
  }
  return places ?? known;
}
