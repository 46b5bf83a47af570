import type { LeafMark } from '../../geometry/shared/leaves.ts';

/** How much is seen of names and brackets while leaves move: they do not travel, the old ones go, then the new ones come. */
export const labelsSeen = (areBefore: boolean, progress: number): number =>
  Math.max(0, areBefore ? 1 - 2 * progress : 2 * progress - 1);

/** How much of a leaf: one that leaves fades before the gap closes, one that joins appears when there is room. */
export function leafSeen({ presence }: LeafMark, progress: number): number {
  if (presence === 'stays') return 1;
  return Math.max(0, presence === 'joins' ? 2 * progress - 1 : 1 - 2 * progress);
}
