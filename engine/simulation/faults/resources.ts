import { lagLimitMs, type NodeId, type SimMs, tableId } from '../../base/index.ts';
import {
  addressOf,
  assumedOf,
  commitAfter,
  failedWith,
  isInService,
  type LeafNode,
  type Outcome,
  onlinePrimary,
  refusal,
  succeeded,
} from '../../cluster/index.ts';
import { failCopiesOnto } from '../operations/running-actions.ts';
import { catchUp } from '../replication/following.ts';
import { watchReplicas } from '../replication/synchrony.ts';
import type { Draft } from '../world/draft.ts';
import { forEachInstanceOn } from '../world/instances.ts';

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

/** The replicas on the leaf come to hold what their primaries do not, as after a damaged disk. */
function diverge(draft: Draft, node: LeafNode): Outcome {
  let diverged = 0;
  forEachInstanceOn(draft, node.id, ({ id, name }, partition, instance) => {
    const primary = onlinePrimary(partition);
    if (!isInService(instance) || instance.role !== 'replica' || primary === null) return;
    // No table has this identity, so that the commit is one that no primary has.
    const head = commitAfter(instance.head, { table: tableId('(damaged)', 0), added: [], keep: null });
    draft.setInstance(name, partition, { ...instance, head });
    diverged += 1;
    const target = { ordinal: partition.ordinal, node: node.id, head: primary.head };
    draft.schedule(assumedOf(draft.world, 'replication_lag'), {
      kind: 'replication',
      databaseId: id,
      targets: [target],
    });
  });
  return diverged === 0 ? failedWith(refusal('The leaf holds no replica in service.')) : succeeded(0);
}

function leafOrNull(draft: Draft, id: NodeId): LeafNode | null {
  const node = draft.node(id);
  return node.kind === 'leaf' ? node : null;
}

const onlyLeaves = (draft: Draft, node: NodeId): Outcome =>
  refuse(`${addressOf(draft.node(node))} is no leaf: aggregators hold no partitions.`);

const refuse = (message: string): Outcome => failedWith(refusal(message));
