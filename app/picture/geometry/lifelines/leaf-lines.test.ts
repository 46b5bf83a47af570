import { expect, test } from 'vitest';
import { clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import { createLifelineBook } from './lifeline-book.ts';

test('lines: those of a leaf that is removed end, though its disk still holds the partitions', () => {
  const history = historyOf(
    `${clusterScript({ pairs: 2 }, 4)} .wait 1s; REMOVE LEAF 'leaf-4':3306 FORCE; .wait idle;`,
  );
  expect(instantOf(history, 'leafRemoved')).toBe(1_000);
  const story = createLifelineBook((atMs) => history.worldAt(atMs), 0).read(history.tip, 10_000);
  const lines = story.leaves.get(leaf(4))?.lines.map(({ ordinal, spans }) => ({ ordinal, spans }));
  const span = { startMs: 0, endMs: 1_000, arrivesMs: null };
  expect(lines).toEqual([
    { ordinal: 1, spans: [{ ...span, look: 'primary', role: 'primary' }] },
    { ordinal: 3, spans: [{ ...span, look: 'replica', role: 'replica' }] },
  ]);
});
