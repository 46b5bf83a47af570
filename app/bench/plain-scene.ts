import { cellRect } from '../picture/geometry/cluster/cluster-layout.ts';
import type { Scene } from '../picture/geometry/cluster/scene.ts';
import type { CellMark } from '../picture/geometry/shared/cells.ts';
import type { CellLook } from '../picture/geometry/shared/encoding.ts';
import type { Rect } from '../picture/geometry/shared/rect.ts';
import type { Colour, PlainBatch, PlainScene } from './measured.ts';

/** The cells of a scene as plain rectangles, where the scene has them; those that change move between two colours. */
export function plainSceneOf(
  { layout, resting, changing }: Scene,
  size: { readonly width: number; readonly height: number },
): PlainScene {
  const batches = new Map<string, PlainBatch & { readonly cells: Rect[] }>();
  const add = (before: CellMark | null, after: CellMark | null): void => {
    const cell = after ?? before;
    const rect = cell === null ? null : cellRect(layout, cell);
    if (rect === null) return;
    const colours = { before: colourOf(before), after: colourOf(after) };
    const isMoving = colours.before !== colours.after;
    const name = JSON.stringify(colours);
    const batch = batches.get(name) ?? { ...colours, isMoving, cells: [] };
    batch.cells.push(rect);
    batches.set(name, batch);
  };
  for (const cell of resting) add(cell, cell);
  for (const { before, after } of changing) add(before, after);
  return { ...size, batches: [...batches.values()] };
}

/** The colour of a batch on its way, `share` from 0 to 1. */
export function colourAt({ before, after }: PlainBatch, share: number): string {
  const channels = before.map((from, index) => Math.round(from + ((after[index] ?? 0) - from) * share));
  return `rgb(${channels.join(' ')})`;
}

/** How far what moves is at `nowMs`, 0 to 1: to and fro, as long as a promotion each way. */
export function shareAt(nowMs: number): number {
  const turn = (nowMs / 900) % 2;
  return turn <= 1 ? turn : 2 - turn;
}

const colourOf = (cell: CellMark | null): Colour => (cell === null ? surface : colours[cell.look]);

const surface: Colour = [255, 255, 255];
const grey: Colour = [107, 114, 128];
const vermilion: Colour = [213, 94, 0];
const colours: Readonly<Record<CellLook, Colour>> = {
  primary: [0, 114, 178],
  replica: [166, 205, 228],
  copying: [230, 159, 0],
  waiting: [181, 184, 191],
  leaving: [128, 185, 217],
  silent: vermilion,
  down: vermilion,
  gone: grey,
  orphan: grey,
};
