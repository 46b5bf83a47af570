import type { NodeId, Ordinal } from '../../base/index.ts';
import {
  type Database,
  type LeafNode,
  type Leftover,
  leafIs,
  masterReaches,
  type World,
} from '../../cluster/index.ts';
import type { Draft } from './draft.ts';

/**
 * A database is being dropped: leaves that nobody can tell of it keep on their disks what they hold of it, as orphans that
 * CLEAR ORPHAN DATABASES removes once they answer [MODEL]. Returns those leaves.
 */
export function leaveBehind(draft: Draft, database: Database): readonly NodeId[] {
  const held = new Map<NodeId, Leftover[]>();
  database.partitions.forEach(({ ordinal, instances }) => {
    for (const { node, head } of instances) {
      if (canBeTold(draft.world, draft.leaf(node))) continue;
      const leftover = { database: database.name, ordinal, commits: head.position };
      const known = held.get(node);
      if (known === undefined) held.set(node, [leftover]);
      else known.push(leftover);
    }
  });
  for (const [node, added] of held) {
    const leaf = draft.leaf(node);
    const kept = leaf.leftovers.filter((old) => !added.some((leftover) => isSame(old, leftover)));
    draft.setNode({ ...leaf, leftovers: [...kept, ...added] });
  }
  return [...held.keys()];
}

/** The leaves of the cluster that answer and hold leftovers, with those that no copy of the same name has replaced. */
export function leftoversToClear(
  world: World,
): readonly { readonly leaf: LeafNode; readonly leftover: Leftover }[] {
  const found: { leaf: LeafNode; leftover: Leftover }[] = [];
  world.nodes.forEach((node) => {
    if (node.kind !== 'leaf' || node.leftovers.length === 0 || !canBeTold(world, node)) return;
    for (const leftover of leftoversOn(world, node)) found.push({ leaf: node, leftover });
  });
  return found;
}

/** What the leaf holds of dropped databases, by name and ordinal. A copy of the same name has taken the place of its namesake. */
export function leftoversOn(world: World, leaf: LeafNode): readonly Leftover[] {
  return leaf.leftovers.filter(({ database, ordinal }) => {
    const namesake = world.databases.find(({ name }) => name === database);
    if (namesake === undefined || ordinal >= namesake.partitions.length) return true;
    return !namesake.partitions.at(ordinal).instances.some(({ node }) => node === leaf.id);
  });
}

/** The leaf and the partition on it that stand in the way of a new database of this name; null when none does. */
export function leftoverInTheWay(
  world: World,
  database: string,
  partitions: number,
): { readonly leaf: LeafNode; readonly ordinal: Ordinal } | null {
  for (const { leaf, leftover } of leftoversToClear(world)) {
    if (leftover.database === database && leftover.ordinal < partitions)
      return { leaf, ordinal: leftover.ordinal };
  }
  return null;
}

/** Its disk is cleared of all that. */
export const clearLeftovers = (draft: Draft, leaf: NodeId): void =>
  draft.setNode({ ...draft.leaf(leaf), leftovers: [] });

/** A leaf that was removed is not told either: the cluster does not know it any more. */
const canBeTold = (world: World, leaf: LeafNode): boolean =>
  leafIs.known(leaf.state) && masterReaches(world, leaf.id);

const isSame = (one: Leftover, other: Leftover): boolean =>
  one.database === other.database && one.ordinal === other.ordinal;
