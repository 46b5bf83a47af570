import type { NodeId } from '../../base/index.ts';
import {
  addressOf,
  type BrokenLink,
  brokenLinkBetween,
  failedWith,
  isReachable,
  linkBetween,
  masterOf,
  type Outcome,
  refusal,
  succeeded,
} from '../../cluster/index.ts';
import { detect, watchLink, watchSilence } from '../failover/detection.ts';
import { failActionsBetween, resumeActionsOn } from '../operations/running-actions.ts';
import { catchUp } from '../replication/following.ts';
import { watchReplicasOver } from '../replication/synchrony.ts';
import type { Draft } from '../world/draft.ts';
import { silentSince } from '../world/silence.ts';

/**
 * `.isolate`: no message passes between the two nodes. Nothing is refused on the way, so that each learns of it by
 * silence alone: heartbeats, commits that wait for a replica, and copies, which stall.
 */
export function isolate(draft: Draft, [one, other]: readonly [NodeId, NodeId]): Outcome {
  if (one === other) return failedWith(refusal('A node cannot be isolated from itself.'));
  if (brokenLinkBetween(draft.world, one, other) !== null) {
    return failedWith(refusal(`${between(draft, one, other)} is broken already.`));
  }
  const link: BrokenLink = { nodes: linkBetween(one, other), sinceMs: draft.nowMs };
  draft.change({ brokenLinks: [...draft.world.brokenLinks, link] });
  draft.emit({ kind: 'linkBroken', nodes: link.nodes });
  const leaf = leafOverLink(draft, link);
  watchLink(draft, link, leaf === null ? draft.nowMs : silentSince(draft.world, leaf));
  watchReplicasOver(draft, link);
  return succeeded(0);
}

/** `.heal`: messages pass between the two nodes again, or between all when no two are named. */
export function heal(draft: Draft, nodes: readonly [NodeId, NodeId] | null): Outcome {
  const links =
    nodes === null
      ? draft.world.brokenLinks
      : draft.world.brokenLinks.filter((link) => link === brokenLinkBetween(draft.world, ...nodes));
  if (links.length === 0) {
    return failedWith(
      refusal(nodes === null ? 'No link is broken.' : `${between(draft, ...nodes)} is not broken.`),
    );
  }
  draft.change({ brokenLinks: draft.world.brokenLinks.filter((link) => !links.includes(link)) });
  for (const link of links) draft.emit({ kind: 'linkMended', nodes: link.nodes });
  for (const link of links) for (const end of link.nodes) reconnect(draft, end);
  return succeeded(0);
}

/** A link has been silent for as long as heartbeats may be: its leaf is lost, copies over it fail. */
export function linkLost(draft: Draft, link: BrokenLink): void {
  const [one, other] = link.nodes;
  if (brokenLinkBetween(draft.world, one, other)?.sinceMs !== link.sinceMs) return;
  failActionsBetween(draft, one, other);
  const leaf = leafOverLink(draft, link);
  if (leaf !== null) detect(draft, { node: leaf, cause: 'heartbeatsSilent' });
}

/** The leaf that the master aggregator reaches over this link, or null when it is another's. */
function leafOverLink(draft: Draft, { nodes: [one, other] }: BrokenLink): NodeId | null {
  const master = masterOf(draft.world).id;
  if (one !== master && other !== master) return null;
  const end = draft.node(one === master ? other : one);
  return end.kind === 'leaf' ? end.id : null;
}

function reconnect(draft: Draft, end: NodeId): void {
  const node = draft.node(end);
  if (node.kind !== 'leaf') return;
  if (!isReachable(node)) return watchSilence(draft, end, silentSince(draft.world, end));
  catchUp(draft, end);
  resumeActionsOn(draft, end);
  draft.follow({ kind: 'nodeAnswers', node: end });
}

const between = (draft: Draft, one: NodeId, other: NodeId): string =>
  `The network between ${addressOf(draft.node(one))} and ${addressOf(draft.node(other))}`;
