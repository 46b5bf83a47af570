import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, leaf } from '../../../presentation/script-for-tests.ts';
import { createLifelineBook } from './lifeline-book.ts';

const history = historyOf(
  `${clusterScript({ pairs: 2 }, 4)} .wait 1s; .kill leaf-4; .wait 10s; .start leaf-4; .wait idle;`,
);

describe('steps of a tally', () => {
  const story = createLifelineBook((atMs) => history.worldAt(atMs), 0).read(history.tip, 10_000);
  const stepsOf = (number: number) =>
    story.leaves.get(leaf(number))?.steps.map(({ tally }) => {
      const { primaries, replicas, arriving, absent } = tally;
      return `${primaries}P ${replicas}R +${arriving} -${absent}`;
    });

  test('steps: a leaf has one whenever what it holds changes, and none between', () => {
    expect(stepsOf(4)).toEqual(['1P 1R +0 -0', '0P 0R +0 -2', '0P 0R +2 -0', '0P 2R +0 -0', '1P 1R +0 -0']);
    expect(stepsOf(2)).toEqual(['1P 1R +0 -0', '2P 0R +0 -0', '1P 0R +1 -0', '1P 1R +0 -0']);
    expect(stepsOf(1)).toEqual(['1P 1R +0 -0']);
  });
});
