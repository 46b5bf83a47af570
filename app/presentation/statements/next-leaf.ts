import { knownLeaves, type LeafNode, pairOf, type World } from '@ha-playground/engine';
import type { Writable } from '@ha-playground/engine/writing';

/**
 * The leaf that waits for a partner, where leaves stand in pairs for two copies: until it has one it gets nothing [HAC], but one
 * whose partner has left keeps what it holds. The first by NODE_ID, or null.
 */
export function partnerless(world: World): LeafNode | null {
  const { redundancyLevel, leafFailoverFanout } = world.variables;
  if (redundancyLevel === 1 || leafFailoverFanout !== 'paired') return null;
  return knownLeaves(world).find((leaf) => pairOf(world, leaf) === null) ?? null;
}

/** ADD LEAF of a machine that the cluster has not: the partner that a leaf waits for, or one for the smaller group. */
export function nextLeaf(world: World): Writable {
  const hosts = new Set([...world.nodes].map(({ host }) => host));
  let number = knownLeaves(world).length + 1;
  while (hosts.has(`leaf-${number}`)) number += 1;
  const leaf = { host: `leaf-${number}`, port: 3306 };
  const alone = partnerless(world);
  const group = alone === null ? null : alone.group === 1 ? 2 : 1;
  return { kind: 'addLeaf', user: 'root', leaf, ...(group === null ? {} : { group }) };
}
