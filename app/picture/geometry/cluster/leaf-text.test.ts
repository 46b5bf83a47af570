import { ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { leafMark, noHoldings } from '../shared/leaf-mark-for-tests.ts';
import type { LeafMark } from '../shared/leaves.ts';
import { type Anatomy, anatomies } from './anatomy.ts';
import { type LeafSaid, writingOf } from './leaf-text.ts';

const mark = (change: Partial<LeafMark> = {}): LeafMark =>
  leafMark({
    pairName: null,
    holdings: { ...noHoldings, primary: [ordinal(3), ordinal(7)], replica: [ordinal(11), ordinal(15)] },
    ...change,
  });

const attaching = { kind: 'attaching', tone: 'attaching', word: 'attaching', sinceMs: 0 } as const;

const saidOf = ({ face, alone }: LeafMark): LeafSaid => ({
  state: face.word,
  stateFor: (seconds) => `${face.word} ${seconds} s`,
  counts: '2 primaries · 2 replicas',
  alone: alone.length === 0 ? null : '2 single copies',
});

const written = (leaf: LeafMark, width: number, name: Anatomy['name']) => {
  const anatomy = anatomies.find((candidate) => candidate.name === name);
  if (anatomy === undefined) throw new Error(name);
  const { name: shown, state, hasSeconds, counts } = writingOf(leaf, saidOf(leaf), width, anatomy);
  return [shown, state, hasSeconds, counts];
};

describe('writing', () => {
  test('writing: a wide leaf tells everything', () => {
    expect(written(mark(), 196, 'roomy')).toEqual(['leaf-8', null, false, '2 primaries · 2 replicas']);
    expect(written(mark({ face: attaching }), 196, 'roomy')).toEqual([
      'leaf-8',
      'attaching',
      true,
      '2 primaries · 2 replicas',
    ]);
  });

  test('writing: a narrower leaf drops the seconds and shortens the counts', () => {
    expect(written(mark({ face: attaching }), 140, 'compact')).toEqual([
      'leaf-8',
      'attaching',
      false,
      '2P 2R',
    ]);
  });

  test('writing: without room beside the name a remarkable state stands with the counts', () => {
    expect(written(mark({ face: attaching }), 112, 'compact')).toEqual([
      'leaf-8',
      null,
      false,
      'attaching · 2P 2R',
    ]);
    expect(written(mark(), 90, 'compact')).toEqual(['leaf-8', null, false, '2P 2R']);
  });

  test('writing: counts in the colour of trouble say why, as long as there is room for a letter of it', () => {
    const alone = mark({ alone: [{ database: 'test', count: 2 }] });
    const counts = (width: number) => written(alone, width, 'roomy').at(-1);
    expect(counts(320)).toBe('2 primaries · 2 replicas · 2 single copies');
    expect(counts(196)).toBe('2 single copies');
    expect(counts(150)).toBe('2 single copies');
  });

  test('writing: a long name keeps its end', () => {
    expect(written(mark({ name: '192.168.100.200:10001' }), 100, 'compact')[0]).toBe('…0:10001');
  });

  test('writing: of a name that is too long for its leaf the number is left', () => {
    expect(written(mark({ name: 'leaf-100' }), 44, 'small')[0]).toBe('100');
  });

  test('writing: of names of one length all are whole or none is, whatever digits they have', () => {
    for (const longest of ['leaf-11', 'leaf-44'])
      for (let width = 40; width < 80; width += 1) {
        const names = ['leaf-11', 'leaf-31', 'leaf-44'].map(
          (name) => written(mark({ name, longest }), width, 'small')[0] === name,
        );
        expect(new Set(names).size, `${width} px`).toBe(1);
      }
  });

  test('writing: the smallest leaves have no counts', () => {
    expect(written(mark(), 60, 'small')).toEqual(['leaf-8', null, false, null]);
  });
});
