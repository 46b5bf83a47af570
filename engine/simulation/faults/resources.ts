import { lagLimitMs, type NodeId, type SimMs } from '../../base/index.ts';
import {
  addressOf,
  failedWith,
  type LeafNode,
  type Outcome,
  refusal,
  succeeded,
} from '../../cluster/index.ts';
import { failCopiesOnto } from '../operations/running-actions.ts';
import { catchUp } from '../replication/replication.ts';
import { diverge } from '../replication/reprovisioning.ts';
import { watchReplicas } from '../replication/synchrony.ts';
import type { Draft } from '../world/draft.ts';

/**
 * `.fill` and its end. Full memory refuses INSERT and CREATE with error 1720 [DOC]. A full disk refuses writes, takes no
 * commits for its replicas and no copies; those under way fail [MODEL].
 */
export function fill(
  draft: Draft,
  {
    node,
    resource,
    isFull,
  }: { readonly node: NodeId; readonly resource: 'disk' | 'memory'; readonly isFull: boolean },
): Outcome {
  const leaf = leafOrNull(draft, node);
  if (leaf === null) return onlyLeaves(draft, node);
  const wasFull = resource === 'disk' ? leaf.isDiskFull : leaf.isMemoryFull;
  if (wasFull === isFull) {
    return refuse(`The ${resource} of ${addressOf(leaf)} is ${isFull ? 'full already' : 'not full'}.`);
  }
  draft.setNode({ ...leaf, ...(resource === 'disk' ? { isDiskFull: isFull } : { isMemoryFull: isFull }) });
  draft.emit({ kind: isFull ? 'resourceFilled' : 'resourceFreed', node, resource });
  if (resource === 'disk' && isFull) {
    failCopiesOnto(draft, node);
    watchReplicas(draft, node);
  } else if (resource === 'disk') {
    catchUp(draft, node);
    draft.follow({ kind: 'nodeAnswers', node });
  }
  return succeeded(0);
}

/** `.lag`: the asynchronous replicas on the leaf follow this much later than usual. Synchronous ones do not lag [MODEL]. */
export function setLag(
  draft: Draft,
  { node, byMs }: { readonly node: NodeId; readonly byMs: SimMs },
): Outcome {
  const leaf = leafOrNull(draft, node);
  if (leaf === null) return onlyLeaves(draft, node);
  if (byMs < 0 || byMs > lagLimitMs) return refuse(`A lag is from 0 to ${lagLimitMs / 1_000} s.`);
  draft.setNode({ ...leaf, lagMs: byMs });
  draft.emit({ kind: 'replicationLagChanged', node, byMs });
  catchUp(draft, node);
  return succeeded(0);
}

/** `.diverge`: the replicas on the leaf come to hold other data than their primaries, and are copied anew [HAC]. */
export function divergeReplicas(draft: Draft, node: NodeId): Outcome {
  const leaf = leafOrNull(draft, node);
  return leaf === null ? onlyLeaves(draft, node) : diverge(draft, leaf);
}

function leafOrNull(draft: Draft, id: NodeId): LeafNode | null {
  const node = draft.node(id);
  return node.kind === 'leaf' ? node : null;
}

const onlyLeaves = (draft: Draft, node: NodeId): Outcome =>
  refuse(`${addressOf(draft.node(node))} is no leaf: aggregators hold no partitions.`);

const refuse = (message: string): Outcome => failedWith(refusal(message));
