import { present } from '../base/index.ts';
import { isPromotion, type World } from '../cluster/index.ts';
import { countPlaces } from './emptiest-leaf.ts';
import { type Placement, placementOf } from './placement.ts';
import type { Plan } from './plan.ts';
import { planRebalance, type RebalanceOptions } from './rebalance.ts';

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
export const planInTurn = (placements: readonly Placement[]): readonly DatabasePlan[] =>
  inTurn(
    placements.map((placement) => ({ placement, origin: placement.primary })),
    ({ placement }, elsewhere) => planRebalance(placement, { primariesElsewhere: elsewhere }),
  );

/** A placement, and by ordinal the place of what counts as its primary when the plan begins. */
export interface Beginning {
  readonly placement: Placement;
  readonly origin: Int32Array;
}

/** Plans one database after another: each counts the primaries of those before it, as their plans leave them. */
export function inTurn(
  beginnings: readonly Beginning[],
  planOne: (beginning: Beginning, primariesElsewhere: Int32Array) => Plan,
): readonly DatabasePlan[] {
  const elsewhere = new Int32Array(beginnings[0]?.placement.leaves.length ?? 0);
  return beginnings.map((beginning) => {
    const plan = planOne(beginning, elsewhere);
    countPlaces(beginning.origin, elsewhere);
    countPromotions(beginning.placement, plan, elsewhere);
    return { database: beginning.placement.database, plan };
  });
}

/** What REBALANCE PARTITIONS looks at beyond its database: nothing, or with FULL the primaries of all others [DOC]. */
export const rebalanceOptions = (world: World, database: string, full: boolean): RebalanceOptions =>
  full ? { primariesElsewhere: primariesElsewhere(world, database) } : {};

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
  for (const action of actions) {
    const { target, source } = action;
    if (!isPromotion(action) || source === null) continue;
    for (const [node, change] of [
      [target, 1],
      [source, -1],
    ] as const) {
      const place = present(placeOfNode.get(node), 'the place of a leaf');
      counts[place] = (counts[place] ?? 0) + change;
    }
  }
}
