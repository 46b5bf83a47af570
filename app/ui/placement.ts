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

/** Where a floating box goes, and how high it may be there; what is higher scrolls. Pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly mostHeight: number;
}

const gapPx = 4;

/** No floating box comes nearer to the edge of the screen. */
export const marginPx = 8;

/** A box that scrolls in less than this height shows too little at once. */
const leastHeightPx = 176;

/**
 * Where a floating box goes: below its anchor, above it, or at its right or left, where it has room, and else where it has most of
 * it and can scroll; it lies over its anchor only where there is hardly any room around that. It is always inside the screen.
 */
export function placeBeside(anchor: Box, box: Size, screen: Size): Place {
  const rightmost = screen.width - box.width - marginPx;
  const left = within(anchor.left, marginPx, rightmost);
  const below = anchor.top + anchor.height + gapPx;
  const above = anchor.top - gapPx;
  const room = { below: screen.height - marginPx - below, above: above - marginPx };
  const standing = { left, top: below, mostHeight: room.below };
  const hung = (height: number): Place => ({ left, top: above - height, mostHeight: height });
  if (box.height <= room.below) return standing;
  if (box.height <= room.above) return hung(box.height);
  const mostHeight = screen.height - 2 * marginPx;
  const top = within(anchor.top, marginPx, screen.height - box.height - marginPx);
  const aside = [anchor.left + anchor.width + gapPx, anchor.left - gapPx - box.width];
  const free = aside.find((x) => x >= marginPx && x <= rightmost);
  if (free !== undefined) return { left: free, top, mostHeight: screen.height - marginPx - top };
  if (Math.max(room.below, room.above) < leastHeightPx) return { left, top, mostHeight };
  return room.below >= room.above ? standing : hung(room.above);
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
