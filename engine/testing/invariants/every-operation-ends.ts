import { inOrder } from '../../base/index.ts';
import {
  actionIs,
  hasEnded,
  masterReaches,
  type Operation,
  type OperationAction,
  operationIs,
  takesCommits,
  type World,
} from '../../cluster/index.ts';
import type { Invariant } from './invariant.ts';

/**
 * Something will end every operation: an action that will have run its time, one that waits for a node or a network
 * which does not answer, the evening after an attach, or the operations of other databases that it evens together with.
 */
export const everyOperationEnds: Invariant = (after) => {
  for (const operation of after.operations) {
    if (hasEnded(operation) || isSettling(after, operation)) continue;
    const running = operation.actions.slice().filter(({ state }) => actionIs.running(state));
    if (running.length === 0) return `${nameOf(operation)} runs, but none of its actions does`;
    const stuck = running.find((action) => !willEnd(after, operation, action));
    if (stuck !== undefined)
      return `${nameOf(operation)} never ends: ${stuck.action} ${stuck.ordinal} was due at ${stuck.endsAtMs} ms`;
  }
  return null;
};

const nameOf = ({ kind, id, database }: Operation): string => `${kind} operation ${id} on ${database}`;

const isSettling = (world: World, operation: Operation): boolean =>
  operationIs.settling(operation.state) &&
  (hasEvening(world, operation) ||
    world.operations.some((other) => other !== operation && operationIs.running(other.state)));

const hasEvening = (world: World, { id }: Operation): boolean =>
  inOrder(world.timers, (left, right) => left.sequence - right.sequence).some(
    ({ due }) => due.kind === 'evening' && due.operations.includes(id),
  );

function willEnd(world: World, operation: Operation, action: OperationAction): boolean {
  if (action.endsAtMs !== null && action.endsAtMs > world.nowMs) return true;
  const { target, source } = action;
  if (!masterReaches(world, target)) return true;
  if (source === null || operation.kind === 'failover') return false;
  return !masterReaches(world, source) || !takesCommits(world, source, target);
}
