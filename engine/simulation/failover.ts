import { type NodeId, present } from '../base/index.ts';
import {
  instanceOn,
  isInService,
  masterIsUp,
  masterReaches,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
  type PlannedAction,
  type Reason,
  type SilenceCause,
} from '../cluster/index.ts';
import { leafEvents, partitionEvents } from '../machines/index.ts';
import type { Draft } from './draft.ts';
import { offlineOrdinals, ordinalsOn } from './holdings.ts';
import { lastPrimaryOf, stepPartition, withInstance } from './instances.ts';
import { changeLeafState } from './leaf-states.ts';
import { endOperation, failActionsOn, startOperation } from './operations.ts';

/**
 * Takes a silent leaf out: its instances go out of service, the replicas of its primaries are promoted together, in
 * ordinal order, and then the leaf is offline [DOC]. A primary without a replica in service leaves its partition
 * offline. Never waits for a running operation: that one fails [MODEL].
 */
export function failOver(draft: Draft, leaf: NodeId, cause: SilenceCause): void {
  if (takeOver(draft, leaf) === 0) changeLeafState(draft, leaf, leafEvents.lost, cause);
}

/** Starts the promotions for a leaf that fails or departs, and returns how many there are. */
export function takeOver(draft: Draft, leaf: NodeId): number {
  failActionsOn(draft, leaf);
  let promotions = 0;
  for (const { name } of draft.world.databases) {
    const actions = takeOut(draft, name, leaf);
    if (actions.touched) interrupt(draft, name);
    if (actions.promotions.length > 0) {
      startOperation(draft, {
        kind: 'failover',
        database: name,
        leaves: [leaf],
        actions: actions.promotions,
        statement: null,
      });
    }
    promotions += actions.promotions.length;
  }
  return promotions;
}

/** When the promotions for lost leaves have ended the leaves are offline; one that answers again comes back from there. */
export function leavesLost(draft: Draft, leaves: readonly NodeId[]): void {
  for (const leaf of leaves) {
    if (isPromotingFor(draft, leaf)) continue;
    const cause = draft.node(leaf).process === 'stopped' ? 'heartbeatsRefused' : 'heartbeatsSilent';
    changeLeafState(draft, leaf, leafEvents.lost, cause);
    if (masterReaches(draft.world, leaf)) draft.follow({ kind: 'nodeAnswers', node: leaf });
  }
}

/**
 * Promotes the replicas in service of partitions that nobody serves: a promotion was cut short, because the master
 * aggregator went down or because the replica hung for a while. A last primary that is being attached comes first.
 */
export function promoteWaitingReplicas(draft: Draft): void {
  if (!masterIsUp(draft.world)) return;
  for (const { name, partitions } of draft.world.databases) {
    if (draft.world.operations.some(({ database, endedAtMs }) => database === name && endedAtMs === null))
      continue;
    const actions: PlannedAction[] = [];
    for (const ordinal of offlineOrdinals(partitions)) {
      const partition = partitions.at(ordinal);
      const last = lastPrimaryOf(partition);
      const heir = heirOf(draft, partition);
      if (heir === null || last === null || draft.leaf(last.node).state === 'attaching') continue;
      const reason: Reason = { kind: 'leafFailed', leaf: last.node };
      actions.push(promotionOf(partition, heir, { leaf: last.node, reason }));
    }
    if (actions.length > 0)
      startOperation(draft, { kind: 'failover', database: name, leaves: [], actions, statement: null });
  }
}

const isPromotingFor = (draft: Draft, leaf: NodeId): boolean =>
  draft.world.operations.some(
    (operation) =>
      operation.kind === 'failover' && operation.endedAtMs === null && operation.leaves.includes(leaf),
  );

function takeOut(draft: Draft, database: string, leaf: NodeId) {
  const promotions: PlannedAction[] = [];
  const reason: Reason = { kind: 'leafFailed', leaf };
  let touched = false;
  for (const ordinal of ordinalsOn(draft.database(database).partitions, leaf)) {
    const partition = draft.database(database).partitions.at(ordinal);
    const instance = present(instanceOn(partition, leaf), 'the instance of the lost leaf');
    if (!isInService(instance)) continue;
    touched = true;
    const without = withInstance(partition, leaf, (out) => ({ ...out, isOffline: true }));
    draft.setPartition(database, without);
    if (instance.role === 'replica') continue;
    const heir = heirOf(draft, without);
    if (heir === null) losePrimary(draft, database, without, leaf);
    else promotions.push(promotionOf(without, heir, { leaf, reason }));
  }
  return { promotions, touched };
}

/** The replica that takes over: the first that is in service on a leaf that answers the master aggregator. */
const heirOf = (draft: Draft, partition: Partition): PartitionInstance | null =>
  onlineReplicas(partition).find((replica) => masterReaches(draft.world, replica.node)) ?? null;

function losePrimary(draft: Draft, database: string, partition: Partition, leaf: NodeId): void {
  draft.setPartition(database, stepPartition(partition, partitionEvents.primaryLost));
  draft.emit({ kind: 'partitionOffline', database, ordinal: partition.ordinal, node: leaf });
}

const promotionOf = (
  partition: Partition,
  heir: PartitionInstance,
  lost: { readonly leaf: NodeId; readonly reason: Reason },
): PlannedAction => ({
  action: 'PROMOTE PARTITION',
  ordinal: partition.ordinal,
  phase: 6,
  target: heir.node,
  source: lost.leaf,
  reason: lost.reason,
});

/** A running operation of the database ends failed; running promotions of another failover go on. */
function interrupt(draft: Draft, database: string): void {
  const running = draft.world.operations.find(
    (operation) => operation.database === database && operation.endedAtMs === null,
  );
  if (running !== undefined && running.kind !== 'failover') endOperation(draft, running.id, 'failed');
}
