import { type Density, stacks } from '../../geometry/cluster/shares.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Brush } from '../shared/paint-cell.ts';
import { missingTint, type Tint, tints } from '../shared/paint-dot.ts';

/** Paints the share of each look as a bar, primaries first, from the bottom up. */
export function paintDensity(
  { context, palette }: Brush,
  { x, y, width, height }: Rect,
  { shares, arrived }: Density,
  isTroubled: boolean,
): void {
  let top = y + height;
  const lay = (share: number, { colour, alpha }: Tint): void => {
    if (share <= 0) return;
    top -= share * height;
    context.globalAlpha = alpha;
    context.fillStyle = palette[colour];
    context.fillRect(x, top, width, share * height);
  };
  stacks.forEach((look, index) => {
    const share = shares[index] ?? 0;
    if (look === 'copying') {
      lay(share * arrived, tints.copying);
      lay(share * (1 - arrived), missingTint);
    } else lay(share, tints[look]);
  });
  context.globalAlpha = 1;
  if (!isTroubled) return;
  // The leaf that must not fail next stands out, however many others there are.
  context.strokeStyle = palette.trouble;
  context.lineWidth = Math.min(2.5, width * 0.15);
  context.strokeRect(x, y, width, height);
}
