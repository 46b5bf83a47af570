import type { OperationId } from '../../../base/index.ts';
import type { ClusterEvent, Operation } from '../../../cluster/index.ts';
import type { Sight } from './table.ts';

export type OperationFinished = ClusterEvent & { readonly kind: 'operationFinished' };

/**
 * The operation as the cluster has it, or had it last: a database keeps only its last one, so those before it are looked
 * up where they ended. Null for one that ended before the set-up did, of which only events tell.
 */
export function operationNamed(
  { world, observer }: Sight,
  id: OperationId,
  finished: OperationFinished | null,
): Operation | null {
  const current = world.operations.find((operation) => operation.id === id);
  if (current !== undefined || finished === null) return current ?? null;
  const known = past.get(finished);
  if (known !== undefined) return known;
  const line = observer.history.lineOf(observer.place.branch);
  const worlds = [() => line.worldAt(finished.atMs), () => line.worldBefore(finished.atMs)];
  for (const at of worlds) {
    const found = at().operations.find((operation) => operation.id === id);
    if (found === undefined) continue;
    past.set(finished, found);
    return found;
  }
  return null;
}

/** By the event of their end, which is another one on another line of time. */
const past = new WeakMap<OperationFinished, Operation>();
