import { describe, expect, it } from 'vitest';
import { excerptOf, fieldLengthLimit, isLong } from './long-text.ts';

const numbered = (lines: number): string =>
  Array.from({ length: lines }, (_, line) => `line ${line + 1}`).join('\n');

describe('what is shown of a long text', () => {
  it('a text is long when it has more characters than a field takes', () => {
    expect(isLong('x'.repeat(fieldLengthLimit))).toBe(false);
    expect(isLong('x'.repeat(fieldLengthLimit + 1))).toBe(true);
  });

  it('its first 200 lines', () => {
    const { text, ...place } = excerptOf(numbered(50_000), 0);
    expect(place).toEqual({ start: 0, from: 1, to: 200, lines: 50_000 });
    expect(text).toBe(`${numbered(200)}\n`);
  });

  it('the lines round a place, which is among them', () => {
    const whole = numbered(50_000);
    const at = whole.indexOf('line 31000');
    const { text, start, from, to, lines } = excerptOf(whole, at);
    expect([lines, to - from + 1]).toEqual([50_000, 200]);
    expect(text.split('\n')[0]).toBe(`line ${from}`);
    expect(text.slice(at - start).startsWith('line 31000\n')).toBe(true);
  });

  it('a place among empty lines', () => {
    const whole = `${'\n'.repeat(120_000)}here${'\n'.repeat(120_000)}`;
    const { text, start, from, to } = excerptOf(whole, 120_000);
    expect([from, to, text.slice(120_000 - start, 120_004 - start)]).toEqual([119_981, 120_180, 'here']);
  });

  it('its last line, and no more', () => {
    const whole = numbered(50_000);
    const { text, to } = excerptOf(whole, whole.length - 3);
    expect([text.endsWith('line 50000'), to]).toEqual([true, 50_000]);
  });

  it('of one endless line the stretch round the place', () => {
    const whole = `${'x'.repeat(1_000_000)}!${'y'.repeat(1_000_000)}`;
    expect(excerptOf(whole, 0)).toMatchObject({ start: 0, from: 1, to: 1, lines: 1 });
    const { text, start, from } = excerptOf(whole, 1_000_000);
    expect([text.length <= 20_000, text[1_000_000 - start], from]).toEqual([true, '!', 1]);
  });
});
