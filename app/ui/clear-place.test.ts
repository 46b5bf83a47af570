import { describe, expect, test } from 'vitest';
import { clearPlace } from './clear-place.ts';

const screen = { width: 1000, height: 600 };
const box = { width: 300, height: 50 };

describe('a place over the page', () => {
  test('nothing stands there: the middle of the lower edge', () => {
    expect(clearPlace(box, screen, [])).toEqual({ left: 350, top: 542 });
  });

  test('a control at the lower edge: above it', () => {
    const { top } = clearPlace(box, screen, [{ left: 0, top: 500, width: 1000, height: 100 }]);
    expect(top + box.height).toBeLessThanOrEqual(500);
    expect(top + box.height).toBeGreaterThan(480);
  });

  test('the only gap is where the box just fits: in it', () => {
    const standing = [
      { left: 0, top: 0, width: 1000, height: 100 },
      { left: 0, top: 170, width: 1000, height: 430 },
    ];
    const { top } = clearPlace(box, screen, standing);
    expect(top).toBeGreaterThanOrEqual(100);
    expect(top + box.height).toBeLessThanOrEqual(170);
  });

  test('no gap: where it covers least', () => {
    const standing = [
      { left: 0, top: 0, width: 1000, height: 540 },
      { left: 0, top: 545, width: 700, height: 55 },
    ];
    expect(clearPlace(box, screen, standing).left).toBeGreaterThanOrEqual(680);
  });

  test('a screen smaller than the box: at its upper left', () => {
    expect(clearPlace(box, { width: 200, height: 40 }, [])).toEqual({ left: 8, top: 8 });
  });
});
