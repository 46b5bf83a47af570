import { cellRect } from '../../geometry/cluster/cluster-layout.ts';
import { arrivalShareAt, flagShareAt } from '../../geometry/cluster/flag-path.ts';
import { type FlagOnItsWay, flagsOnTheirWay, placesOfFlags } from '../../geometry/cluster/flags.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { isRise } from '../../geometry/cluster/tracks.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Brush } from '../shared/paint-cell.ts';
import { addCutRectangle, grown } from '../shared/shapes.ts';

/**
 * Paints what travels in a promotion at its `progress`, 0 to 1: flags from the former primaries to the next ones, then
 * one ring around each of these. The ways of the flags are found once a scene.
 */
export function createPromotionPainter(): (brush: Brush, scene: Scene, progress: number) => void {
  let last: { readonly scene: Scene; readonly flags: readonly FlagOnItsWay[] } | null = null;
  return (brush, scene, progress) => {
    if (last?.scene !== scene) last = { scene, flags: flagsOnTheirWay(scene) };
    const share = flagShareAt(progress);
    if (share !== null) paintFlags(brush, last.flags, placesOfFlags(last.flags, share));
    if (brush.detail !== 'dot') paintRings(brush, scene, arrivalShareAt(progress));
  };
}

function paintFlags(brush: Brush, flags: readonly FlagOnItsWay[], places: readonly Rect[]): void {
  const { context, palette, detail } = brush;
  context.fillStyle = palette.primary;
  if (detail === 'dot') {
    for (const { x, y, width, height } of places) context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  for (const place of places) addCutRectangle(context, place);
  context.fill();
  context.strokeStyle = palette.card;
  context.lineWidth = detail === 'shape' ? 0.5 : 1.5;
  context.stroke();
  if (detail === 'shape') return;
  context.fillStyle = palette.onPrimary;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  places.forEach(({ x, y, width, height }, index) => {
    context.font = `700 ${height * 0.6}px ${palette.font}`;
    context.fillText(String(flags[index]?.ordinal ?? ''), x + width / 2, y + height / 2 + 0.5);
  });
}

/** A ring leaves each new primary and fades. */
function paintRings({ context, palette }: Brush, { changing, layout }: Scene, share: number): void {
  if (share <= 0 || share >= 1) return;
  context.save();
  context.globalAlpha = 1 - share;
  context.strokeStyle = palette.primary;
  context.lineWidth = Math.min(2.5, layout.grid.cellHeight * 0.2);
  context.beginPath();
  for (const change of changing) {
    const cell = isRise(change) ? change.after : null;
    const rect = cell === null ? null : cellRect(layout, cell);
    if (rect !== null) addCutRectangle(context, grown(rect, Math.min(1 + 8 * share, rect.height * 0.5)));
  }
  context.stroke();
  context.restore();
}
