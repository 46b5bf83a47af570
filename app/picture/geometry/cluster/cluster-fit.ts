import { type Detail, detailOf, details, leastDot } from '../shared/detail.ts';
import { type Anatomy, anatomies, bareAnatomies } from './anatomy.ts';
import { type BandRoom, leafHeightOf, rowsOf } from './leaf-bands.ts';

/** What has to fit: columns of leaves in one or two rows, each leaf with slots for so many databases. */
export interface FitRequest {
  readonly columns: number;
  readonly rows: 1 | 2;
  /**
   * The slots that each leaf has, database by database, and those that it had when the database was created. The columns of
   * cells are chosen by the latter, so that cells keep their places when leaves get narrower, wider or fuller, for as
   * long as they can be read in these columns.
   */
  readonly rooms: readonly BandRoom[];
  /** Do leaves have the names of databases on them? */
  readonly isNamed: boolean;
  readonly width: number;
  readonly height: number;
  /** Nothing is written but the names of leaves. */
  readonly isBare?: boolean;
}

/** A way to fill the box, in whole CSS pixels. */
export interface Fit {
  readonly anatomy: Anatomy;
  readonly bands: number;
  readonly columnsInBand: number;
  readonly gridColumns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly cellGap: CellGap;
  readonly leafWidth: number;
  readonly leafHeight: number;
  readonly channelHeight: number;
  readonly bandHeight: number;
  /** Space above the first band. */
  readonly top: number;
  /** Has it the columns of cells that leaves are meant to have? */
  readonly isUsualGrid: boolean;
  /** By how much even the smallest cells are too high or too wide for the box. */
  readonly overflow: number;
}

const mostBands = 64;
/** Before there is a database, leaves are drawn with room for this many cells. */
const slotsWithoutDatabase = 4;
const largestCell = { width: 128, height: 52 };
/** Cells from this size on are as good as larger ones. */
const comfortableCell = 80;
/** In cells from this height on, numbers, letters and shares are read at ease: worth more than air around them. */
const easyHeight = 30;
/** Where names would become hard to read for it, cells may be a little lower. */
const easyHeights: Readonly<Record<Anatomy['name'], number>> = {
  roomy: easyHeight,
  compact: 26,
  small: easyHeight,
  dense: easyHeight,
  tiny: easyHeight,
};

/** The best way to fill the box: cells that tell most, in the largest leaves, in the fewest bands. */
export function chooseFit(request: FitRequest): Fit {
  const asked = withSlots(request);
  let best: Fit | null = null;
  for (const shape of shapesFor(asked)) {
    const fit = fitOf(asked, shape);
    if (best === null || isBetter(fit, best)) best = fit;
  }
  return best as Fit;
}

/**
 * What a picture asks of its surroundings: the height at which its cells can be read. A narrow one is scrolled with its
 * page, and asks for what it takes to tell shapes and numbers apart, so that it is seen at a glance for as long as it can be; a
 * wide one lives in a box of the page and asks for little.
 */
export function leastHeightOf(request: Omit<FitRequest, 'height'>): number {
  const asked = withSlots({ ...request, height: 0 });
  const wish = request.width < narrowWidth ? wishOfNarrow : request.isNamed ? wishOfNamed : wishOfWide;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapesFor(asked)) {
    if (!wish.anatomies.includes(shape.anatomy.name) || shape.cellWidth < wish.cell.width) continue;
    least = Math.min(least, heightNeeded(asked, shape, wish.cell.height));
  }
  return least <= wish.tallest ? Math.max(wish.least, least) : wish.crowded;
}

const narrowWidth = 560;
const wishOfNarrow: Wish = {
  cell: { width: 26, height: 22 },
  least: 260,
  crowded: 600,
  tallest: 1_200,
  anatomies: ['roomy', 'compact', 'small'],
};
const wishOfWide: Wish = {
  cell: { width: 26, height: 16 },
  least: 210,
  crowded: 210,
  tallest: 340,
  anatomies: ['roomy', 'compact', 'small'],
};

/** Where leaves have several databases, cells in which a number is barely read are better than some of them out of sight. */
const wishOfNamed: Wish = { ...wishOfWide, cell: { ...wishOfWide.cell, height: 13 } };

interface Wish {
  readonly cell: { readonly width: number; readonly height: number };
  /** No picture is lower than this. */
  readonly least: number;
  /** What a picture gets that is too large to be read in full, and is read by zooming. */
  readonly crowded: number;
  /** A picture that would need more than this is too large to be shown so. */
  readonly tallest: number;
  readonly anatomies: readonly Anatomy['name'][];
}

/** A leaf has room for some cells, whatever it holds. */
const withSlots = (request: FitRequest): FitRequest => ({
  ...request,
  rooms: roomsIn(request.rooms),
});

/** The rooms of databases, of one that has no instances or of none at all so many as leaves are drawn with. */
export const roomsIn = (rooms: readonly BandRoom[]): readonly BandRoom[] =>
  rooms.length === 0
    ? [{ name: '', isOpen: true, ...noSlots }]
    : rooms.map((room) => (room.slots === 0 ? { ...room, ...noSlots } : room));

const noSlots = { slots: slotsWithoutDatabase, slotsAtFirst: slotsWithoutDatabase };

/** Between the cells of a leaf. */
type CellGap = Anatomy['cellGap'];

/** Cells that are too small to be seen one by one stand as close as if they were one. */
const denseGap: CellGap = { x: 0.2, y: 0.2 };

/** The choices that do not depend on the height. */
interface Shape {
  readonly anatomy: Anatomy;
  readonly bands: number;
  readonly columnsInBand: number;
  readonly gridColumns: number;
  /** Rows of cells in a leaf, those of all databases. */
  readonly gridRows: number;
  readonly leafWidth: number;
  readonly cellWidth: number;
  readonly cellGap: CellGap;
}

function* shapesFor(asked: FitRequest): Generator<Shape> {
  const open = asked.rooms.filter(({ isOpen }) => isOpen);
  const most = Math.max(1, ...open.map(({ slots }) => slots));
  const rowsIn = (columns: number): number => open.reduce((sum, room) => sum + rowsOf(room, columns), 0);
  for (const anatomy of asked.isBare === true ? bareAnatomies : anatomies) {
    for (const split of splitsInto(asked, anatomy)) {
      let gridRows = Number.POSITIVE_INFINITY;
      for (let gridColumns = 1; gridColumns <= most; gridColumns += 1) {
        const rows = rowsIn(gridColumns);
        // As many rows with fewer columns have been tried before.
        if (rows >= gridRows) continue;
        gridRows = rows;
        const cells = cellsAcross(split.leafWidth, gridColumns, anatomy);
        if (cells !== null) yield { anatomy, ...split, gridColumns, gridRows, ...cells };
      }
    }
  }
}

/** Cells next to each other within a leaf; null where the leaf has no room for what is between them. */
function cellsAcross(
  leafWidth: number,
  gridColumns: number,
  anatomy: Anatomy,
): Pick<Shape, 'cellWidth' | 'cellGap'> | null {
  const inside = leafWidth - 2 * anatomy.padding;
  for (const cellGap of [anatomy.cellGap, denseGap]) {
    const width = (inside - (gridColumns - 1) * cellGap.x) / gridColumns;
    const isLastResort = cellGap === denseGap && (width >= leastWidth || gridColumns === 1);
    if (width >= leastCellWidth || isLastResort)
      return {
        cellGap,
        cellWidth: Math.min(largestCell.width, Math.max(leastWidth, wholeFrom(width, cellGap.x))),
      };
  }
  return null;
}

/** Narrower than this, no shape of a cell can be told from another, and gaps would take what is left. */
const leastCellWidth = 3;
/** Of cells that only together make a colour. */
const leastWidth = 0.1;

function* splitsInto(asked: FitRequest, anatomy: Anatomy) {
  const columns = Math.max(1, asked.columns);
  const groupLabel = asked.rows === 2 ? anatomy.groupLabel : 0;
  for (let bands = 1; bands <= Math.min(columns, mostBands); bands += 1) {
    const columnsInBand = Math.ceil(columns / bands);
    if (Math.ceil(columns / columnsInBand) < bands) continue;
    const room = asked.width - groupLabel - (columnsInBand - 1) * anatomy.columnGap;
    const leafWidth = Math.min(anatomy.mostLeafWidth, Math.floor(room / columnsInBand));
    const isWideEnough = leafWidth >= anatomy.leastLeafWidth || anatomy.name === 'tiny';
    if (isWideEnough) yield { bands, columnsInBand, leafWidth: Math.max(2, leafWidth) };
  }
}

function fitOf(asked: FitRequest, shape: Shape): Fit {
  const { anatomy, bands, gridRows } = shape;
  const rowsOfCells = Math.max(1, bands * asked.rows * gridRows);
  const room = asked.height - heightNeeded(asked, shape, 0);
  const tallest =
    asked.isBare === true ? shape.cellWidth * 0.7 : Math.min(largestCell.height, tallestFor(shape.cellWidth));
  const cellHeight = Math.max(0.1, Math.min(tallest, wholeFrom(room / rowsOfCells, shape.cellGap.y)));
  const spare = Math.max(0, room - cellHeight * rowsOfCells);
  const { least, most } = anatomy.channel;
  const channelHeight = Math.min(most, least + Math.floor(spare / bands));
  const leafHeight = heightOfLeaf(asked, shape, cellHeight);
  const bandHeight = bandHeightOf(asked, anatomy, { leafHeight, channelHeight });
  const used = bands * bandHeight + (bands - 1) * anatomy.bandGap;
  const overflow = Math.max(0, used - asked.height) + widthMissing(asked, shape);
  const top = Math.max(0, Math.floor((asked.height - used) / 2));
  const isUsualGrid = shape.gridColumns === usualColumns(asked.rooms);
  return { ...shape, isUsualGrid, cellHeight, leafHeight, channelHeight, bandHeight, top, overflow };
}

/** As many columns as rows; where there are several databases, four, for then each has few rows. */
function usualColumns(rooms: readonly BandRoom[]): number {
  const most = Math.max(1, ...rooms.map(({ isOpen, slotsAtFirst }) => (isOpen ? slotsAtFirst : 0)));
  const square = Math.ceil(Math.sqrt(most));
  return rooms.length === 1 ? square : Math.max(square, Math.min(most, columnsOfSeveral));
}

const columnsOfSeveral = 4;

/** By how much leaves that are as narrow as they can be are still too wide for the box. */
function widthMissing({ width, rows }: FitRequest, { anatomy, columnsInBand, leafWidth }: Shape): number {
  const groupLabel = rows === 2 ? anatomy.groupLabel : 0;
  const used = groupLabel + columnsInBand * leafWidth + (columnsInBand - 1) * anatomy.columnGap;
  return Math.max(0, used - width);
}

/** Cells are twice as wide as high, where there is width enough for that; dots are as high as they are wide. */
const tallestFor = (cellWidth: number): number =>
  Math.max(Math.floor(cellWidth / 2), Math.min(cellWidth * (cellWidth < widestDot ? 1 : 0.8), 22));

const widestDot = 5;

function heightNeeded(asked: FitRequest, shape: Shape, cellHeight: number): number {
  const { anatomy, bands } = shape;
  const leafHeight = heightOfLeaf(asked, shape, cellHeight);
  const bandHeight = bandHeightOf(asked, anatomy, { leafHeight, channelHeight: anatomy.channel.least });
  return bands * bandHeight + (bands - 1) * anatomy.bandGap;
}

const heightOfLeaf = (
  { rooms, isNamed }: FitRequest,
  { anatomy, gridColumns, cellGap }: Shape,
  cellHeight: number,
): number => leafHeightOf({ anatomy, rooms, isNamed, gridColumns, cellHeight, gapY: cellGap.y });

const bandHeightOf = (
  asked: FitRequest,
  anatomy: Anatomy,
  { leafHeight, channelHeight }: { readonly leafHeight: number; readonly channelHeight: number },
): number => (asked.rows === 2 ? anatomy.pairLabel : 0) + asked.rows * leafHeight + channelHeight;

/**
 * Whole pixels where they make edges crisp; fractions where a pixel would be too coarse. Dots stand every half pixel, with
 * the gap between them: otherwise some would be blurred and others not, and a leaf full of them would look woven.
 */
function wholeFrom(length: number, gap: number): number {
  if (length >= 8) return Math.floor(length);
  const isDot = length >= leastDot && length < widestDot;
  return isDot ? Math.floor(2 * (length + gap)) / 2 - gap : length;
}

/** What makes a fit good, the most important first; more is better. */
const merits: readonly ((fit: Fit) => number)[] = [
  (fit) => -fit.overflow,
  (fit) => (fit.anatomy.name === 'tiny' ? 0 : 1),
  (fit) => details.indexOf(detailFor(fit)),
  easeOf,
  (fit) => (fit.isUsualGrid && fit.cellHeight >= easyHeights[fit.anatomy.name] ? 1 : 0),
  (fit) => -anatomies.findIndex(({ name }) => name === fit.anatomy.name),
  (fit) => (fit.isUsualGrid ? 1 : 0),
  (fit) => (detailFor(fit) === 'density' ? Math.min(fit.leafWidth, fit.leafHeight) : 0),
  (fit) => -fit.bands,
  (fit) => Math.min(fit.cellWidth, 2 * fit.cellHeight, comfortableCell),
  (fit) => -Math.abs(fit.cellWidth / fit.cellHeight - 2.2),
];

/** What cells tell. Names as small as those of dense leaves are worth it only for dots. */
function detailFor({ anatomy, cellWidth, cellHeight }: Fit): Detail {
  const detail = detailOf(cellWidth, cellHeight);
  return anatomy.name === 'dense' && detail !== 'density' ? 'dot' : detail;
}

/**
 * How well cells can be told apart that say less than all: the smaller of their sides, up to a size from which on they are
 * as good as larger ones. In steps, so that a little more is not worth another grid.
 */
function easeOf(fit: Fit): number {
  const { most, step } = easySizes[detailFor(fit)];
  const side = Math.min(most, fit.cellWidth, fit.cellHeight);
  return step === 0 ? side : Math.floor(side / step);
}

const easySizes: Readonly<Record<Detail, { readonly most: number; readonly step: number }>> = {
  density: { most: 0, step: 0 },
  dot: { most: 3, step: 0 },
  shape: { most: 12, step: 3 },
  number: { most: 20, step: 3 },
  full: { most: 0, step: 0 },
};

function isBetter(fit: Fit, other: Fit): boolean {
  for (const merit of merits) {
    const difference = merit(fit) - merit(other);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
