import type { Misfit, NodeId } from '../../base/index.ts';
import type { ReplicaPlace, World } from '../../cluster/index.ts';

/** The first misfit that a rule finds, in order. */
export function firstMisfit(...rules: readonly (() => Misfit | null)[]): Misfit | null {
  for (const rule of rules) {
    const misfit = rule();
    if (misfit !== null) return misfit;
  }
  return null;
}

/** The first misfit among items of a list that stands at `at`. */
export function inEach<Item>(
  at: string,
  items: Iterable<Item>,
  rule: (item: Item, index: number) => Misfit | null,
) {
  let index = 0;
  for (const item of items) {
    const misfit = rule(item, index);
    if (misfit !== null) return { ...misfit, at: `${at}[${index}]${misfit.at}` };
    index += 1;
  }
  return null;
}

/** `expected`, unless it is so. */
export const unless = (isSo: boolean, at: string, expected: string): Misfit | null =>
  isSo ? null : { at, expected };

export const isEachOnce = (items: readonly unknown[]): boolean => new Set(items).size === items.length;

export const isLeaf = (world: World, node: NodeId): boolean =>
  node <= world.nodes.length && world.nodes.at(node - 1).kind === 'leaf';

export const areLeaves = (world: World, nodes: readonly NodeId[]): boolean =>
  nodes.every((node) => isLeaf(world, node));

/** Is each a place where an instance of the database could be, if the database is still there? */
export function arePlaces(world: World, databaseId: number, places: readonly ReplicaPlace[]): boolean {
  const database = world.databases.find(({ id }) => id === databaseId);
  return places.every(
    ({ node, ordinal }) =>
      isLeaf(world, node) && (database === undefined || ordinal < database.partitions.length),
  );
}
