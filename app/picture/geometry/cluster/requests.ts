import type { NodeId, Ordinal } from '@ha-playground/engine';
import type { CellMark } from '../shared/cells.ts';
import type { Rect } from '../shared/rect.ts';
import { type ClusterLayout, type ColumnPlace, cellRect } from './cluster-layout.ts';

/** A statement on its way to a cell. */
export interface Sent {
  /** From which of the chips, from the left. */
  readonly from: 0 | 1;
  readonly ordinal: Ordinal | null;
  readonly node: NodeId | null;
  /** What comes of it, the gravest last. */
  readonly fate: Fate;
  /** It is over, and seen for a moment still, where there is room. */
  readonly isOver: boolean;
}

export const fates = ['answered', 'waits', 'refused', 'lost'] as const;
export type Fate = (typeof fates)[number];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way through the free strips, in pixels from the upper left corner of the stage. */
export interface Way {
  readonly sent: Sent;
  readonly points: readonly Point[];
  /** The sign of what comes of it. */
  readonly sign: Point & { readonly radius: number };
  /** The end of one that does not get in: a bar across it. */
  readonly stop: { readonly from: Point; readonly to: Point } | null;
}

/** What ends at a leaf where there is no room for ways: so many partitions, and the gravest that comes of them. */
export interface LeafCount {
  readonly node: NodeId;
  readonly fate: Fate;
  readonly count: number;
  /** The right end of the sign. */
  readonly at: Point & { readonly radius: number };
}

export interface Ways {
  readonly ways: readonly Way[];
  readonly counts: readonly LeafCount[];
}

export interface RequestRoom {
  readonly layout: ClusterLayout;
  readonly cellsByLeaf: ReadonlyMap<NodeId, readonly CellMark[]>;
  /** The database that is asked, where several are seen. */
  readonly database?: string | null;
  /** A plan has its own ways and labels in the gaps. */
  readonly isPlanShown?: boolean;
  readonly zoom: { readonly k: number; readonly x: number; readonly y: number };
  /** Of the stage. */
  readonly size: { readonly width: number; readonly height: number };
  /** The chips, from the left; their lower edges lie above the stage, at `y` below 0. */
  readonly chips: readonly [Chip, Chip];
}

interface Chip {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** A gap narrower than this has no room for ways. Pixels. */
export const leastGap = 12;
/** More ways than this say nothing. */
export const mostWays = 6;

/** Between ways in one gap, and from them to the leaves. */
const lane = 4;
/** Below a chip ways turn to their gaps at heights of their own. */
const turnBelow = { first: 2.5, step: 2, levels: 3 };
/** From the end of a way that waits to the cell. */
const distance = 5;

/**
 * The ways of statements from the chips to the cells: down through a gap between leaves, then between rows of cells, so that no
 * way crosses a cell. Where gaps are too narrow, a plan is shown, or ways would be too many, what does not get in
 * is counted at its leaf.
 */
export function waysOf(sent: readonly Sent[], room: RequestRoom): Ways {
  const isBelow = room.chips.every(({ bottom }) => bottom <= 0);
  const isFree = isBelow && room.isPlanShown !== true;
  const hasRoom = isFree && room.layout.anatomy.columnGap * room.zoom.k >= leastGap;
  const isFew = sent.filter(({ isOver }) => !isOver).length <= mostWays;
  const drawn = sent
    .filter(({ fate }) => hasRoom && (isFew || fate === 'answered'))
    .sort((one, other) => Number(one.isOver) - Number(other.isOver))
    .slice(0, mostWays);
  const lanes = new Lanes();
  const ways: Way[] = [];
  const counted = sent.filter((one) => !one.isOver && !drawn.includes(one));
  for (const one of drawn) {
    const way =
      one.node === null ? wayToNobody(one, ways.length, room) : wayOf(one, ways.length, room, lanes);
    if (way !== null) ways.push(way);
    else if (!one.isOver) counted.push(one);
  }
  return { ways, counts: countsOf(counted, room) };
}

/** Where ways go down: the strip between two leaves, or beside the outermost one. */
interface Gap extends Pick<Rect, 'x' | 'width'> {
  readonly side: 'left' | 'right';
}

/** What goes down in each gap so far, and which signs stand there. */
class Lanes {
  readonly #taken = new Map<number, { count: number; readonly signs: number[] }>();

  /** The next free place in a gap; null where it is full. */
  take({ x, width }: Gap): number | null {
    const taken = this.#of(x);
    const most = Math.max(1, Math.floor(width / lane) - 1);
    if (taken.count >= most) return null;
    taken.count += 1;
    // From the middle to both sides: a lone way stands in the middle.
    const offset = Math.ceil((taken.count - 1) / 2) * (taken.count % 2 === 0 ? -1 : 1);
    return x + width / 2 + offset * lane;
  }

  /** A height for a sign at or above `y`, beside no other one of the gap. */
  sign({ x }: Gap, y: number, radius: number): number {
    const { signs } = this.#of(x);
    let free = y;
    while (signs.some((other) => Math.abs(other - free) < 2 * radius + 2)) free -= 2 * radius + 2;
    signs.push(free);
    return free;
  }

  #of(x: number) {
    const place = Math.round(x);
    const taken = this.#taken.get(place) ?? { count: 0, signs: [] };
    this.#taken.set(place, taken);
    return taken;
  }
}

function wayOf(sent: Sent, number: number, room: RequestRoom, lanes: Lanes): Way | null {
  const { layout, zoom, size } = room;
  const asked = room.database ?? null;
  const found = room.cellsByLeaf
    .get(sent.node as NodeId)
    ?.find(({ ordinal, database }) => ordinal === sent.ordinal && (asked === null || database === asked));
  const inLayout = found === undefined ? null : cellRect(layout, found);
  const place = layout.leaves.get(sent.node as NodeId);
  if (found === undefined || inLayout === null || place === undefined) return null;
  const cell = onScreen(inLayout, zoom);
  const column = layout.columns[place.column];
  if (column === undefined || !isWithin(cell, size)) return null;
  const inRow = found.slot % layout.grid.columns;
  const isOutermost = { left: inRow === 0, right: inRow === layout.grid.columns - 1 };
  const gaps = (['left', 'right'] as const)
    .map((side) => gapBeside(column, side, room))
    .filter(({ x, width }) => width >= leastGap && x >= 0 && x + width <= size.width)
    .sort((one, other) => Number(isOutermost[other.side]) - Number(isOutermost[one.side]));
  for (const gap of gaps) {
    const x = lanes.take(gap);
    if (x === null) continue;
    const last = isOutermost[gap.side]
      ? lastAcross(sent, cell, gap.side, x)
      : lastBetweenRows(sent, cell, (layout.grid.gapY * zoom.k) / 2, x);
    const points = [...firstPoints(sent, number, room, x), ...last.points];
    const radius = Math.min(8, gap.width / 2 - 0.5);
    const turnY = last.points[0]?.y ?? cell.y;
    const y = lanes.sign(gap, turnY - radius - 6, radius);
    return { sent, points, sign: { x, y, radius }, stop: last.stop };
  }
  return null;
}

/** From the chip down to where the way enters its gap. */
function firstPoints({ from }: Sent, number: number, { chips }: RequestRoom, x: number): readonly Point[] {
  const { left, right, bottom } = chips[from];
  const inset = 18;
  if (x >= left + inset && x <= right - inset) return [{ x, y: bottom }];
  const start = Math.min(Math.max(x, left + inset + 4 * number), right - inset - 4 * number);
  const y = bottom + turnBelow.first + turnBelow.step * (number % turnBelow.levels);
  return [
    { x: start, y: bottom },
    { x: start, y },
    { x, y },
  ];
}

/** Across into the side of an outermost cell; the two clients end at heights of their own. */
function lastAcross({ from, fate }: Sent, cell: Rect, side: Gap['side'], x: number) {
  const y = cell.y + cell.height * (from === 0 ? 0.36 : 0.64);
  const edge = side === 'left' ? cell.x : cell.x + cell.width;
  if (fate === 'answered' || fate === 'lost')
    return {
      points: [
        { x, y },
        { x: edge, y },
      ],
      stop: null,
    };
  const end = side === 'left' ? Math.max(x, edge - distance) : Math.min(x, edge + distance);
  const arm = Math.min(8, cell.height * 0.22);
  return {
    points: [
      { x, y },
      { x: end, y },
    ],
    stop: { from: { x: end, y: y - arm }, to: { x: end, y: y + arm } },
  };
}

/** Between the rows, and down onto the cell from above. */
function lastBetweenRows({ from, fate }: Sent, cell: Rect, above: number, x: number) {
  const y = cell.y - above;
  const target = cell.x + cell.width * (from === 0 ? 0.36 : 0.64);
  const way = [
    { x, y },
    { x: target, y },
  ];
  if (fate === 'answered' || fate === 'lost')
    return { points: [...way, { x: target, y: cell.y }], stop: null };
  const arm = Math.min(3, above);
  return { points: way, stop: { from: { x: target, y: y - arm }, to: { x: target, y: y + arm } } };
}

/** Where no aggregator answers, a way ends above it. */
function wayToNobody(sent: Sent, number: number, { chips }: RequestRoom): Way {
  const { left, right, bottom } = chips[sent.from];
  const x = (left + right) / 2 + number * lane;
  const y = bottom + turnBelow.first + turnBelow.step;
  return {
    sent,
    points: [
      { x, y: bottom },
      { x, y },
    ],
    sign: { x: x + 12, y: bottom + 4, radius: 4 },
    stop: { from: { x: x - 8, y }, to: { x: x + 8, y } },
  };
}

/** The strip on one side of a column, on the screen. */
function gapBeside(
  { index, band, x, width }: ColumnPlace,
  side: Gap['side'],
  { layout, zoom }: RequestRoom,
): Gap {
  const beside = layout.columns[index + (side === 'left' ? -1 : 1)];
  const isInner = beside !== undefined && beside.band === band;
  const edge = side === 'left' ? x : x + width;
  const reach = isInner ? layout.anatomy.columnGap : outerGap(layout, side, edge);
  const start = side === 'left' ? edge - reach : edge;
  return { side, x: start * zoom.k + zoom.x, width: reach * zoom.k };
}

/** Beside the outermost leaves there are the names of groups, or the edge of the picture. */
function outerGap(layout: ClusterLayout, side: Gap['side'], edge: number): number {
  if (side === 'right') return Math.min(layout.anatomy.columnGap, layout.width - edge);
  const hasGroups = layout.bands[0]?.rows.length === 2;
  return Math.min(layout.anatomy.columnGap, hasGroups ? layout.anatomy.groupLabel * 0.45 - 7 : edge);
}

const onScreen = ({ x, y, width, height }: Rect, zoom: RequestRoom['zoom']): Rect => ({
  x: x * zoom.k + zoom.x,
  y: y * zoom.k + zoom.y,
  width: width * zoom.k,
  height: height * zoom.k,
});

const isWithin = ({ x, y, width, height }: Rect, size: RequestRoom['size']): boolean =>
  x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;

/** A leaf smaller than this on the screen has no room for a sign. */
const leastLeaf = 22;

function countsOf(sent: readonly Sent[], room: RequestRoom): readonly LeafCount[] {
  const { layout, zoom, size } = room;
  const byLeaf = new Map<NodeId, Map<Fate, Set<Ordinal | null>>>();
  for (const { node, ordinal, fate } of sent) {
    if (node === null) continue;
    const fated = byLeaf.get(node) ?? new Map<Fate, Set<Ordinal | null>>();
    byLeaf.set(node, fated);
    fated.set(fate, (fated.get(fate) ?? new Set()).add(ordinal));
  }
  return [...byLeaf].flatMap(([node, fated]) => {
    const place = layout.leaves.get(node);
    const fate = [...fates].reverse().find((candidate) => fated.has(candidate));
    if (place === undefined || fate === undefined) return [];
    const leaf = onScreen(place, zoom);
    if (!isWithin(leaf, size) || leaf.width < leastLeaf) return [];
    const radius = Math.min(8, leaf.width / 12, layout.anatomy.header * zoom.k * 0.35);
    const count = fated.get(fate)?.size ?? 0;
    // Its lower edge ends above the letters of the leaf's state.
    const y = leaf.y - radius / 3;
    return [{ node, fate, count, at: { x: leaf.x + leaf.width - 4, y, radius } }];
  });
}
