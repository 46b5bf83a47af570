import { nodeId, type Risk } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { costsOf } from './risk-words.ts';

const risk = (cost: Partial<Risk>): Risk => ({
  subject: { kind: 'leaf', leaf: nodeId(2) },
  offline: 0,
  degraded: 0,
  rowsLost: 0,
  rowsBack: 0,
  takenOver: 0,
  survivors: [],
  ...cost,
});

const nameOf = (node: number) => `leaf-${node - 1}`;
const told = (cost: Partial<Risk>) => costsOf(risk(cost), nameOf).map(({ text }) => text);

describe('risk card', () => {
  it('tells the worst first, with the mark that the picture uses', () => {
    expect(costsOf(risk({ offline: 1, degraded: 4, rowsLost: 2, rowsBack: 1 }), nameOf)).toEqual([
      { mark: 'lost', text: '1 partition goes offline' },
      { mark: null, text: '2 acknowledged rows are lost' },
      { mark: null, text: '1 deleted row is back' },
      { mark: 'last', text: '4 partitions lose their second copy' },
    ]);
  });

  it('names a single survivor and what it would serve, and counts several', () => {
    const survivor = { leaf: nodeId(6), serves: 2, takesOver: 2 };
    expect(told({ survivors: [survivor] })).toEqual(['leaf-5 does double work']);
    expect(told({ survivors: [{ ...survivor, serves: 3 }] })).toEqual([
      'leaf-5 serves 5 primaries instead of 3',
    ]);
    expect(told({ survivors: [{ ...survivor, serves: 0 }] })).toEqual(['leaf-5 serves 2 primaries']);
    expect(told({ survivors: [survivor, { ...survivor, leaf: nodeId(7), takesOver: 1 }] })).toEqual([
      '2 leaves share 3 more primaries',
    ]);
  });

  it('has nothing to tell of a failure that touches nothing', () => {
    expect(told({})).toEqual([]);
  });
});
