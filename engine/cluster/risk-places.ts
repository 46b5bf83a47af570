import { masterOf } from './aggregators.ts';
import { brokenLinkBetween } from './network.ts';
import { type ClusterNode, type Group, isReachable, type LeafNode } from './node.ts';
import type { World } from './world.ts';

/** Where a leaf stands that answers the master aggregator. */
export interface RiskPlace {
  readonly slot: number;
  readonly group: Group;
}

/** By NODE_ID; null for a node that is no leaf or does not answer. A place that stays the same stays the same object. */
export type RiskPlaces = readonly (RiskPlace | null)[];

/** The places in `world`, with those of `before` where they have not changed; `before` itself when none has. */
export function riskPlaces(world: World, before: RiskPlaces): RiskPlaces {
  const places: (RiskPlace | null)[] = [null];
  let changes = 0;
  const master = masterOf(world).id;
  const answers = (node: ClusterNode): boolean =>
    isReachable(node) && brokenLinkBetween(world, master, node.id) === null;
  world.nodes.forEach((node) => {
    const known = before[node.id] ?? null;
    const place = node.kind === 'leaf' && answers(node) ? placeOf(node, known) : null;
    if (place !== known) changes += 1;
    places.push(place);
  });
  return changes === 0 && places.length === before.length ? before : places;
}

const placeOf = ({ slot, group }: LeafNode, known: RiskPlace | null): RiskPlace =>
  known !== null && known.slot === slot && known.group === group ? known : { slot, group };
