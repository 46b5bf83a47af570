import type { Rect } from '../shared/rect.ts';
import type { Anatomy } from './anatomy.ts';

/** What a database asks of every leaf. */
export interface BandRoom {
  readonly name: string;
  /** Is it shown cell by cell? Otherwise it is a bar. */
  readonly isOpen: boolean;
  /** The slots that each leaf has for it. */
  readonly slots: number;
  /** The same for the moment at which it was created. */
  readonly slotsAtFirst: number;
}

/** The stretch of every leaf in which the instances of a database stand. CSS pixels from the leaf's upper edge. */
export interface DatabaseBand {
  readonly database: string;
  readonly isOpen: boolean;
  /** Of the line with its name; of no height where leaves name no databases. */
  readonly label: { readonly y: number; readonly height: number };
  /** Of its cells, or of its bar. */
  readonly y: number;
  readonly height: number;
  /** Rows of cells; 0 for a bar. */
  readonly rows: number;
}

/** What the bands of a leaf are measured by. */
export interface BandMeasures {
  readonly anatomy: Anatomy;
  readonly rooms: readonly BandRoom[];
  /** Does each band have a line with its name? */
  readonly isNamed: boolean;
  readonly gridColumns: number;
  readonly cellHeight: number;
  readonly gapY: number;
}

/** The rows of cells that a database takes in so many columns. */
export const rowsOf = ({ isOpen, slots }: BandRoom, columns: number): number =>
  isOpen ? Math.ceil(slots / columns) : 0;

/** The bands of a leaf, from the top down. */
export function bandsOf(measures: BandMeasures): readonly DatabaseBand[] {
  const { anatomy, rooms, isNamed, gridColumns, cellHeight, gapY } = measures;
  let top = anatomy.header;
  return rooms.map((room, index): DatabaseBand => {
    if (index > 0) top += anatomy.betweenBands;
    const label = { y: top, height: isNamed ? anatomy.bandName : 0 };
    const rows = rowsOf(room, gridColumns);
    const height = rows === 0 ? anatomy.bar : rows * cellHeight + (rows - 1) * gapY;
    const y = top + label.height;
    top = y + height;
    return { database: room.name, isOpen: room.isOpen, label, y, height, rows };
  });
}

/** The height of a leaf with these bands. Where they are named, counts stand beside the names and not below the cells. */
export function leafHeightOf(measures: BandMeasures): number {
  const { anatomy, isNamed } = measures;
  const last = bandsOf(measures).at(-1);
  const bottom = last === undefined ? anatomy.header : last.y + last.height;
  return bottom + (isNamed ? Math.min(anatomy.padding, anatomy.footer) : anatomy.footer);
}

/** What all leaves of a layout have in them. */
interface LeafInside {
  readonly grid: { readonly x: number };
  readonly databaseBands: readonly DatabaseBand[];
  readonly isNamed: boolean;
}

/**
 * Where the shares of a database are told in a leaf whose cells are too small to be told apart. One that has the leaf to
 * itself takes all that is below the header.
 */
export function densityRect(
  { grid, databaseBands, isNamed }: LeafInside,
  leaf: Rect,
  database: string,
): Rect {
  const band = databaseBands.find((each) => each.database === database);
  const top = band?.y ?? 0;
  const height = isNamed && band !== undefined ? band.height : leaf.height - top - grid.x;
  return { x: leaf.x + grid.x, y: leaf.y + top, width: leaf.width - 2 * grid.x, height };
}
