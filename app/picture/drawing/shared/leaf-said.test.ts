import { nodeId, ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import type { Holdings, LeafMark } from '../../geometry/shared/leaves.ts';
import { saidOf } from './leaf-said.ts';

const none: Holdings = {
  primary: [],
  replica: [],
  copying: [],
  waiting: [],
  silent: [],
  gone: [],
  down: [],
  orphan: [],
  leaving: [],
};

const mark = (change: Partial<LeafMark> = {}): LeafMark => ({
  node: nodeId(9),
  name: 'leaf-8',
  face: { kind: 'online', tone: 'ok', word: 'online', sinceMs: null },
  state: 'online',
  process: 'running',
  group: 2,
  pairName: 'leaf-4',
  holdings: { ...none, primary: [ordinal(3), ordinal(7)], replica: [ordinal(11)] },
  isTroubled: false,
  presence: 'stays',
  ...change,
});

const countsOf = (holdings: Partial<Holdings>, group: 1 | 2 | null = 2): string =>
  saidOf(mark({ holdings: { ...none, ...holdings }, group })).counts;

const some = [ordinal(1), ordinal(2)];

describe('what is said of a leaf', () => {
  test('leaf: its name says where it belongs, its description what it holds', () => {
    const { label, description } = saidOf(mark());
    expect(label).toBe('leaf-8, online, availability group 2, pair of leaf-4, 3 instances');
    expect(description).toBe('Primary of 3 and 7. Replica of 11.');
  });

  test('leaf: without groups it has neither group nor pair, and a process that fails is said', () => {
    expect(saidOf(mark({ group: null, pairName: null, process: 'hung' })).label).toBe(
      'leaf-8, online, process hung, 3 instances',
    );
  });

  test('leaf: counts of all that it has, and of replicas where there ought to be some', () => {
    expect(countsOf({ primary: some, replica: some })).toBe('2 primaries · 2 replicas');
    expect(countsOf({ primary: some })).toBe('2 primaries · 0 replicas');
    expect(countsOf({ primary: some }, null)).toBe('2 primaries');
    expect(countsOf({ copying: some })).toBe('0 primaries · 2 arriving');
    expect(countsOf({ waiting: some, silent: [ordinal(3)] })).toBe('2 waiting · 1 silent');
    expect(countsOf({ gone: some, down: [ordinal(3)], orphan: [ordinal(4)] })).toBe('3 offline · 1 orphan');
    expect(countsOf({})).toBe('no partitions');
  });

  test('leaf: how long a state has lasted', () => {
    const face = { kind: 'unnoticed', tone: 'silent', word: 'noAnswer', sinceMs: 0 } as const;
    expect(saidOf(mark({ face })).stateFor(12)).toBe('no answer 12 s');
  });
});
