export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle at `share` of the way from one to another. */
export function betweenRects(from: Rect, to: Rect, share: number): Rect {
  const between = (start: number, end: number): number => start + (end - start) * share;
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    width: between(from.width, to.width),
    height: between(from.height, to.height),
  };
}

export const centreOf = (rect: Rect): { readonly x: number; readonly y: number } => ({
  x: rect.x + rect.width / 2,
  y: rect.y + rect.height / 2,
});
