import type { NodeId } from '@ha-playground/engine';
import type { Arrangement } from '../../../picture/geometry/shared/arrangement.ts';

/** The size of a small picture, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a leaf stands in it. */
export interface LeafBox extends Size {
  readonly node: NodeId;
  readonly x: number;
  readonly y: number;
}

/** A box is best about this much wider than high: a name stands above its counts. */
const shape = 1.7;

/** The leaves as boxes that fill the picture: pairs stand above each other, in as many lines of pairs as suit it best. */
export function leafBoxes({ columns, rows }: Arrangement, size: Size): readonly LeafBox[] {
  const lines = bestLines(columns.length, rows, size);
  const perLine = Math.ceil(columns.length / lines);
  const width = size.width / perLine;
  const height = size.height / (lines * rows);
  const gap = gapOf(Math.min(width, height));
  return columns.flatMap(({ leaves }, column) =>
    leaves.flatMap((node, row) => {
      if (node === null) return [];
      const x = (column % perLine) * width;
      const y = (Math.floor(column / perLine) * rows + row) * height;
      return [
        {
          node,
          x: x + gap / 2,
          y: y + gap / 2,
          width: Math.max(1, width - gap),
          height: Math.max(1, height - gap),
        },
      ];
    }),
  );
}

function bestLines(columns: number, rows: number, size: Size): number {
  let best = { lines: 1, side: 0 };
  for (let lines = 1; lines <= Math.max(1, columns); lines += 1) {
    const width = size.width / Math.ceil(columns / lines);
    const height = size.height / (lines * rows);
    const side = Math.min(width / shape, height);
    if (side > best.side) best = { lines, side };
  }
  return best.lines;
}

/** The air between boxes: less of it where they are small. */
const gapOf = (side: number): number => (side > 24 ? 4 : side > 8 ? 2 : 1);
