import type { NodeId, SimMs } from '../../base/index.ts';
import {
  assumedOf,
  type BrokenLink,
  brokenLinkBetween,
  isReachable,
  knownLeaves,
  type LeafNode,
  leafIs,
  masterIsUp,
  masterOf,
  masterReaches,
  processIs,
  type SilenceCause,
  type World,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { hasBeenSilentFor } from '../world/silence.ts';
import { failOver } from './failover.ts';

/**
 * The master aggregator will notice that `id` is silent: after three refused connects when there is no process,
 * after 200 missed heartbeats when there is one that does not answer [DOC]. A leaf that it does not watch (detached)
 * may stay silent. Heartbeats that were missed before, over a broken link, count too.
 */
export function watchSilence(draft: Draft, id: NodeId, silentSinceMs: SimMs = draft.nowMs): void {
  const node = draft.node(id);
  if (node.kind !== 'leaf' || !leafIs.watched(node.state)) return;
  // Behind a broken link nothing is refused: the link's own silence tells.
  if (brokenLinkBetween(draft.world, masterOf(draft.world).id, id) !== null) return;
  const isHung = processIs.silent(node.process);
  const missedMs = draft.nowMs - silentSinceMs;
  draft.schedule(
    isHung ? Math.max(0, assumedOf(draft.world, 'silence') - missedMs) : assumedOf(draft.world, 'detection'),
    {
      kind: 'detection',
      node: id,
      epoch: node.processEpoch,
      cause: isHung ? 'heartbeatsSilent' : 'heartbeatsRefused',
    },
  );
}

/** The ends of a broken link will notice it by silence alone, which began at `silentSinceMs`. */
export const watchLink = (draft: Draft, link: BrokenLink, silentSinceMs: SimMs = draft.nowMs): void =>
  draft.schedule(Math.max(0, silentSinceMs + assumedOf(draft.world, 'silence') - draft.nowMs), {
    kind: 'linkDetection',
    link,
  });

/** Is the leaf still silent from when the timer was set for it? */
export function isSameSilence(
  draft: Draft,
  due: { readonly node: NodeId; readonly epoch: number; readonly cause: SilenceCause },
): boolean {
  if (draft.node(due.node).processEpoch === due.epoch) return true;
  const forMs = assumedOf(draft.world, due.cause === 'heartbeatsSilent' ? 'silence' : 'detection');
  return hasBeenSilentFor(draft.world, due.node, forMs);
}

/** The time for a silent leaf is up: it goes offline, unless it answers again or nobody is watching. */
export function detect(draft: Draft, due: { readonly node: NodeId; readonly cause: SilenceCause }): void {
  const node = draft.leaf(due.node);
  if (masterReaches(draft.world, due.node) || !leafIs.watched(node.state)) return;
  if (!masterIsUp(draft.world) || !draft.world.variables.leafFailureDetection) return;
  failOver(draft, due.node, due.cause);
  draft.follow({ kind: 'attachGoesOn' });
}

/** Watches every leaf anew: the master aggregator is back, or failure detection was switched on again. */
export function watchAllLeaves(draft: Draft): void {
  for (const leaf of knownLeaves(draft.world)) if (!isReachable(leaf)) watchSilence(draft, leaf.id);
  const master = masterOf(draft.world).id;
  for (const link of draft.world.brokenLinks) if (link.nodes.includes(master)) watchLink(draft, link);
}

/** The master aggregator answers again: it looks for leaves that went silent or came back meanwhile. */
export function masterReturns(draft: Draft): void {
  watchAllLeaves(draft);
  for (const leaf of knownLeaves(draft.world))
    if (waitsToBeNoticed(draft.world, leaf)) draft.follow({ kind: 'nodeAnswers', node: leaf.id });
}

const waitsToBeNoticed = (world: World, leaf: LeafNode): boolean =>
  masterReaches(world, leaf.id) && leafIs.awaited(leaf.state);
