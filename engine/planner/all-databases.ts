import type { World } from '../cluster/index.ts';
import { countPlaces } from './emptiest-leaf.ts';
import { type Placement, placementOf } from './placement.ts';
import type { Plan } from './plan.ts';
import { planRebalance } from './rebalance.ts';

export interface DatabasePlan {
  readonly database: string;
  readonly plan: Plan;
}

/**
 * The plans of REBALANCE ALL DATABASES, in database order. Each database is planned after the ones before it: what
 * does not divide goes to the leaves that have the fewest primaries of those once their plans have run [DOC, MODEL].
 * So over all of them, too, no leaf has two primaries more than another, as far as the pairs allow it.
 */
export const planRebalanceAll = (world: World): readonly DatabasePlan[] =>
  planInTurn(world.databases.map(({ name }) => placementOf(world, name)));

/** The same for placements on the same leaves. */
export function planInTurn(placements: readonly Placement[]): readonly DatabasePlan[] {
  const primariesElsewhere = new Int32Array(placements[0]?.leaves.length ?? 0);
  return placements.map((placement) => {
    const plan = planRebalance(placement, { primariesElsewhere });
    countPlaces(placement.primary, primariesElsewhere);
    countPromotions(placement, plan, primariesElsewhere);
    return { database: placement.database, plan };
  });
}

/** By place of a leaf: the primaries in service of all databases but this one, for REBALANCE PARTITIONS … FULL [DOC]. */
export function primariesElsewhere(world: World, database: string): Int32Array {
  const others = world.databases
    .filter(({ name }) => name !== database)
    .map(({ name }) => placementOf(world, name));
  const counts = new Int32Array(placementOf(world, database).leaves.length);
  for (const placement of others) countPlaces(placement.primary, counts);
  return counts;
}

/** What the plan's promotions change. */
function countPromotions({ leaves }: Placement, { actions }: Plan, counts: Int32Array): void {
  const placeOfNode = new Map(leaves.map(({ node }, place) => [node, place]));
  for (const { action, target, source } of actions) {
    if (!action.startsWith('PROMOTE') || source === null) continue;
    for (const [node, change] of [
      [target, 1],
      [source, -1],
    ] as const) {
      const place = placeOfNode.get(node) ?? -1;
      counts[place] = (counts[place] ?? 0) + change;
    }
  }
}
