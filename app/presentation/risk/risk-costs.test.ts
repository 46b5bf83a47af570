import { nodeId } from '@ha-playground/engine';
import type { Risk } from '@ha-playground/engine/risk';
import { describe, expect, it } from 'vitest';
import { costsOf } from './risk-costs.ts';

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
const told = (cost: Partial<Risk>) => costsOf(risk(cost), nameOf);

describe('costs of a failure', () => {
  it('the worst comes first', () => {
    expect(told({ offline: 1, degraded: 4, rowsLost: 2, rowsBack: 1 })).toEqual([
      { kind: 'offline', count: 1 },
      { kind: 'rowsLost', count: 2 },
      { kind: 'rowsBack', count: 1 },
      { kind: 'degraded', count: 4 },
    ]);
  });

  it('a single survivor has a name and a load, several are counted', () => {
    const survivor = { leaf: nodeId(6), serves: 2, takesOver: 2 };
    expect(told({ survivors: [survivor] })).toEqual([{ kind: 'double', host: 'leaf-5' }]);
    expect(told({ survivors: [{ ...survivor, serves: 3 }] })).toEqual([
      { kind: 'more', host: 'leaf-5', before: 3, after: 5 },
    ]);
    expect(told({ survivors: [survivor, { ...survivor, leaf: nodeId(7), takesOver: 1 }] })).toEqual([
      { kind: 'shared', leaves: 2, more: 3 },
    ]);
  });

  it('a failure that touches nothing costs nothing', () => {
    expect(told({})).toEqual([]);
  });
});
