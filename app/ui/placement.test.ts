import { describe, expect, it } from 'vitest';
import { placeBeside } from './placement.ts';

const screen = { width: 400, height: 300 };
const menu = { width: 100, height: 80 };

describe('placement', () => {
  it('goes below its anchor', () => {
    expect(placeBeside({ left: 50, top: 40, width: 60, height: 20 }, menu, screen)).toEqual({
      left: 50,
      top: 64,
      mostHeight: 228,
    });
  });

  it('goes above an anchor at the bottom', () => {
    expect(placeBeside({ left: 50, top: 260, width: 60, height: 20 }, menu, screen)).toMatchObject({
      left: 50,
      top: 176,
    });
  });

  it('stays inside the screen at the right edge', () => {
    expect(placeBeside({ left: 390, top: 40, width: 10, height: 20 }, menu, screen)).toMatchObject({
      left: 292,
      top: 64,
    });
  });

  it('goes to the right of an anchor where there is room neither below nor above, else to its left', () => {
    const tall = { width: 100, height: 200 };
    expect(placeBeside({ left: 50, top: 120, width: 60, height: 90 }, tall, screen)).toMatchObject({
      left: 114,
      top: 92,
    });
    expect(placeBeside({ left: 300, top: 120, width: 60, height: 90 }, tall, screen)).toMatchObject({
      left: 196,
      top: 92,
    });
  });

  it('scrolls where there is most room, if no side has enough of it, and leaves its anchor uncovered', () => {
    const large = { width: 300, height: 280 };
    const below = placeBeside({ left: 150, top: 20, width: 100, height: 60 }, large, screen);
    expect(below).toEqual({ left: 92, top: 84, mostHeight: 208 });
    const above = placeBeside({ left: 150, top: 220, width: 100, height: 60 }, large, screen);
    expect(above).toEqual({ left: 92, top: 8, mostHeight: 208 });
  });

  it('stays inside a screen that has no room for it', () => {
    const huge = { width: 390, height: 290 };
    expect(placeBeside({ left: 0, top: 100, width: 390, height: 100 }, huge, screen)).toEqual({
      left: 8,
      top: 8,
      mostHeight: 284,
    });
  });
});
