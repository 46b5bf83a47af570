import { type NodeId, nodeId } from '../../base/index.ts';
import {
  type AggregatorNode,
  addressOf,
  aggregatorLimit,
  failedWith,
  hasEnded,
  isReachable,
  knownAggregators,
  knownLeaves,
  leafAt,
  masterIsUp,
  masterOf,
  type Outcome,
  placeFault,
  reaches,
  refusal,
  succeeded,
} from '../../cluster/index.ts';
import type { Address } from '../command.ts';
import type { Draft } from '../world/draft.ts';

/** ADD AGGREGATOR: a child aggregator, over which clients can read and write while the master is down [DOC]. */
export function addAggregator(draft: Draft, address: Address): Outcome {
  const aggregators = knownAggregators(draft.world);
  const fault = placeFault(address, [...aggregators, ...knownLeaves(draft.world)]);
  if (fault !== null) return failedWith(fault);
  if (aggregators.some(isAt(address)))
    return refuse(`Aggregator ${addressOf(address)} is already in the cluster.`);
  if (leafAt(draft.world, address) !== null)
    return refuse(`${addressOf(address)} is a leaf of this cluster.`);
  if (aggregators.length >= aggregatorLimit)
    return refuse(`A cluster here has at most ${aggregatorLimit} aggregators.`);
  const id = nodeId(draft.world.nodes.length + 1);
  const aggregator: AggregatorNode = {
    kind: 'aggregator',
    id,
    ...address,
    process: 'running',
    processEpoch: 0,
    processSinceMs: draft.nowMs,
    isMaster: false,
    isMember: true,
  };
  draft.setNode(aggregator);
  draft.emit({ kind: 'aggregatorAdded', node: id });
  return succeeded(1);
}

/** REMOVE AGGREGATOR: any but the master. Its process goes on, but it is no way into the cluster any more. */
export function removeAggregator(draft: Draft, address: Address): Outcome {
  const aggregator = knownAggregators(draft.world).find(isAt(address));
  if (aggregator === undefined) return refuse(`Aggregator ${addressOf(address)} is not in the cluster.`);
  if (aggregator.isMaster)
    return refuse(`${addressOf(address)} is the master aggregator; promote another one first.`);
  draft.setNode({ ...aggregator, isMember: false });
  draft.emit({ kind: 'aggregatorRemoved', node: aggregator.id });
  return succeeded(1);
}

/**
 * AGGREGATOR SET AS MASTER, which a child aggregator takes while the master cannot be reached, and PROMOTE AGGREGATOR …
 * TO MASTER, which the master takes [DOC]. The old master is a child aggregator from then on [MODEL].
 */
export function setMaster(
  draft: Draft,
  { node, whileMasterIsUp }: { readonly node: NodeId; readonly whileMasterIsUp: boolean },
): Outcome {
  const master = masterOf(draft.world);
  const heir = draft.node(node);
  const objection = objectionTo(draft, heir.kind === 'aggregator' ? heir : null, whileMasterIsUp);
  if (objection !== null || heir.kind !== 'aggregator') return refuse(objection ?? notAnAggregator);
  draft.setNode({ ...master, isMaster: false });
  draft.setNode({ ...heir, isMaster: true });
  draft.emit({ kind: 'masterChanged', from: master.id, to: heir.id });
  draft.follow({ kind: 'nodeAnswers', node: heir.id });
  return succeeded(1);
}

const notAnAggregator = 'Only an aggregator can be the master aggregator.';

function objectionTo(draft: Draft, heir: AggregatorNode | null, whileMasterIsUp: boolean): string | null {
  const { world } = draft;
  const master = masterOf(world);
  if (heir === null || !heir.isMember) return notAnAggregator;
  if (heir.isMaster) return `${addressOf(heir)} is the master aggregator already.`;
  if (!isReachable(heir)) return `Aggregator ${addressOf(heir)} cannot be reached; start it first.`;
  if (!whileMasterIsUp) {
    return reaches(world, heir.id, master.id)
      ? `The master aggregator ${addressOf(master)} is up; PROMOTE AGGREGATOR ... TO MASTER changes it there.`
      : null;
  }
  if (!masterIsUp(world))
    return 'The master aggregator is down; run AGGREGATOR SET AS MASTER on a child aggregator.';
  if (!reaches(world, master.id, heir.id)) return `The master aggregator cannot reach ${addressOf(heir)}.`;
  const running = world.operations.find((operation) => !hasEnded(operation));
  return running === undefined
    ? null
    : `An operation is running on database ${running.database}; wait for it to end.`;
}

const isAt =
  ({ host, port }: Address) =>
  (node: AggregatorNode): boolean =>
    node.host === host && node.port === port;

const refuse = (message: string): Outcome => failedWith(refusal(message));
