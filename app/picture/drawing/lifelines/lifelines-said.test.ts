import { nodeId, ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { markText, sentenceOfLine } from './lifelines-said.ts';

describe('what is said of lifelines', () => {
  test('lifelines: a line is also a sentence', () => {
    const spans = [
      { role: 'primary', look: 'primary', startMs: 0, endMs: 12_400, arrivesMs: null },
      { role: 'primary', look: 'gone', startMs: 12_400, endMs: null, arrivesMs: null },
    ] as const;
    const line = { node: nodeId(9), database: 'test', ordinal: ordinal(3), spans };
    expect(sentenceOfLine(line, 'leaf-8')).toBe('test:3 on leaf-8: primary until 0:12.4, out of service');
  });

  test('lifelines: a mark names one or two leaves, counts more, and counts promotions', () => {
    const killed = { atMs: 0, kind: 'killed', tone: 'failure', count: 1 } as const;
    expect(markText({ ...killed, leaves: ['leaf-8'] })).toBe('leaf-8 killed');
    expect(markText({ ...killed, leaves: ['leaf-7', 'leaf-8'] })).toBe('leaf-7, leaf-8 killed');
    expect(markText({ ...killed, leaves: ['leaf-6', 'leaf-7', 'leaf-8'] })).toBe('3 leaves killed');
    expect(
      markText({ atMs: 0, kind: 'promoted', tone: 'plain', leaves: ['leaf-4', 'leaf-4'], count: 2 }),
    ).toBe('2 promoted');
  });
});
