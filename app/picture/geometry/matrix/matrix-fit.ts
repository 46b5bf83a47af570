import { densities, fittingDensity, stretched } from './density.ts';
import { type MatrixLayout, matrixLayout, roomForCells } from './matrix-layout.ts';
import type { MatrixModel } from './matrix-model.ts';
import { widthsBeside } from './matrix-text.ts';

/** Font size with which the room beside the cells is estimated before a density is chosen. */
const usualText = 13;

interface FitRequest {
  /** Index of a density. */
  readonly level: number | null;
  /** Of the longest state of a leaf, in letters. */
  readonly stateLetters: number;
}

/** The layout for a box, at the density that was asked for (an index) or, with null, at the one that fits best. */
export function fittedLayout(
  { rows, columns, groups, secondGroup }: MatrixModel,
  box: { readonly width: number; readonly height: number },
  { level: asked, stateLetters }: FitRequest,
): { readonly layout: MatrixLayout; readonly level: number } {
  const counts = { rows: rows.length, columns: columns.count };
  const roomBeside = (text: number) => {
    const beside = widthsBeside(rows, text, box.width, stateLetters);
    return { beside, room: roomForCells(box, { ...beside, groups, columns }) };
  };
  const level = asked ?? fittingDensity(counts, roomBeside(usualText).room);
  const chosen = densities[level] ?? densities[0];
  if (chosen === undefined) throw new Error('the matrix has no sizes');
  const { beside, room } = roomBeside(chosen.text);
  const density = stretched(chosen, counts, room);
  const request = { density, columns, rows: rows.length, secondGroup, leastWidth: box.width, ...beside };
  return { layout: matrixLayout(request), level };
}
