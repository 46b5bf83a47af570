import type { NodeId, Ordinal, SimMs } from '../base/index.ts';
import { type LeafState, leafIs, type ProcessState, processIs } from './states.ts';

/** An availability group: each partition has at most one instance in each. */
export type Group = 1 | 2;

interface NodeBase {
  readonly id: NodeId;
  readonly host: string;
  readonly port: number;
  readonly process: ProcessState;
  /** Counts the starts and ends of the process, so that a timer set for an earlier life is recognised as late. */
  readonly processEpoch: number;
  readonly processSinceMs: SimMs;
}

export interface AggregatorNode extends NodeBase {
  readonly kind: 'aggregator';
  readonly isMaster: boolean;
  /** False once REMOVE AGGREGATOR has taken it out: it is not in SHOW AGGREGATORS any more. */
  readonly isMember: boolean;
}

export interface LeafNode extends NodeBase {
  readonly kind: 'leaf';
  readonly group: Group;
  /** Place within the group, from 0: the leaves of both groups in one slot are a pair [OBS]. */
  readonly slot: number;
  readonly state: LeafState;
  readonly stateSinceMs: SimMs;
  /** Why a detached leaf is detached: only one that auto_attach = Off left so is attached by itself later [DOC]. */
  readonly detachedBy: 'statement' | 'autoAttachOff' | null;
  /** No room for another log record or copy: writes that need the leaf are refused. */
  readonly isDiskFull: boolean;
  /** The tables have reached maximum_table_memory: INSERT and CREATE fail with error 1720 [DOC]. */
  readonly isMemoryFull: boolean;
  /** How much later than usual its asynchronous replicas follow. */
  readonly lagMs: SimMs;
  /** What its disk still holds of databases that were dropped while it was out of reach [MODEL]. */
  readonly leftovers: readonly Leftover[];
}

/** A partition of a database that there is not any more: an orphan, which nobody will need again. */
export interface Leftover {
  readonly database: string;
  readonly ordinal: Ordinal;
  /** How many commits its log holds. */
  readonly commits: number;
}

export type ClusterNode = AggregatorNode | LeafNode;

/** A leaf whose disk, memory and network are as they should be. */
export const healthyLeaf = { isDiskFull: false, isMemoryFull: false, lagMs: 0, leftovers: [] } as const;

/** `host:port`, the form in which nodes are named in messages. */
export const addressOf = (node: { readonly host: string; readonly port: number }): string =>
  `${node.host}:${node.port}`;

/** Is the node in the cluster: in SHOW LEAVES or SHOW AGGREGATORS? */
export const isKnown = (node: ClusterNode): boolean =>
  node.kind === 'leaf' ? leafIs.known(node.state) : node.isMember;

/** Does the process answer on its port right now? Nobody but a connecting client can know. */
export const isReachable = (node: ClusterNode): boolean => processIs.answering(node.process);
