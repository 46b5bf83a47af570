import { unreachable } from '@ha-playground/engine';
import { easeQuadInOut } from 'd3-ease';
import type { CellMark } from '../shared/cells.ts';
import type { CellChange } from '../shared/staged-cells.ts';
import { arrivalShareAt } from './flag-path.ts';

/**
 * Cells that come or go together during a stage: one picture of all of them, of which more or less is seen as the stage
 * goes on. What a frame costs does not depend on how many they are.
 */
export interface Track {
  readonly cells: readonly CellMark[];
  /** How much of a copy has arrived: one that ends has arrived in full. */
  readonly filled: 0 | 1;
  /** Do its cells stand still, or does each one shrink or grow in its slot? */
  readonly shape: 'still' | 'shrinks' | 'grows';
  /** How much of it is seen at `progress` of the stage, both 0 to 1. */
  readonly alphaAt: (progress: number) => number;
}

/** How a stage is shown. */
export interface StageStyle {
  /** With `false` everything fades at one speed and nothing travels: reduced motion. */
  readonly isMoving: boolean;
  /** Are cells large enough for it to be seen that they shrink or grow? */
  readonly hasShapes: boolean;
}

/** The tracks of what changes in one stage: all changes are of its kind. */
export function tracksOf(
  changes: readonly CellChange[],
  { isMoving, hasShapes }: StageStyle,
): readonly Track[] {
  if (!isMoving) return fading(changes, (progress) => progress);
  const kind = changes[0]?.kind;
  switch (kind) {
    case undefined:
      return [];
    case 'failure':
      return withCells([{ cells: after(changes), filled: 0, shape: 'still', alphaAt: () => 1 }]);
    case 'promotion':
      return [
        ...fading(changes.filter(isRise), riseAt),
        ...fading(
          changes.filter((change) => !isRise(change)),
          easeQuadInOut,
        ),
      ];
    case 'drop':
      if (!hasShapes) return fading(changes, easeQuadInOut);
      return withCells([
        {
          cells: before(changes),
          filled: 0,
          shape: 'shrinks',
          alphaAt: (progress) => 1 - 0.6 * easeQuadInOut(progress),
        },
      ]);
    case 'placement':
      if (!hasShapes) return fading(changes, easeQuadInOut);
      return withCells([{ cells: after(changes), filled: 0, shape: 'grows', alphaAt: easeQuadInOut }]);
    case 'copyEnd':
    case 'copyStart':
    case 'change':
    case 'layout':
      return fading(changes, easeQuadInOut);
    default:
      return unreachable(kind);
  }
}

/** Does the cell become a primary? */
export const isRise = ({ after: next }: CellChange): boolean => next?.look === 'primary';

/** How much is seen of an old look when `share` of a change has passed: it stays until what replaces it is half seen. */
export const restOf = (share: number, { isReplaced }: { readonly isReplaced: boolean }): number =>
  isReplaced ? Math.min(1, 2 - 2 * share) : 1 - share;

/** The old looks go while the new ones come. */
function fading(changes: readonly CellChange[], shareAt: (progress: number) => number): readonly Track[] {
  const replaced = changes.filter((change) => change.after !== null);
  const removed = changes.filter((change) => change.after === null);
  const still = { shape: 'still' } as const;
  return withCells([
    {
      ...still,
      cells: before(replaced),
      filled: 1,
      alphaAt: (progress) => restOf(shareAt(progress), { isReplaced: true }),
    },
    {
      ...still,
      cells: before(removed),
      filled: 1,
      alphaAt: (progress) => restOf(shareAt(progress), { isReplaced: false }),
    },
    { ...still, cells: after(replaced), filled: 0, alphaAt: shareAt },
  ]);
}

/** A new primary is seen as one when its flag has come; the old one is given up while the flag is on its way. */
const riseAt = (progress: number): number => easeQuadInOut(Math.min(1, arrivalShareAt(progress) / riseShare));

/** Of the time after its flag has come, how much a new primary takes; its ring goes on longer. */
const riseShare = 0.7;

const before = (changes: readonly CellChange[]): readonly CellMark[] =>
  changes.flatMap((change) => change.before ?? []);
const after = (changes: readonly CellChange[]): readonly CellMark[] =>
  changes.flatMap((change) => change.after ?? []);

const withCells = (tracks: readonly Track[]): readonly Track[] =>
  tracks.filter(({ cells }) => cells.length > 0);
