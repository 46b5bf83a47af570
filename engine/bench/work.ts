import { nodeId, present } from '../base/index.ts';
import type { History } from '../history/index.ts';
import { placementOf, planRebalance } from '../planner/index.ts';
import { RiskCourse } from '../risk/index.ts';
import { answerWork } from './answers.ts';
import { applied, clusterOf, clusterWithNewPair, database, idle } from './clusters.ts';
import { type Count, counted, type Figure } from './figure.ts';
import { historyOf } from './histories.ts';
import { growthExponent, percentile } from './measure.ts';
import { planSizes } from './plan-time.ts';
import { type Case, caseText, large, many, seekInstant, seeks } from './seek.ts';
import { watchWork } from './watching.ts';

/** A quarter more than is counted today, and for what a history tells and machines step, a tenth. */
const budgets = {
  planGrowth: 1,
  planBlocks: 8.5,
  failoverSteps: 6_000,
  failoverEvents: 1_100,
  failoverCopies: 115_000,
  failoverBlocks: 68,
} as const;

/**
 * What planning, a failover, seeking and the risk lane do, counted: a change that makes one of them do half as much again
 * is found on any machine, and a busy one changes nothing.
 */
export function* countEngine(count: Count): Generator<Figure> {
  yield* planWork(count);
  yield* failoverWork(count);
  yield* watchWork(count);
  yield* answerWork(count);
  for (const given of [many, large]) {
    const history = historyOf(given.size, given.commands);
    yield seekWork(count, given, history);
    yield* riskWork(count, given, history);
  }
}

/** The plan for the same question at every size: one new pair has been added. */
function planWork(count: Count): Figure[] {
  const points = planSizes.map((size) => {
    const placement = placementOf(clusterWithNewPair(size), database);
    return { size: size.leaves + size.partitions, cost: count(() => planRebalance(placement)).blocks };
  });
  const largest = present(points.at(-1), 'a largest cluster');
  return [
    counted(
      'plan, one new pair: growth in leaves + partitions',
      growthExponent(points),
      budgets.planGrowth,
      `blocks run: ${points.map(({ cost }) => cost.toLocaleString('en')).join(', ')}`,
    ),
    counted(
      'plan, one new pair: blocks run a leaf or partition',
      largest.cost / largest.size,
      budgets.planBlocks,
      `of ${largest.size.toLocaleString('en')}`,
    ),
  ];
}

const lostLeaf = nodeId(2);

/** One leaf of a hundred dies: it holds 500 primaries and 500 replicas of 50,000 partitions. */
function failoverWork(count: Count): Figure[] {
  const world = clusterOf({ leaves: 100, partitions: 50_000 });
  let after = world;
  const failover = () => {
    after = idle(applied(world, { kind: 'killNode', node: lostLeaf }));
  };
  // What a world remembers of itself it finds out the first time.
  failover();
  const { blocks, copiedItems, callsOf } = count(failover);
  const steps = callsOf('step');
  const events = after.events.length - world.events.length;
  const name = 'failover of 500 primaries';
  return [
    counted(`${name}: machine steps`, steps, budgets.failoverSteps, 'a life that changes is one'),
    counted(`${name}: events`, events, budgets.failoverEvents, 'what the history tells of it'),
    counted(
      `${name}: items of lists copied`,
      copiedItems,
      budgets.failoverCopies,
      'partitions, actions, events and what holds them, at three instants',
    ),
    counted(
      `${name}: blocks run a step`,
      blocks / steps,
      budgets.failoverBlocks,
      `${blocks.toLocaleString('en')} in all`,
    ),
  ];
}

function seekWork(count: Count, given: Case, history: History): Figure {
  const costs = Array.from({ length: seeks }, (_, seek) => {
    const atMs = seekInstant(history, seek);
    return count(() => history.seek(atMs)).blocks;
  });
  return counted(
    `seek, 95 of 100: blocks run, ${caseText(given)}`,
    percentile(costs, 95),
    given.blocks.seek,
    `median ${percentile(costs, 50).toLocaleString('en')}, most ${Math.max(...costs).toLocaleString('en')}`,
  );
}

function riskWork(count: Count, given: Case, history: History): Figure[] {
  new RiskCourse(history).advance(1);
  const course = new RiskCourse(history);
  const first = count(() => course.advance(1)).blocks;
  const rest = count(() => course.advance(Number.POSITIVE_INFINITY)).blocks;
  return [
    counted(
      `risk, first answer: blocks run, ${caseText(given)}`,
      first,
      given.blocks.firstRisk,
      'a new course and its first instant',
    ),
    counted(
      `risk, whole strip: blocks run, ${caseText(given)}`,
      first + rest,
      given.blocks.risk,
      `${course.spans.length} spans`,
    ),
  ];
}
