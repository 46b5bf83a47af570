import type { NodeId, SimMs } from '../../base/index.ts';
import { actionIs, isCopy, type Operation, type OperationAction } from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { copyMs } from '../world/durations.ts';
import { pacedRow } from './action-rows.ts';

/** The actions of an operation that end at each instant. */
export type Endings = Map<SimMs, number[]>;

export function noteEnding(endings: Endings, { endsAtMs }: OperationAction, index: number): void {
  if (endsAtMs === null) return;
  const together = endings.get(endsAtMs);
  if (together === undefined) endings.set(endsAtMs, [index]);
  else together.push(index);
}

/** Actions that end together share a timer: a phase may hold thousands. */
export function scheduleEndings(draft: Draft, { id }: Operation, endings: Endings): void {
  for (const [atMs, actions] of endings)
    draft.schedule(atMs - draft.nowMs, { kind: 'actionsEnd', operation: id, actions });
}

/**
 * Copies of the operation have begun, or have ended, on leaves: what other operations copy from and to there goes on at
 * another pace from the end of this instant on. To be called when the operation is as it is now.
 */
export function networksChange(draft: Draft, operation: Operation, actions: Iterable<OperationAction>): void {
  if (!draft.world.operations.some(({ id, running }) => id !== operation.id && running > 0)) return;
  for (const action of actions) for (const leaf of endsOf(action)) draft.crowded.add(leaf);
}

/**
 * Gives copies on the leaves where that has changed their new share of the network, which all copies from and to a leaf
 * share evenly. An operation keeps the shares of its phase there until the last copy of the phase there has ended [MODEL].
 */
export function shareNetworks(draft: Draft): void {
  const { crowded } = draft;
  if (crowded.size === 0) return;
  const running = draft.world.operations.filter((operation) => operation.running > 0);
  const all = new Map<NodeId, number>();
  for (const operation of running)
    for (const [leaf, copies] of copiesByLeaf(operation)) all.set(leaf, (all.get(leaf) ?? 0) + copies);
  for (const operation of running) paceCopies(draft, operation, all);
  crowded.clear();
}

function paceCopies(draft: Draft, operation: Operation, all: ReadonlyMap<NodeId, number>): void {
  let { actions } = operation;
  const endings: Endings = new Map();
  operation.actions.forEach((action, index) => {
    const leaves = endsOf(action);
    if (!actionIs.running(action.state) || !leaves.some((leaf) => draft.crowded.has(leaf))) return;
    const ends = leaves.map((leaf) => ({ leaf, copies: all.get(leaf) ?? 1 }));
    const paced = pacedRow(draft, action, copyMs(draft.world, action.bytes, ends));
    if (paced === action) return;
    actions = draft.replaced(actions, index, paced);
    noteEnding(endings, paced, index);
  });
  if (actions !== operation.actions || endings.size > 0) draft.setOperation({ ...operation, actions });
  scheduleEndings(draft, operation, endings);
}

/** The copies of the present phase on each leaf on which one of them runs. */
function copiesByLeaf({ actions, phase }: Operation): ReadonlyMap<NodeId, number> {
  const copies = new Map<NodeId, number>();
  const busy = new Set<NodeId>();
  actions.forEach((action) => {
    if (action.phase !== phase) return;
    for (const leaf of endsOf(action)) {
      copies.set(leaf, (copies.get(leaf) ?? 0) + 1);
      if (actionIs.running(action.state)) busy.add(leaf);
    }
  });
  for (const leaf of copies.keys()) if (!busy.has(leaf)) copies.delete(leaf);
  return copies;
}

/** The leaves whose network an action uses: none but for a COPY. */
function endsOf(action: OperationAction): readonly NodeId[] {
  const { source, target } = action;
  if (!isCopy(action)) return [];
  return source === null ? [target] : [target, source];
}
