import type { NodeId } from '../../base/index.ts';
import { type LeafStateCause, leafIs } from '../../cluster/index.ts';
import { type LeafEffect, type LeafEvent, leafLifecycle } from '../../machines/index.ts';
import type { Draft } from './draft.ts';

/** Lets `event` happen to the leaf as the master aggregator sees it. False when its state does not react to it. */
export function changeLeafState(draft: Draft, id: NodeId, event: LeafEvent, cause: LeafStateCause): boolean {
  const leaf = draft.leaf(id);
  const step = leafLifecycle.step(leaf.state, event);
  if (step === null) return false;
  const detachedBy = !leafIs.setAside(step.state)
    ? null
    : cause === 'autoAttachOff'
      ? 'autoAttachOff'
      : 'statement';
  draft.setNode({ ...leaf, state: step.state, stateSinceMs: draft.nowMs, detachedBy });
  draft.emit({ kind: 'leafStateChanged', node: id, from: leaf.state, to: step.state, cause });
  for (const effect of step.effects)
    draft.follow({ kind: 'leafEffect', effect: effect as LeafEffect, leaf: id });
  return true;
}
