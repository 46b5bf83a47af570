import type { NodeId } from '../../base/index.ts';
import {
  type Database,
  hasEnded,
  isCopy,
  isPromotion,
  type Operation,
  type OperationKind,
  type PlannedAction,
  type World,
} from '../../cluster/index.ts';
import { write } from '../../language/index.ts';
import {
  certificateOf,
  dependenciesOf,
  type Plan,
  placementOf,
  planFewest,
  planRebalance,
} from '../../planner/index.ts';
import { costOf, lostPartitions } from '../../simulation/index.ts';
import { counted, enumerated } from '../../telling/english/index.ts';
import { planWording } from '../../telling/english/plans.ts';
import { nameOfNode } from '../../telling/index.ts';
import { tellArgument, tellCertificate, tellDependents, tellReason } from '../../telling/plans.ts';
import { costText } from '../printing/cost.ts';
import type { Report, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';
import { estimateBeforeStart, pastDurations } from './estimates.ts';
import { explainRebalance, lastOperation } from './rebalance.ts';

/** `.plan [fewest]`: a plan for balance as EXPLAIN prints it, its certificate, what it costs and what the other one would. */
export function planReport(
  world: World,
  database: Database,
  { fewest }: { readonly fewest: boolean },
): Report {
  const { name } = database;
  const plans = plansOf(world, name);
  const [shown, other] = fewest ? [plans.fewest, plans.product] : [plans.product, plans.fewest];
  return {
    heading: fewest
      ? `The plan for balance of ${name} with the fewest copies, whatever the product’s stages:`
      : `The plan of ${rebalanceOf(name)}:`,
    table: explainRebalance(world, { database: name, actions: shown.actions }),
    remarks:
      shown.actions.length === 0
        ? nothingToDo(world, name)
        : [
            fewest ? tellCertificate(planWording, certificateOf(shown)) : certificateText(plans),
            `It costs ${costOfPlan(world, name, shown)}.`,
            ...estimatesRemark(world, name, shown),
            `${fewest ? 'The product’s plan' : 'The plan with the fewest copies'}: ${sizeOf(other)}, ${costOfPlan(world, name, other)}.`,
            ...lostForGood(world, name),
          ],
  };
}

/**
 * `.why`: the reason of each row, what waits for it, and the proof that there are no more rows than needed. It speaks of
 * the operation that runs; while none does, of what EXPLAIN REBALANCE PARTITIONS would show; and when that is nothing,
 * of the last operation. The reasons of an operation are those that it was planned with.
 */
export function whyReport(world: World, database: Database): Report {
  const { name } = database;
  const operation = lastOperation(world, name);
  if (operation !== null && !hasEnded(operation)) return whyOperation(world, operation);
  const plans = plansOf(world, name);
  if (plans.product.actions.length > 0) return whyPlan(world, database, plans);
  const balanced = nothingToDo(world, name);
  if (operation === null) return { heading: null, table: null, remarks: balanced };
  const report = whyOperation(world, operation);
  return { ...report, remarks: [...report.remarks, ...balanced] };
}

const rebalanceOf = (database: string): string => write({ kind: 'rebalancePartitions', database });

function nothingToDo(world: World, name: string): string[] {
  const lost = lostForGood(world, name);
  return lost.length === 0
    ? [`${name} is balanced: a rebalance would do nothing.`]
    : [`A rebalance of ${name} would do nothing now.`, ...lost];
}

interface Plans {
  readonly product: Plan;
  readonly fewest: Plan;
}

function plansOf(world: World, database: string): Plans {
  const placement = placementOf(world, database);
  return { product: planRebalance(placement), fewest: planFewest(placement) };
}

function whyPlan(world: World, database: Database, plans: Plans): Report {
  const { name } = database;
  const { product } = plans;
  const certificate = certificateOf(product);
  return {
    heading: `Why ${rebalanceOf(name)} would do this now:`,
    table: reasonTable(world, name, product.actions),
    remarks: [
      certificateText(plans),
      ...(copiesOf(plans.fewest) < certificate.copies
        ? ['Each stage by itself makes as few as it can:']
        : []),
      ...tellArgument(planWording, certificate, (node) => nameOfNode(world, node)),
      `It costs ${costOfPlan(world, name, product)}.`,
      ...lostForGood(world, name),
    ],
  };
}

function whyOperation(world: World, operation: Operation): Report {
  const { database, kind } = operation;
  const actions = operation.actions.slice();
  const about = operation.leaves.map((node) => nameOfNode(world, node));
  const of = about.length === 0 ? database : `${enumerated(about)} on ${database}`;
  const cost = costText(costOf(world, database, kind, actions));
  const copies = counted(actions.filter(isCopy).length, 'copy', 'copies');
  return {
    heading: hasEnded(operation)
      ? `Why the last operation, the ${titles[kind]} of ${of}, did this:`
      : `Why the ${titles[kind]} of ${of}, which is running, does this:`,
    table: reasonTable(world, database, actions),
    remarks: [`${copies}; in all ${cost}.`],
  };
}

const titles: Readonly<Record<OperationKind, string>> = {
  rebalance: 'rebalance',
  restoreRedundancy: 'restoring of redundancy',
  attach: 'attach',
  detach: 'detach',
  remove: 'removal',
  failover: 'failover',
  partition: 'partition command',
};

function reasonTable(world: World, database: string, actions: readonly PlannedAction[]): ResultTable {
  const dependents = dependenciesOf({ actions });
  const names = new Map<NodeId, string>();
  const hostOf = (node: NodeId): string => {
    const name = names.get(node) ?? nameOfNode(world, node);
    names.set(node, name);
    return name;
  };
  const rows = actions.map((action, index) => {
    const partition = `${database}:${action.ordinal}`;
    const waiting = (dependents[index] ?? []).flatMap((place) => actions[place] ?? []);
    return [
      action.phase,
      action.action,
      partition,
      hostOf(action.target),
      tellReason(planWording, action.reason, { hostOf, partition }),
      tellDependents(planWording, waiting, hostOf),
    ];
  });
  return { columns: leftColumns('Phase', 'Action', 'Partition', 'Target', 'Reason', 'What_Waits'), rows };
}

/** Two figures stand side by side that come from different places, as in the product: one from the past, one from the plan. */
function estimatesRemark(world: World, database: string, { actions }: Plan): string[] {
  const past = pastDurations(world, database);
  if (!actions.some(({ action }) => estimateBeforeStart(past, action) !== null)) return [];
  return [
    'Estimated_Time_Remaining_Ms is what such actions have taken of late, as in the product; the cost is what these would take.',
  ];
}

const copiesOf = (plan: Plan): number => plan.actions.filter(isCopy).length;

const certificateText = ({ product, fewest }: Plans): string =>
  tellCertificate(planWording, certificateOf(product), copiesOf(fewest));

const costOfPlan = (world: World, database: string, { actions }: Plan): string =>
  costText(costOf(world, database, 'rebalance', actions));

function sizeOf(plan: Plan): string {
  const promotions = plan.actions.filter(isPromotion).length;
  return `${counted(copiesOf(plan), 'copy', 'copies')}, ${counted(promotions, 'promotion')}`;
}

/** At most this many partitions are named. */
const namedPartitions = 8;

/** A warning before REBALANCE … FORCE: the partitions that it would make empty, and the rows that this costs [DOC]. */
function lostForGood(world: World, database: string): string[] {
  const lost = lostPartitions(world, database);
  if (lost.length === 0) return [];
  const rest = lost.length - namedPartitions;
  const named = lost.slice(0, namedPartitions).map(({ ordinal }) => `${database}:${ordinal}`);
  const names = enumerated(rest > 0 ? [...named, `${rest} more`] : named);
  const rows = lost.reduce((sum, partition) => sum + partition.rows, 0);
  const [have, them] = lost.length === 1 ? ['has', 'it'] : ['have', 'them'];
  const loss = rows === 0 ? '' : `, and ${counted(rows, 'row')} would be lost for good`;
  return [
    `${names} ${have} no primary: a rebalance leaves ${them} alone; FORCE would make ${them} empty${loss}.`,
  ];
}
