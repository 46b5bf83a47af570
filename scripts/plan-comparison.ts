/** Holds the product's plans against those with the fewest copies, over random states, for docs/plans.md. */
import fc from 'fast-check';
import { isCopy } from '../engine/cluster/index.ts';
import { planInTurn } from '../engine/planner/all-databases.ts';
import { type Placement, type Plan, planFewest, planRebalance } from '../engine/planner/index.ts';
import type { ClusterMap } from '../engine/testing/planner-bounds/cluster-map.ts';
import { placementOfMap } from '../engine/testing/planner-bounds/planner-map.ts';
import { randomMaps } from '../engine/testing/planner-bounds/random-map.ts';

/** Random states of one kind, and how its plans compare. */
export interface ComparedClass {
  readonly name: string;
  /** By how much was out of order, then all of them together. */
  readonly groups: readonly ComparedGroup[];
  /** The smallest state in which the product copies more. */
  readonly clearest: Compared | null;
}

export interface ComparedGroup {
  readonly name: string;
  readonly states: number;
  readonly withCopies: number;
  readonly dearer: number;
  readonly productCopies: number;
  readonly fewestCopies: number;
  /** The most copies that the product makes more in one state. */
  readonly mostMore: number;
}

export interface Compared {
  readonly placement: Placement;
  readonly product: Plan;
  readonly fewest: Plan;
}

const classes = [
  { name: 'Redundancy 1', level: 1, fanout: 'paired', databases: 1 },
  { name: 'Redundancy 2, paired', level: 2, fanout: 'paired', databases: 1 },
  { name: 'Redundancy 2, load_balanced', level: 2, fanout: 'load_balanced', databases: 1 },
  {
    name: 'Redundancy 2, paired, up to three databases, REBALANCE ALL DATABASES',
    level: 2,
    fanout: 'paired',
    databases: 3,
  },
] as const;

/** The same seed gives the same states. */
export function comparePlans(statesEach: number, seed: number): readonly ComparedClass[] {
  return classes.map(({ name, level, fanout, databases }) => {
    const arbitrary = randomMaps(level, { pairs: 4, partitions: 30 }, { fanout, databases });
    const states = fc.sample(arbitrary, { numRuns: statesEach, seed });
    const compared = states.map((maps) => ({ maps, plans: comparedPlans(maps) }));
    const groups = disorders.map((disorder) =>
      groupOf(
        disorder,
        compared.filter(({ maps }) => disorderOf(maps) === disorder).map(({ plans }) => plans),
      ),
    );
    const all = groupOf(
      'all',
      compared.map(({ plans }) => plans),
    );
    return { name, groups: [...groups, all], clearest: clearestOf(compared.flatMap(({ plans }) => plans)) };
  });
}

function comparedPlans(maps: readonly ClusterMap[]): Compared[] {
  const placements = maps.map(placementOfMap);
  const products =
    maps.length === 1
      ? placements.map((placement) => planRebalance(placement))
      : planInTurn(placements).map(({ plan }) => plan);
  return placements.flatMap((placement, index) => {
    const product = products[index];
    return product === undefined ? [] : [{ placement, product, fewest: planFewest(placement) }];
  });
}

const disorders = [
  'every copy where it belongs',
  'copies missing',
  'replicas misplaced or left over',
] as const;

function disorderOf(maps: readonly ClusterMap[]): (typeof disorders)[number] {
  const served = maps.flatMap((map) =>
    map.partitions.filter(({ primary }) => primary !== -1).map((partition) => ({ map, ...partition })),
  );
  const isWrong = served.some(
    ({ map, primary, replicas }) =>
      replicas.length > map.redundancyLevel - 1 ||
      replicas.some((replica) => !isRight(map, primary, replica)),
  );
  if (isWrong) return 'replicas misplaced or left over';
  const isMissing = served.some(({ map, replicas }) => replicas.length < map.redundancyLevel - 1);
  return isMissing ? 'copies missing' : 'every copy where it belongs';
}

function isRight({ fanout, leaves }: ClusterMap, primary: number, replica: number): boolean {
  if (fanout === 'paired') return leaves[primary]?.partner === replica;
  return leaves[primary]?.group !== leaves[replica]?.group && leaves[replica]?.usable === true;
}

function groupOf(name: string, states: readonly (readonly Compared[])[]): ComparedGroup {
  const counts = states.map((plans) => ({
    product: sum(plans.map(({ product }) => copiesOf(product))),
    fewest: sum(plans.map(({ fewest }) => copiesOf(fewest))),
  }));
  return {
    name,
    states: counts.length,
    withCopies: counts.filter(({ product }) => product > 0).length,
    dearer: counts.filter(({ product, fewest }) => product > fewest).length,
    productCopies: sum(counts.map(({ product }) => product)),
    fewestCopies: sum(counts.map(({ fewest }) => fewest)),
    mostMore: Math.max(0, ...counts.map(({ product, fewest }) => product - fewest)),
  };
}

/** How many copies a plan makes. */
export const copiesOf = (plan: Plan): number => plan.actions.filter(isCopy).length;

/** The state with the fewest leaves, partitions and rows in which all leaves are online and the product copies more. */
function clearestOf(all: readonly Compared[]): Compared | null {
  const sizeOf = ({ placement, product, fewest }: Compared): number =>
    3 * placement.leaves.length + placement.primary.length + product.actions.length + fewest.actions.length;
  const dearer = all.filter(
    ({ placement, product, fewest }) =>
      copiesOf(product) > copiesOf(fewest) &&
      placement.leaves.every(({ usable }) => usable) &&
      placement.primary.every((place) => place !== -1),
  );
  return dearer.reduce<Compared | null>(
    (clearest, other) => (clearest === null || sizeOf(other) < sizeOf(clearest) ? other : clearest),
    null,
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
