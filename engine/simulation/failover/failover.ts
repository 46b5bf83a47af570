import { type NodeId, type Ordinal, present } from '../../base/index.ts';
import {
  instanceOn,
  isInService,
  leafIs,
  masterIsUp,
  masterReaches,
  type Partition,
  type PartitionInstance,
  type PlannedAction,
  processIs,
  type Reason,
  type SilenceCause,
} from '../../cluster/index.ts';
import { leafEvents, partitionEvents } from '../../machines/index.ts';
import { endOperation } from '../operations/operation-end.ts';
import { runningOperation, startOperation } from '../operations/operations.ts';
import { heirOf } from '../operations/promotions.ts';
import { failActionsOn } from '../operations/running-actions.ts';
import type { Draft } from '../world/draft.ts';
import { offlineOrdinals, ordinalsOn } from '../world/holdings.ts';
import { lastPrimaryOf, stepPartition, withChanges, withInstance } from '../world/instances.ts';
import { changeLeafState } from '../world/leaf-states.ts';

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
    endWritesUnderWay(draft, name, { leaf, ordinals: actions.lost });
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
    if (draft.directory.isBeingLost(leaf)) continue;
    const { process } = draft.node(leaf);
    const cause = processIs.refusing(process) ? 'heartbeatsRefused' : 'heartbeatsSilent';
    changeLeafState(draft, leaf, leafEvents.lost, cause);
    if (masterReaches(draft.world, leaf)) draft.follow({ kind: 'nodeAnswers', node: leaf });
  }
}

/**
 * Promotes the replicas in service of partitions that nobody serves: a promotion was cut short, because the master
 * aggregator went down, or because its replica hung and another one answers or it answers again itself. A last primary
 * that is being attached comes first.
 */
export function promoteWaitingReplicas(draft: Draft): void {
  if (!masterIsUp(draft.world)) return;
  const { nodes, brokenLinks } = draft.world;
  for (const { name, partitions } of draft.databasesFor('promotions', nodes, brokenLinks)) {
    const running = runningOperation(draft, name);
    if (running !== null && running.kind !== 'failover') continue;
    const actions: PlannedAction[] = [];
    for (const ordinal of offlineOrdinals(partitions)) {
      const partition = partitions.at(ordinal);
      const last = lastPrimaryOf(partition);
      const heir = heirOf(draft, partition);
      if (heir === null || (last !== null && leafIs.attaching(draft.leaf(last.node).state))) continue;
      // The leaf of the last primary may have been removed, and may be back by now as any other.
      const reason: Reason =
        last === null ? { kind: 'onlyInstance' } : { kind: 'leafFailed', leaf: last.node };
      actions.push(promotionOf(partition, heir, { leaf: last?.node ?? null, reason }));
    }
    if (actions.length > 0)
      startOperation(draft, { kind: 'failover', database: name, leaves: [], actions, statement: null });
  }
}

/** Takes the leaf's instances of a database out of service, and plans the promotions that this calls for. */
function takeOut(draft: Draft, database: string, leaf: NodeId) {
  const promotions: PlannedAction[] = [];
  const lost: Ordinal[] = [];
  const reason: Reason = { kind: 'leafFailed', leaf };
  let touched = false;
  draft.changePartitions(database, ordinalsOn(draft.database(database).partitions, leaf), (partition) => {
    const instance = present(instanceOn(partition, leaf), 'the instance of the lost leaf');
    if (!isInService(instance)) return partition;
    touched = true;
    const without = withInstance(partition, leaf, outOfService);
    if (instance.role === 'replica') return without;
    lost.push(partition.ordinal);
    const heir = heirOf(draft, without);
    if (heir === null) return withoutPrimary(draft, database, without, leaf);
    promotions.push(promotionOf(without, heir, { leaf, reason }));
    return without;
  });
  return { promotions, lost, touched };
}

/** Writes that had reached the lost primaries before these stopped answering cannot go on elsewhere [DOC]. */
function endWritesUnderWay(
  draft: Draft,
  database: string,
  { leaf, ordinals }: { readonly leaf: NodeId; readonly ordinals: readonly Ordinal[] },
): void {
  const { process, processSinceMs } = draft.node(leaf);
  if (ordinals.length === 0 || !processIs.stuck(process)) return;
  draft.follow({ kind: 'killWrites', database, ordinals, lostAtMs: processSinceMs });
}

const outOfService = (instance: PartitionInstance): PartitionInstance =>
  withChanges(instance, { isOffline: true });

function withoutPrimary(draft: Draft, database: string, partition: Partition, leaf: NodeId): Partition {
  draft.emit({ kind: 'partitionOffline', database, ordinal: partition.ordinal, node: leaf });
  return stepPartition(partition, partitionEvents.primaryLost);
}

const promotionOf = (
  partition: Partition,
  heir: PartitionInstance,
  lost: { readonly leaf: NodeId | null; readonly reason: Reason },
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
  const running = runningOperation(draft, database);
  if (running !== null && running.kind !== 'failover') endOperation(draft, running.id, 'failed');
}
