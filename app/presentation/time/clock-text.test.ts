import { describe, expect, it } from 'vitest';
import { clockText } from './clock-text.ts';

describe('clock', () => {
  it('cuts to tenths, and writes hours where there are any', () => {
    expect(clockText(0)).toBe('00:00.0');
    expect(clockText(53_499)).toBe('00:53.4');
    expect(clockText(3_725_900)).toBe('1:02:05.9');
  });
});
