import { describe, expect, it } from 'vitest';
import { placeBeside } from './placement.ts';

const screen = { width: 400, height: 300 };
const menu = { width: 100, height: 80 };

describe('placement', () => {
  it('goes below its anchor', () => {
    expect(placeBeside({ left: 50, top: 40, width: 60, height: 20 }, menu, screen)).toEqual({
      left: 50,
      top: 64,
    });
  });

  it('goes above an anchor at the bottom', () => {
    expect(placeBeside({ left: 50, top: 260, width: 60, height: 20 }, menu, screen)).toEqual({
      left: 50,
      top: 176,
    });
  });

  it('stays inside the screen at the right edge', () => {
    expect(placeBeside({ left: 390, top: 40, width: 10, height: 20 }, menu, screen)).toEqual({
      left: 292,
      top: 64,
    });
  });

  it('stays inside a screen that has no room for it', () => {
    const tall = { width: 100, height: 290 };
    expect(placeBeside({ left: 0, top: 100, width: 10, height: 20 }, tall, screen)).toEqual({
      left: 8,
      top: 8,
    });
  });
});
