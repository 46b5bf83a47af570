import type { NodeId } from '../../base/index.ts';
import { type AttachBatch, knownLeaves, leafIs, masterReaches } from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';

/** How long an attach that failed waits before it is tried again [MODEL]. */
const attachRetryMs = 5_000;

/** The first try, three more, and one with KILL [DOC]. */
export const lastAttempt = 5;

/** The leaf is attached with the batch that waits now, or opens one [HAC]. */
export function joinBatch(draft: Draft, leaf: NodeId): void {
  const batch = draft.world.attachBatch;
  if (batch !== null) {
    if (!batch.leaves.includes(leaf))
      draft.change({ attachBatch: { ...batch, leaves: [...batch.leaves, leaf] } });
    return;
  }
  const delayMs = draft.world.variables.attachRebalanceDelaySeconds * 1_000;
  const closesAtMs = draft.nowMs + delayMs;
  draft.change({
    attachBatch: { openedAtMs: draft.nowMs, closesAtMs, closesEarly: true, attempt: 1, leaves: [leaf] },
  });
  draft.emit({ kind: 'attachBatchOpened', closesAtMs });
  draft.schedule(delayMs, { kind: 'attachBatchCloses', openedAtMs: draft.nowMs });
}

/** Leaves whose attach has failed are tried again together with those that wait for their first try. */
export function repeatLater(draft: Draft, failed: readonly NodeId[], attempt: number): void {
  const batch = draft.world.attachBatch;
  const waiting = batch?.leaves ?? [];
  const leaves = [...waiting, ...failed.filter((leaf) => !waiting.includes(leaf))];
  if (batch !== null && batch.attempt >= attempt) {
    draft.change({ attachBatch: { ...batch, leaves } });
    return;
  }
  const startsAtMs = draft.nowMs + attachRetryMs;
  draft.change({
    attachBatch: { openedAtMs: draft.nowMs, closesAtMs: startsAtMs, closesEarly: false, attempt, leaves },
  });
  draft.emit({ kind: 'attachRepeated', leaves, attempt, startsAtMs, kills: attempt === lastAttempt });
  draft.schedule(attachRetryMs, { kind: 'attachBatchCloses', openedAtMs: draft.nowMs });
}

/** The batch closes when its time is up, or early when every leaf that is not set aside answers [MODEL]. */
export function closeBatchWhenDue(draft: Draft): AttachBatch | null {
  const batch = draft.world.attachBatch;
  if (batch === null || isAnyOperationRunning(draft)) return null;
  const leaves = batch.leaves.filter((leaf) => isBack(draft, leaf));
  const isDue =
    draft.nowMs >= batch.closesAtMs || (batch.closesEarly && everyLeafAnswers(draft)) || leaves.length === 0;
  if (!isDue) return null;
  draft.change({ attachBatch: null });
  draft.emit({ kind: 'attachBatchClosed', leaves });
  return { ...batch, leaves };
}

const everyLeafAnswers = (draft: Draft): boolean =>
  knownLeaves(draft.world).every(
    ({ id, state }) => leafIs.setAside(state) || (masterReaches(draft.world, id) && leafIs.watched(state)),
  );

/** Is the leaf still there to be attached, or online and not yet evened with its pair? */
export function isBack(draft: Draft, leaf: NodeId): boolean {
  const { state } = draft.leaf(leaf);
  return leafIs.attaching(state) || leafIs.serving(state);
}

/** Does an operation run on any database? An attach waits for all of them. */
export const isAnyOperationRunning = ({ directory }: Draft): boolean => directory.running > 0;
