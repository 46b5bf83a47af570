import {
  type ActionVerb,
  actionTraits,
  isInService,
  type Operation,
  type OperationAction,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { withInstance } from '../world/instances.ts';
import { abandonCopy, beginCopy, completeCopy } from './copies.ts';
import { abandonPromotion, beginPromotion, completePromotion } from './promotions.ts';
import { canAttach, completeAttach, completeCreation, completeDetach } from './single-instances.ts';

/** What an action is about as it starts or ends. */
export interface ActionSite {
  readonly draft: Draft;
  readonly operation: Operation;
  readonly action: OperationAction;
  readonly partition: Partition;
  /** The copy on the leaf that the action names, if there is one. */
  readonly target: PartitionInstance | null;
}

/** What an action needs and does to its partition. */
export interface ActionRule {
  /** Does it fail without the leaf that it reads from or takes over from? */
  needsSource(operation: Operation): boolean;
  /** Does it still make sense, now that its turn has come? */
  canStart(site: ActionSite): boolean;
  /** May the partition have another primary when it has succeeded? */
  readonly changesPrimary: boolean;
  readonly begin: Step;
  readonly complete: Step;
  /** What remains when it fails or is cancelled while it runs: roles stay as they were before it. */
  readonly abandon: Step;
}

type Step = (draft: Draft, operation: Operation, action: OperationAction, partition: Partition) => void;

const nothing = (): void => {};

/** An action that happens at its end, and of which nothing remains before. */
const atOnce = { needsSource: () => false, changesPrimary: false, begin: nothing, abandon: nothing } as const;

export const actionRules: Readonly<Record<ActionVerb, ActionRule>> = {
  COPY: {
    needsSource: () => true,
    canStart: ({ draft, action }) =>
      action.source !== null &&
      action.source !== action.target &&
      !draft.directory.isBeingLost(action.target),
    changesPrimary: false,
    begin: beginCopy,
    complete: completeCopy,
    abandon: abandonCopy,
  },
  PROMOTE: {
    needsSource: ({ kind }) => kind !== 'failover',
    canStart: (site) =>
      keepsCopies(site) &&
      isReplicaInService(site.target) &&
      (site.operation.kind === 'failover' || site.action.source !== null),
    changesPrimary: true,
    begin: beginPromotion,
    complete: completePromotion,
    abandon: abandonPromotion,
  },
  DROP: {
    ...atOnce,
    canStart: (site) =>
      keepsCopies(site) &&
      site.target !== null &&
      !(site.target.role === 'primary' && isInService(site.target)),
    complete: completeDrop,
  },
  ATTACH: {
    ...atOnce,
    // A replica gets what its primary has.
    needsSource: () => true,
    canStart: ({ partition, target }) => target !== null && canAttach(partition, target),
    changesPrimary: true,
    complete: completeAttach,
  },
  DETACH: {
    ...atOnce,
    canStart: ({ target }) => isReplicaInService(target),
    complete: completeDetach,
  },
  CREATE: {
    ...atOnce,
    canStart: ({ draft, action, partition }) =>
      onlinePrimary(partition) === null && !draft.directory.isBeingLost(action.target),
    complete: completeCreation,
  },
};

/**
 * Would a rebalance leave enough copies in service where it drops one? Asked when the drop starts and again when it
 * ends: a replica that has gone out of service since the plan was made needs the copy that was to be dropped.
 */
export function keepsCopies({ draft, operation, action, partition }: ActionSite): boolean {
  const { dropsOn } = actionTraits[action.action];
  if (dropsOn === null || (operation.kind !== 'rebalance' && operation.kind !== 'attach')) return true;
  const inService = partition.instances.filter(isInService);
  const remaining = inService.filter(({ node }) => node !== action[dropsOn]);
  return remaining.length >= Math.min(draft.world.variables.redundancyLevel, inService.length);
}

const isReplicaInService = (instance: PartitionInstance | null): boolean =>
  instance !== null && isInService(instance) && instance.role === 'replica';

function completeDrop(
  draft: Draft,
  operation: Operation,
  action: OperationAction,
  partition: Partition,
): void {
  draft.setPartition(
    operation.database,
    withInstance(partition, action.target, () => null),
  );
  draft.emit({
    kind: 'instanceDropped',
    database: operation.database,
    ordinal: action.ordinal,
    node: action.target,
  });
}
