import { type Placement, placementOf, planRebalance } from '../planner/index.ts';
import { type ClusterSize, clusterWithNewPair, database } from './clusters.ts';
import { type Figure, inMs, told } from './figure.ts';
import { type Comparison, compare, growthExponent, median, timed, timedRuns } from './measure.ts';

/** From a small cluster to the largest. */
export const planSizes: readonly ClusterSize[] = [
  { leaves: 8, partitions: 64 },
  { leaves: 32, partitions: 1_000 },
  { leaves: 128, partitions: 8_000 },
  { leaves: 512, partitions: 32_000 },
  { leaves: 1_000, partitions: 100_000 },
];

/** A larger cluster is left out when the plan of one took longer than this. */
const patienceMs = 100;

interface Point extends Comparison {
  readonly size: ClusterSize;
  readonly rows: number;
  readonly placementMs: number;
}

/**
 * The plan for the same question at every size: one new pair has been added. A plan begins with a placement, which is
 * two flat arrays; reading it out of a world is told apart.
 */
export function benchPlanTime(runs: number): Figure[] {
  const points = planSizes.map((size) => pointOf(size, runs));
  const largest = points.at(-1);
  if (largest === undefined) return [];
  return [
    {
      name: 'plan, one new pair: growth in leaves + partitions',
      value: growthExponent(
        points.map(({ size, workMs }) => ({ size: size.leaves + size.partitions, cost: workMs })),
      ),
      unit: 'exponent',
      target: 1.15,
      budget: null,
      remark: points.map(({ workMs }) => inMs(workMs)).join(', '),
    },
    {
      name: `plan, one new pair: ${sizeText(largest.size)}`,
      value: largest.ratio,
      unit: '×',
      target: 60,
      budget: null,
      remark: `${inMs(largest.workMs)} for ${largest.rows} rows; one pass over the same map takes ${inMs(largest.baseMs)}`,
    },
    ...points.map(({ size, placementMs }) =>
      told(`placement read out of a world: ${sizeText(size)}`, placementMs, 'before a plan begins'),
    ),
    ...loadBalanced(),
  ];
}

function pointOf(size: ClusterSize, runs: number): Point {
  const world = clusterWithNewPair(size);
  const placement = placementOf(world, database);
  const map = mapOf(placement);
  const comparison = compare({ work: () => planRebalance(placement), base: () => onePass(map), runs });
  const placementMs = median(timedRuns(() => placementOf(world, database), 5));
  return { ...comparison, size, placementMs, rows: planRebalance(placement).actions.length };
}

/** Where every instance is, in one array: all that a plan has to look at. */
function mapOf({ primary, replica }: Placement): Int32Array {
  const map = new Int32Array(primary.length + replica.length);
  map.set(primary);
  map.set(replica, primary.length);
  return map;
}

function onePass(map: Int32Array): number {
  let total = 0;
  for (let index = 0; index < map.length; index += 1) total += map[index] ?? 0;
  return total;
}

/** With load_balanced fan-out the question has another answer; it is told up to where patience ends. */
function loadBalanced(): Figure[] {
  const figures: Figure[] = [];
  for (const size of planSizes) {
    const placement = placementOf(clusterWithNewPair({ ...size, fanout: 'load_balanced' }), database);
    const ms = timed(() => planRebalance(placement));
    const rows = planRebalance(placement).actions.length;
    figures.push(
      told(`plan, one new pair, load_balanced: ${sizeText(size)}`, ms, `${rows} rows, one cold run`),
    );
    if (ms > patienceMs) break;
  }
  return figures;
}

const sizeText = ({ leaves, partitions }: ClusterSize): string =>
  `${leaves.toLocaleString('en')} leaves, ${partitions.toLocaleString('en')} partitions`;
