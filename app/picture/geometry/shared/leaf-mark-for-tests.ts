import { nodeId, ordinal } from '@ha-playground/engine';
import { fitter } from '../../../presentation/sight/short-names.ts';
import type { Holdings, LeafMark } from './leaves.ts';

/** What a leaf without partitions holds. */
export const noHoldings: Holdings = {
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

/** leaf-8 at rest, the pair of leaf-4 in group 2, with two primaries and a replica, but for `change`. */
export const leafMark = (change: Partial<LeafMark> = {}): LeafMark => ({
  node: nodeId(9),
  name: 'leaf-8',
  short: change.name ?? 'leaf-8',
  longest: change.name ?? 'leaf-8',
  within: (letters) => fitter([change.name ?? 'leaf-8'])(change.name ?? 'leaf-8', letters),
  face: { kind: 'online', tone: 'ok', word: 'online', sinceMs: null },
  state: 'online',
  process: 'running',
  group: 2,
  pairName: 'leaf-4',
  holdings: { ...noHoldings, primary: [ordinal(3), ordinal(7)], replica: [ordinal(11)] },
  bands: [],
  isTroubled: (change.alone ?? []).length > 0,
  alone: [],
  presence: 'stays',
  ...change,
});
