import type { SimMs } from '../base/index.ts';
import { masterOf } from './aggregators.ts';
import { brokenLinkBetween } from './network.ts';
import { type AggregatorNode, type ClusterNode, isReachable, type LeafNode } from './node.ts';
import {
  type Database,
  isInService,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
} from './partition.ts';
import { instanceIs, type LeafState, leafIs, type ProcessState, partitionIs } from './states.ts';
import type { World } from './world.ts';

/*
 * How things are: what the metadata says of them together with what their processes and the network really do. Pictures,
 * panels, sentences and suggestions ask here, so that no two of them say different things of one leaf.
 */

/** Why the master aggregator gets no answer from a node: what its process does instead, or a broken link. */
export type Silence = Exclude<ProcessState, 'running'> | 'cutOff';

/**
 * A leaf's state in SHOW LEAVES, but for one that the master aggregator counts on although it does not answer:
 * `unnoticed`. What the process of a leaf out of service does changes nothing: a leaf whose process recovers is still
 * `offline`, and a detached one stays `detached` whatever becomes of it [DOC, MODEL].
 */
export type LeafConditionKind = LeafState | 'unnoticed';

export interface LeafCondition {
  readonly kind: LeafConditionKind;
  /** Null while the leaf answers the master aggregator. */
  readonly silence: { readonly cause: Silence; readonly sinceMs: SimMs } | null;
}

/** How a leaf is, as the master aggregator has it and as it would find out. */
export function conditionOfLeaf(world: World, leaf: LeafNode): LeafCondition {
  const silence = silenceOf(world, leaf);
  return { kind: leafConditionKind(leaf.state, silence !== null), silence };
}

/** The kind of a leaf's condition, for whoever knows its state, and whether it is silent, without a world. */
export const leafConditionKind = (state: LeafState, isSilent: boolean): LeafConditionKind =>
  isSilent && leafIs.serving(state) ? 'unnoticed' : state;

/** Why and since when the master aggregator would get no answer from the node; null when it would get one. */
export function silenceOf(world: World, node: ClusterNode): LeafCondition['silence'] {
  const cause = silences[node.process];
  if (cause !== null) return { cause, sinceMs: node.processSinceMs };
  const link = brokenLinkBetween(world, masterOf(world).id, node.id);
  return link === null ? null : { cause: 'cutOff', sinceMs: link.sinceMs };
}

const silences: Readonly<Record<ProcessState, Silence | null>> = {
  running: null,
  recovering: 'recovering',
  stopped: 'stopped',
  hung: 'hung',
};

/** A child aggregator is offline as soon as it does not answer the master: nothing fails over for it [MODEL]. */
export type AggregatorCondition = 'unknown' | 'online' | 'offline';

export function conditionOfAggregator(world: World, aggregator: AggregatorNode): AggregatorCondition {
  if (!aggregator.isMember) return 'unknown';
  return silenceOf(world, aggregator) === null ? 'online' : 'offline';
}

/**
 * A pair: `whole`, both serve · `half`, one is coming back · `open`, one is lost, missing or silent · `cut`, one was set
 * aside. The gravest that holds.
 */
export type PairCondition = 'whole' | 'half' | 'open' | 'cut';

export function conditionOfPair(one: LeafConditionKind, other: LeafConditionKind): PairCondition {
  const both = [inPair[one], inPair[other]];
  return both.reduce((gravest, side) => (gravity[side] > gravity[gravest] ? side : gravest), 'whole');
}

const inPair: Readonly<Record<LeafConditionKind, PairCondition>> = {
  online: 'whole',
  attaching: 'half',
  recovering: 'half',
  offline: 'open',
  unnoticed: 'open',
  unknown: 'open',
  detached: 'cut',
};

const gravity: Readonly<Record<PairCondition, number>> = { whole: 0, half: 1, open: 2, cut: 3 };

/**
 * One copy of a partition: `primary` and `replica`, in service on a leaf that answers · `silent`, in service on one that
 * does not, which nobody has noticed · `copying`, its data is arriving · `waiting`, whole on a leaf that is back, and not in
 * service · `gone`, out of service with its leaf · `down`, the last primary of a partition that nobody serves · `orphan`,
 * forgotten by the metadata.
 */
export type InstanceCondition =
  | 'primary'
  | 'replica'
  | 'silent'
  | 'copying'
  | 'waiting'
  | 'gone'
  | 'down'
  | 'orphan';

/** How a copy is. What counts is whether its own process answers: the replicas of a leaf that is cut off still follow. */
export function conditionOfInstance(
  instance: PartitionInstance,
  partition: Partition,
  node: ClusterNode,
): InstanceCondition {
  const { membership, role, state } = instance;
  if (membership === 'orphan') return 'orphan';
  if (instanceIs.arriving(state)) return 'copying';
  const isUnloaded = instanceIs.unloaded(state);
  if (isInService(instance)) return isAliveWhere(isReachable(node), instance) ? role : 'silent';
  if (role === 'primary' && onlinePrimary(partition) === null) return 'down';
  return isUnloaded || instanceIs.unrecoverable(state) ? 'gone' : 'waiting';
}

/** Does the copy serve its partition, or could it at once? */
export const isAlive = (condition: InstanceCondition): boolean =>
  condition === 'primary' || condition === 'replica';

/** Is a copy alive on a node whose process answers, or does not? */
export const isAliveWhere = (nodeAnswers: boolean, instance: PartitionInstance): boolean =>
  nodeAnswers && isInService(instance) && isWhole(instance.state);

/** Nothing of the data has still to come, to be read back or to be loaded. */
const isWhole = (state: PartitionInstance['state']): boolean =>
  !instanceIs.arriving(state) && !instanceIs.unloaded(state) && !instanceIs.recovering(state);

/**
 * A partition as its clients find it: `served` · `takenOver`, a replica is being promoted because nobody serves it, and
 * statements wait · `unserved`, they get error 1777.
 */
export type PartitionCondition = 'served' | 'takenOver' | 'unserved';

export function conditionOfPartition(partition: Partition): PartitionCondition {
  if (onlinePrimary(partition) !== null) return 'served';
  return partitionIs.locked(partition.state) ? 'takenOver' : 'unserved';
}

/** The copies of a partition that are alive, whatever the metadata still counts on, in INSTANCE_ID order. */
export const aliveCopies = (world: World, partition: Partition): readonly PartitionInstance[] =>
  partition.instances.filter((instance) =>
    isAliveWhere(isReachable(world.nodes.at(instance.node - 1)), instance),
  );

/** A database as its status in INFORMATION_SCHEMA has it [DOC]. */
export type DatabaseCondition = 'healthy' | 'degraded' | 'offline';

/**
 * `offline` when a partition has no primary, `degraded` when one has fewer copies than the redundancy level [DOC]. It is what
 * the metadata knows: a leaf counts until it has been found out.
 */
export function conditionOfDatabase({ variables }: World, { partitions }: Database): DatabaseCondition {
  let condition: DatabaseCondition = 'healthy';
  for (const partition of partitions) {
    if (onlinePrimary(partition) === null) return 'offline';
    if (variables.redundancyLevel === 2 && onlineReplicas(partition).length === 0) condition = 'degraded';
  }
  return condition;
}
