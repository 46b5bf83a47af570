export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const gapPx = 4;

/** No floating box comes nearer to the edge of the screen. */
export const marginPx = 8;

/** Where a floating box goes: below the anchor, above it where there is no room, always inside the screen. Pixels. */
export function placeBeside(
  anchor: Box,
  box: Size,
  screen: Size,
): { readonly left: number; readonly top: number } {
  const below = anchor.top + anchor.height + gapPx;
  const above = anchor.top - gapPx - box.height;
  const fitsBelow = below + box.height + marginPx <= screen.height;
  const top = fitsBelow || above < marginPx ? below : above;
  return {
    left: within(anchor.left, marginPx, screen.width - box.width - marginPx),
    top: within(top, marginPx, screen.height - box.height - marginPx),
  };
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
