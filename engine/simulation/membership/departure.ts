import type { CommandId, NodeId, OperationId } from '../../base/index.ts';
import {
  addressOf,
  byAddress,
  type Departure,
  failedWith,
  isInService,
  isPromotion,
  type LeafNode,
  leafIs,
  type Outcome,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PlannedAction,
  refusal,
  succeeded,
  type World,
} from '../../cluster/index.ts';
import { leafEvents } from '../../machines/index.ts';
import { type Placement, placementOf, planDeparture } from '../../planner/index.ts';
import { runningOperation, startOperation } from '../operations/operations.ts';
import { type Answer, ended, refused, waitsForOperations } from '../world/answer.ts';
import type { Draft } from '../world/draft.ts';
import { changeLeafState } from '../world/leaf-states.ts';

export interface DepartureWish {
  /** One leaf, or several of one availability group. */
  readonly leaves: readonly LeafNode[];
  readonly becomes: Departure['becomes'];
  /** Without moving anything first. */
  readonly force: boolean;
  readonly kill: boolean;
  /** Refuses when a partition would lose its last instance in service. */
  readonly ensuresSafety: boolean;
  readonly statement: CommandId;
}

/**
 * DETACH LEAF, DETACH LEAVES and REMOVE LEAF: pairs take over, or partitions move elsewhere; then the leaves depart, all
 * of them or none [DOC]. With FORCE nothing moves first: replicas take over afterwards, as in a failure.
 */
export function depart(draft: Draft, wish: DepartureWish): Answer {
  const objection = objectionTo(draft.world, wish);
  if (objection !== null) return refused(objection);
  const departures = wish.leaves.map((leaf) => ({ leaf: leaf.id, becomes: wish.becomes }));
  const serving = wish.leaves.filter((leaf) => leafIs.serving(leaf.state)).map((leaf) => leaf.id);
  const plans = wish.force ? [] : departurePlans(draft.world, serving);
  const wanted = plans.filter((plan) => plan.actions.length > 0);
  const busy =
    serving.length === 0 ? undefined : plans.find(({ name }) => runningOperation(draft, name) !== null);
  if (busy !== undefined)
    return refused(`Another operation is running on database ${busy.name}; wait for it to end.`);
  const stranded = wish.force ? null : strandedPartition(draft.world, serving, plans);
  if (stranded !== null) return refused(`No other online leaf can take over partition ${stranded}.`);
  if (wanted.length === 0) {
    completeDepartures(draft, departures);
    return ended(succeeded(1));
  }
  return waitsForOperations(draft, startPlans(draft, wanted, wish), departures);
}

/** The end of a departure whose partitions have been taken over: the leaves leave, if nobody needs them after all. */
export function departNow(draft: Draft, departures: readonly Departure[]): Outcome {
  const needed = whyStillNeeded(draft.world, departures);
  if (needed !== null)
    return failedWith(
      refusal(`Partition ${needed} has moved to a leaf that was about to leave; nobody could take over.`),
    );
  completeDepartures(draft, departures);
  return succeeded(1);
}

/**
 * The partition, as `database:ordinal`, that keeps the leaves from departing although everything was taken over: one of
 * them has become its primary meanwhile, and nobody could take over. Null when they may go.
 */
const whyStillNeeded = (world: World, departures: readonly Departure[]): string | null => {
  const leaves = departures.map(({ leaf }) => leaf);
  return firstPartition(world, (partition) => {
    const primary = onlinePrimary(partition);
    if (primary === null || !leaves.includes(primary.node)) return false;
    return onlineReplicas(partition).every(({ node }) => leaves.includes(node));
  });
};

/** The partitions have been taken over: the leaves leave, those that are still there. */
function completeDepartures(draft: Draft, departures: readonly Departure[]): void {
  for (const { leaf, becomes } of departures) {
    if (becomes === 'detached') changeLeafState(draft, leaf, leafEvents.detach, 'detachStatement');
    else changeLeafState(draft, leaf, leafEvents.remove, 'removeStatement');
  }
}

interface DeparturePlan {
  readonly name: string;
  readonly actions: readonly PlannedAction[];
}

function objectionTo(world: World, { leaves, becomes, ensuresSafety }: DepartureWish): string | null {
  const away = leaves.find((leaf) => !leafIs.serving(leaf.state));
  if (becomes === 'detached' && away !== undefined)
    return `Leaf ${addressOf(away)} is ${away.state}; only an online leaf can be detached.`;
  if (new Set(leaves.map(({ group }) => group)).size > 1)
    return 'The leaves are in different availability groups; detach the leaves of one group only.';
  const last = ensuresSafety ? lastInstanceOn(world, leaves) : null;
  return last === null
    ? null
    : `Partition ${last} has no other instance in service, and ENSURE_PARTITION_SAFETY keeps it.`;
}

/** The first partition, as `database:ordinal`, whose instances in service are all on `leaves`. */
function lastInstanceOn(world: World, leaves: readonly LeafNode[]): string | null {
  const going = new Set(leaves.map(({ id }) => id));
  return firstPartition(world, ({ instances }) => {
    const inService = instances.filter(isInService);
    return inService.length > 0 && inService.every(({ node }) => going.has(node));
  });
}

/** What each database needs before the leaves may go: they count on none of each other. */
function departurePlans(world: World, leaves: readonly NodeId[]): DeparturePlan[] {
  return world.databases.map(({ name }) => {
    const placement = withoutLeaves(placementOf(world, name), leaves);
    const actions = leaves.flatMap((leaf) => planDeparture(placement, leaf).actions);
    return { name, actions: leaves.length === 1 ? actions : inPlanOrder(world, actions) };
  });
}

const withoutLeaves = (placement: Placement, leaves: readonly NodeId[]): Placement => ({
  ...placement,
  leaves: placement.leaves.map((leaf) => (leaves.includes(leaf.node) ? { ...leaf, usable: false } : leaf)),
});

const inPlanOrder = (world: World, actions: readonly PlannedAction[]): PlannedAction[] =>
  [...actions].sort(
    (left, right) =>
      left.phase - right.phase ||
      left.ordinal - right.ordinal ||
      byAddress(world.nodes.at(left.target - 1), world.nodes.at(right.target - 1)),
  );

/** The first partition whose primary is on one of `leaves` and that no plan hands over. */
function strandedPartition(
  world: World,
  leaves: readonly NodeId[],
  plans: readonly DeparturePlan[],
): string | null {
  const handedOver = new Set(
    plans.flatMap(({ name, actions }) =>
      actions.filter(isPromotion).map(({ ordinal }) => partitionName(name, ordinal)),
    ),
  );
  return firstPartition(world, (partition, database) => {
    const primary = onlinePrimary(partition);
    const goes = primary !== null && leaves.includes(primary.node);
    return goes && !handedOver.has(partitionName(database, partition.ordinal));
  });
}

function startPlans(draft: Draft, plans: readonly DeparturePlan[], wish: DepartureWish): OperationId[] {
  const kind = wish.becomes === 'detached' ? 'detach' : 'remove';
  const leaves = wish.leaves.map(({ id }) => id);
  const { kill: kills, statement } = wish;
  return plans.map(({ name, actions }) =>
    startOperation(draft, { kind, database: name, leaves, actions, statement, kills }),
  );
}

function firstPartition(
  world: World,
  isMeant: (partition: Partition, database: string) => boolean,
): string | null {
  for (const { name, partitions } of world.databases) {
    for (let index = 0; index < partitions.length; index += 1) {
      const partition = partitions.at(index);
      if (isMeant(partition, name)) return partitionName(name, partition.ordinal);
    }
  }
  return null;
}

const partitionName = (database: string, ordinal: number): string => `${database}:${ordinal}`;
