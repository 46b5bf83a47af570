import { present } from '../../base/index.ts';
import {
  byAddress,
  instanceOn,
  type Partition,
  type PlannedAction,
  type World,
} from '../../cluster/index.ts';
import { type Placement, placementOf, planRebalance } from '../../planner/index.ts';
import { databaseIn, lostPartitions } from './lost-partitions.ts';

/**
 * The plan of REBALANCE PARTITIONS … FORCE: empty partitions take the place of those that nobody serves, on the leaves
 * with the fewest primaries (phase 1), and the rest follows as if they had always been there [DOC, MODEL].
 */
export function planForcedRebalance(
  world: World,
  database: string,
  options: Parameters<typeof planRebalance>[1] = {},
): readonly PlannedAction[] {
  const placement = placementOf(world, database);
  const created = creations(world, placement);
  if (created.length === 0) return planRebalance(placement, options).actions;
  return [...created, ...planRebalance(withCreated(placement, created), options).actions];
}

function creations(world: World, placement: Placement): PlannedAction[] {
  const primaries = placement.leaves.map(() => 0);
  for (const place of placement.primary) if (place !== -1) primaries[place] = (primaries[place] ?? 0) + 1;
  const { partitions } = databaseIn(world, placement.database);
  const actions: PlannedAction[] = [];
  for (const { ordinal } of lostPartitions(world, placement.database)) {
    const place = placeFor(placement, partitions.at(ordinal), primaries);
    // Without a usable leaf nothing can be created.
    if (place === -1) continue;
    const leaf = present(placement.leaves[place], 'the leaf at its place');
    primaries[place] = (primaries[place] ?? 0) + 1;
    const reason = { kind: 'noInstanceLeft' } as const;
    actions.push({ action: 'CREATE PARTITION', ordinal, phase: 1, target: leaf.node, source: null, reason });
  }
  return actions.sort(
    (left, right) =>
      left.ordinal - right.ordinal ||
      byAddress(world.nodes.at(left.target - 1), world.nodes.at(right.target - 1)),
  );
}

/** The usable leaf with the fewest primaries, one with a usable partner and without an old copy if there is any. */
function placeFor(placement: Placement, partition: Partition, primaries: readonly number[]): number {
  const usable = placement.leaves.flatMap(({ usable: isUsable }, place) => (isUsable ? [place] : []));
  const paired = usable.filter(
    (place) => placement.leaves[placement.leaves[place]?.partner ?? -1]?.usable === true,
  );
  const complete = paired.length > 0 ? paired : usable;
  const unused = complete.filter((place) => {
    const leaf = present(placement.leaves[place], 'the leaf at its place');
    return instanceOn(partition, leaf.node) === null;
  });
  const candidates = unused.length > 0 ? unused : complete;
  let best = -1;
  for (const place of candidates) {
    if (best === -1 || (primaries[place] ?? 0) < (primaries[best] ?? 0)) best = place;
  }
  return best;
}

function withCreated(placement: Placement, created: readonly PlannedAction[]): Placement {
  const primary = placement.primary.slice();
  const places = new Map(placement.leaves.map(({ node }, place) => [node, place]));
  for (const { ordinal, target } of created)
    primary[ordinal] = present(places.get(target), 'the place of a leaf');
  const isCreated = new Set<number>(created.map(({ ordinal }) => ordinal));
  const extras = placement.extras
    .filter(({ ordinal, leaf }) => !isCreated.has(ordinal) || primary[ordinal] !== leaf)
    .map((extra) =>
      isCreated.has(extra.ordinal) && extra.kind === 'lastPrimary'
        ? { ...extra, kind: 'orphan' as const }
        : extra,
    );
  return { ...placement, primary, extras };
}
