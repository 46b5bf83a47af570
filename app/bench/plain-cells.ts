/** A rectangle of the scenes that are drawn for comparison. */
export interface PlainCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMoving: boolean;
}

export const plainBox = { width: 780, height: 420 };

/** Half of the cells move, as in the cluster that is measured. */
const movingShare = 0.5;

/** So many cells in rows that fill the box. */
export function plainCells(count: number): readonly PlainCell[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * plainBox.width) / plainBox.height)));
  const rows = Math.ceil(count / columns);
  const [width, height] = [plainBox.width / columns, plainBox.height / rows];
  return Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * width,
    y: Math.floor(index / columns) * height,
    width: width * 0.8,
    height: height * 0.8,
    isMoving: index % Math.round(1 / movingShare) === 0,
  }));
}

/** How far a moving cell is filled at `nowMs`, 0 to 1. */
export const shareAt = (nowMs: number): number => (nowMs % 4_000) / 4_000;
