import type { NodeId } from '../../base/index.ts';
import {
  addressOf,
  failedWith,
  masterReaches,
  type Outcome,
  refusal,
  vacantSlot,
} from '../../cluster/index.ts';
import { leafEvents } from '../../machines/index.ts';
import type { Address } from '../command.ts';
import type { Draft } from '../world/draft.ts';
import { forEachInstanceOn, withInstance } from '../world/instances.ts';
import { changeLeafState } from '../world/leaf-states.ts';
import { addLeaf, removedLeafAt } from './membership.ts';

/**
 * ATTACH LEAF of a leaf that the cluster does not know: a leaf that was removed comes back with the data it still has,
 * any other joins empty [HAC]. Null when the statement now waits for the leaf to be attached.
 */
export function introduceLeaf(draft: Draft, address: Address): { readonly leaf: NodeId } | Outcome {
  const removed = removedLeafAt(draft, address);
  if (removed === null) return addLeaf(draft, address, null);
  if (!masterReaches(draft.world, removed.id))
    return failedWith(refusal(`Leaf ${addressOf(removed)} cannot be reached; start it first.`));
  const slot = vacantSlot(draft.world.nodes, removed.group);
  draft.setNode({ ...removed, slot });
  draft.emit({ kind: 'leafAdded', node: removed.id, group: removed.group });
  forEachInstanceOn(draft, removed.id, (database, partition, instance) => {
    const listed = partition.instances.filter(({ membership }) => membership === 'listed');
    // Nobody has taken over from a last primary: the copies that stayed are older, and wait for it.
    const isLastPrimary = instance.role === 'primary' && listed.every(({ role }) => role === 'replica');
    const role = isLastPrimary || listed.length === 0 ? 'primary' : 'replica';
    draft.setPartition(
      database.name,
      withInstance(partition, removed.id, (old) => ({
        ...old,
        membership: 'listed',
        role,
        term: role === 'primary' ? old.term : 0,
      })),
    );
  });
  changeLeafState(draft, removed.id, leafEvents.attach, 'attachStatement');
  return { leaf: removed.id };
}
