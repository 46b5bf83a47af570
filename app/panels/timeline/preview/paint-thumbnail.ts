import { conditionOfLeaf, type NodeId, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { arrangementOf } from '../../../picture/geometry/shared/arrangement.ts';
import { createTallyBook, emptyTally, type LeafTally } from '../../../picture/geometry/shared/tallies.ts';
import type { Palette } from '../../../picture/index.ts';
import { type LeafTone, toneOf } from '../../../presentation/sight/leaf-tone.ts';
import { laterWords } from '../../../words/index.ts';
import { type LeafBox, leafBoxes, type Size } from './boxes.ts';

/** One book for all pictures: a stretch of partitions that stays the same is counted once. */
const book = createTallyBook();

/** Draws the leaves of a world as boxes: how each is, and how many primaries, replicas and copies it holds. */
export function paintThumbnail(
  context: CanvasRenderingContext2D,
  world: World,
  { size, palette }: { readonly size: Size; readonly palette: Palette },
): void {
  context.clearRect(0, 0, size.width, size.height);
  const tallies = book.tallies(world);
  const most = Math.max(1, ...[...tallies.values()].map(heldBy));
  const boxes = leafBoxes(arrangementOf(world), size);
  if ((boxes[0]?.height ?? 0) < leastTellable) return paintCrowd(context, { boxes, world, tallies, palette });
  for (const box of boxes) {
    const node = world.nodes.at(box.node - 1);
    if (node.kind !== 'leaf') continue;
    const tally = tallies.get(box.node) ?? emptyTally;
    const isTold = box.width >= 46 && box.height >= 34;
    paintBox(context, { box, tone: toneOf[conditionOfLeaf(world, node).kind], isTold, palette });
    if (isTold) tellLeaf(context, { box, name: nameOfNode(world, box.node), tally, palette });
    paintHeld(context, { box, tally, most, isTold, palette });
  }
}

/** In lower boxes there is room for colours alone. */
const leastTellable = 8;

interface Crowd {
  readonly boxes: readonly LeafBox[];
  readonly world: World;
  readonly tallies: ReadonlyMap<NodeId, LeafTally>;
  readonly palette: Palette;
}

/** Leaves by the hundred: what most of them hold is told by their colour, colour by colour, and who is away stands out. */
function paintCrowd(context: CanvasRenderingContext2D, { boxes, world, tallies, palette }: Crowd): void {
  const share = ({ node }: LeafBox, count: (tally: LeafTally) => number): number => {
    const tally = tallies.get(node) ?? emptyTally;
    return count(tally) / Math.max(1, heldBy(tally));
  };
  const fill = (colour: string, from: (box: LeafBox) => number, to: (box: LeafBox) => number): void => {
    context.fillStyle = colour;
    for (const box of boxes) {
      const [start, end] = [from(box), to(box)];
      if (end > start)
        context.fillRect(box.x + box.width * start, box.y, box.width * (end - start), box.height);
    }
  };
  const primaries = (box: LeafBox) => share(box, (tally) => tally.primaries);
  const held = (box: LeafBox) => share(box, (tally) => tally.primaries + tally.replicas);
  const isHolding = (box: LeafBox) => (heldBy(tallies.get(box.node) ?? emptyTally) > 0 ? 1 : 0);
  fill(
    palette.line,
    () => 0,
    (box) => 1 - isHolding(box),
  );
  fill(palette.primary, () => 0, primaries);
  context.globalAlpha = 0.4;
  fill(palette.primary, primaries, held);
  context.globalAlpha = 1;
  fill(palette.copy, held, isHolding);
  for (const box of boxes) {
    const node = world.nodes.at(box.node - 1);
    const tone = node.kind === 'leaf' ? toneOf[conditionOfLeaf(world, node).kind] : 'ok';
    if (tone === 'ok') continue;
    context.strokeStyle = palette[edges[tone]];
    context.lineWidth = 2;
    context.strokeRect(box.x, box.y, box.width, box.height);
  }
}

/** How many partitions nothing serves in a world. */
export const unservedIn = (world: World): number =>
  world.databases.reduce((total, database) => total + book.shortage(world, database).unserved.length, 0);

interface Boxed {
  readonly box: LeafBox;
  readonly palette: Palette;
}

/** In service: a solid edge. Otherwise dashed and hatched, so that no colour is needed to tell. */
function paintBox(
  context: CanvasRenderingContext2D,
  { box, tone, isTold, palette }: Boxed & { readonly tone: LeafTone; readonly isTold: boolean },
): void {
  const { x, y, width, height } = box;
  const isAway = tone !== 'ok';
  context.fillStyle = palette.lane;
  context.fillRect(x, y, width, height);
  // Text is read on plain ground.
  const above = isTold ? textHeight : 0;
  const hatched = { ...box, y: y + above, height: height - above };
  if (isAway) hatch(context, hatched, tone === 'attaching' ? palette.attaching : palette.gone);
  context.setLineDash(isAway ? [3, 2] : []);
  context.strokeStyle = palette[edges[tone]];
  context.lineWidth = isAway ? 1.5 : 1;
  context.strokeRect(x + 0.5, y + 0.5, Math.max(0, width - 1), Math.max(0, height - 1));
  context.setLineDash([]);
}

const edges: Readonly<Record<LeafTone, 'line' | 'trouble' | 'gone' | 'attaching'>> = {
  ok: 'line',
  silent: 'trouble',
  gone: 'gone',
  attaching: 'attaching',
  detached: 'gone',
};

function hatch(context: CanvasRenderingContext2D, { x, y, width, height }: LeafBox, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.beginPath();
  for (let along = -height; along < width; along += 6) {
    context.moveTo(x + along, y + height);
    context.lineTo(x + along + height, y);
  }
  context.globalAlpha = 0.45;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

/** What the name and the counts of a leaf take. */
const textHeight = 30;

interface Told extends Boxed {
  readonly name: string;
  readonly tally: LeafTally;
}

function tellLeaf(context: CanvasRenderingContext2D, { box, name, tally, palette }: Told): void {
  const { x, y, width } = box;
  const room = width - 8;
  context.textBaseline = 'alphabetic';
  context.font = `600 10px ${palette.font}`;
  context.fillStyle = palette.ink;
  context.fillText(name, x + 4, y + 13, room);
  context.font = `10px ${palette.font}`;
  context.fillStyle = tally.alone > 0 ? palette.troubleInk : palette.muted;
  const { primaries, replicas, arriving } = tally;
  context.fillText(laterWords.preview.tally(primaries, replicas, arriving), x + 4, y + 26, room);
}

interface Held extends Boxed {
  readonly tally: LeafTally;
  /** What the fullest leaf holds: it fills the width. */
  readonly most: number;
  /** Names and counts stand above the bar; without them it fills the box. */
  readonly isTold: boolean;
}

/** What a leaf holds as a bar: primaries solid, replicas hollow, copies on their way in their own colour. */
function paintHeld(context: CanvasRenderingContext2D, { box, tally, most, isTold, palette }: Held): void {
  const inset = isTold ? 4 : Math.min(2, box.width / 6);
  const full = box.width - 2 * inset;
  const height = isTold ? Math.min(14, box.height - 34) : box.height - 2 * inset;
  if (height < 2) return;
  const top = box.y + box.height - inset - height;
  let left = box.x + inset;
  const parts = [
    [tally.primaries, palette.primary, palette.primary],
    [tally.replicas, palette.replica, palette.primary],
    [tally.arriving, palette.copy, palette.copyOutline],
  ] as const;
  for (const [count, fill, edge] of parts) {
    const width = (full * count) / most;
    if (width <= 0) continue;
    context.fillStyle = fill;
    context.fillRect(left, top, width, height);
    context.strokeStyle = edge;
    context.lineWidth = 1;
    if (width > 2 && height > 3) context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
    left += width;
  }
}

const heldBy = ({ primaries, replicas, arriving }: LeafTally): number => primaries + replicas + arriving;
