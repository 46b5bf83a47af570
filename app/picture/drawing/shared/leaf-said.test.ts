import { ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { leafMark, noHoldings } from '../../geometry/shared/leaf-mark-for-tests.ts';
import type { Holdings } from '../../geometry/shared/leaves.ts';
import { bandSaidOf } from '../cluster/band-said.ts';
import { saidOf } from './leaf-said.ts';

const countsOf = (holdings: Partial<Holdings>, group: 1 | 2 | null = 2): string =>
  saidOf(leafMark({ holdings: { ...noHoldings, ...holdings }, group })).counts;

const some = [ordinal(1), ordinal(2)];

describe('what is said of a leaf', () => {
  test('leaf: its name says where it belongs, its description what it holds', () => {
    const { label, description } = saidOf(leafMark());
    expect(label).toBe('leaf-8, online, availability group 2, pair of leaf-4, 3 instances');
    expect(description).toBe('Primary of 3 and 7. Replica of 11.');
  });

  test('leaf: without groups it has neither group nor pair, and a process that fails is said', () => {
    expect(saidOf(leafMark({ group: null, pairName: null, process: 'hung' })).label).toBe(
      'leaf-8, online, process hung, 3 instances',
    );
  });

  test('leaf: counts of all that it has, and of replicas where there ought to be some', () => {
    expect(countsOf({ primary: some, replica: some })).toBe('2 primaries · 2 replicas');
    expect(countsOf({ primary: some })).toBe('2 primaries · 0 replicas');
    expect(countsOf({ primary: some }, null)).toBe('2 primaries');
    expect(countsOf({ copying: some })).toBe('0 primaries · 2 arriving');
    expect(countsOf({ waiting: some, silent: [ordinal(3)] })).toBe('2 waiting · 1 no answer');
    expect(countsOf({ gone: some, down: [ordinal(3)], orphan: [ordinal(4)] })).toBe('3 offline · 1 orphan');
    expect(countsOf({})).toBe('no partitions');
  });

  test('leaf: what is on one that reads its data back is recovering too', () => {
    const { counts, description } = saidOf(
      leafMark({ holdings: { ...noHoldings, waiting: some }, process: 'recovering' }),
    );
    expect([counts, description]).toEqual(['2 recovering', 'Recovering: 1 and 2.']);
  });

  test('leaf: counts in the colour of trouble say why, of each database, as the narration does', () => {
    const alone = [
      { database: 'test', count: 1 },
      { database: 'shop', count: 3 },
    ];
    const why =
      '1 partition of test has a single copy, on leaf-8. 3 partitions of shop have a single copy, on leaf-8.';
    const said = saidOf(leafMark({ alone }));
    expect([said.alone, said.why]).toEqual(['4 single copies', why]);
    expect(said.description).toBe(`Primary of 3 and 7. Replica of 11. ${why}`);
    const band = { database: 'shop', holdings: { ...noHoldings, primary: some } };
    expect(bandSaidOf(band, leafMark({ alone }))).toEqual({
      name: 'shop',
      counts: ['3 single copies', '3 single copies', '2P 0R'],
      isTrouble: true,
    });
  });

  test('leaf: how long a state has lasted', () => {
    const face = { kind: 'unnoticed', tone: 'silent', word: 'noAnswer', sinceMs: 0 } as const;
    expect(saidOf(leafMark({ face })).stateFor(12)).toBe('no answer 12 s');
  });
});
