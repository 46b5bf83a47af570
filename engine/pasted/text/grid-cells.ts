import { CellList, type Cells, type Cut } from './cells.ts';

/** How the cells of a line with bars are told apart. */
export interface Bars {
  /** How many columns there are. */
  readonly columns: number;
  /** Where the bars stand, if a rule shows it: a cell may hold bars of its own then. */
  readonly places: readonly number[] | null;
  /** Where a terminal has cut the right edge of the table off, within its last column; null where it is whole. */
  readonly edge: number | null;
}

export type CellsOfLine =
  | { readonly kind: 'cells'; readonly cells: Cells }
  /** The line ends before its last cell does. */
  | { readonly kind: 'cutOff'; readonly count: number }
  | { readonly kind: 'tooMany'; readonly count: number };

/** The cells of a line, cut where the rule has its crossings, or else at the bars. What stands behind the last bar is a note. */
export function cellsOfLine(line: string, bars: Bars): CellsOfLine {
  const { columns, places } = bars;
  if (bars.edge !== null) return cellsBeforeEdge(line, bars);
  const cells = cellsAtBars(line, columns + 2);
  const count = cells.texts.length;
  const isClosed = line.endsWith('|');
  if (count === columns && (isClosed || places === null || line.length >= (places.at(-1) ?? 0)))
    return { kind: 'cells', cells };
  if (count <= columns) return { kind: 'cutOff', count };
  const placed = places === null ? null : cellsAtPlaces(line, places);
  if (placed !== null) return { kind: 'cells', cells: placed };
  // One part more without a bar after it is a note.
  return count === columns + 1 && !isClosed
    ? { kind: 'cells', cells: { texts: cells.texts.slice(0, columns), edges: cells.edges } }
    : { kind: 'tooMany', count };
}

/** The cells of a line without its right edge: the last one goes as far as the line does, and can be empty. */
function cellsBeforeEdge(line: string, { columns, places }: Bars): CellsOfLine {
  const placed = places === null ? null : cellsAtPlaces(line, [...places, line.length]);
  if (placed !== null) return { kind: 'cells', cells: placed };
  const cells = cellsAtBars(line, columns + 1);
  const count = cells.texts.length;
  if (count === columns - 1 && line.endsWith('|')) cells.add(line, line.length, line.length);
  if (cells.texts.length === columns) return { kind: 'cells', cells };
  return count < columns ? { kind: 'cutOff', count } : { kind: 'tooMany', count };
}

/** Cuts rows that have been read as {@link cellsOfLine} does; a row that was broken has lost the places of its bars. */
export const cutAtBars =
  (bars: Bars): Cut =>
  (text) => {
    const read = cellsOfLine(text, bars);
    return read.kind === 'cells' ? read.cells : cellsAtBars(text, bars.columns);
  };

/** The cells between bars that no backslash stands before, at most `limit` of them. */
export function cellsAtBars(line: string, limit: number): CellList {
  const cells = new CellList();
  let from = line.startsWith('|') ? 1 : 0;
  while (from < line.length && cells.texts.length < limit) {
    let to = line.indexOf('|', from);
    while (to > 0 && line[to - 1] === '\\') to = line.indexOf('|', to + 1);
    if (to === -1) to = line.length;
    cells.add(line, from, to);
    from = to + 1;
  }
  if (line.includes('\\|'))
    cells.texts.forEach((text, place) => {
      cells.texts[place] = text.replaceAll('\\|', '|');
    });
  return cells;
}

function cellsAtPlaces(line: string, places: readonly number[]): Cells | null {
  if (places.some((place) => place < line.length && line[place] !== '|')) return null;
  const cells = new CellList();
  places.forEach((place, index) => {
    const before = places[index - 1];
    if (before !== undefined) cells.add(line, before + 1, place);
  });
  return cells;
}
