import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../script-for-tests.ts';
import { actionsOfPhases } from './phase-sight.ts';

/** `test` has been spread over a new pair: two copies in phase 4, a promotion in phase 5, a drop in phase 6. */
const { world } = historyOf(
  `${clusterScript({ pairs: 2 }, 4)} ADD LEAF root@'leaf-5':3306 INTO GROUP 1; ADD LEAF root@'leaf-6':3306 INTO GROUP 2;
   REBALANCE PARTITIONS ON test; .wait idle;`,
);

const verbsOf = (databases: readonly string[], phases: readonly [number, number]) =>
  actionsOfPhases(world, databases, phases).map(({ database, actions }) => [
    database,
    ...actions.map(({ action, phase }) => `${phase} ${action}`),
  ]);

describe('actions of phases', () => {
  test('actions of phases: from the first to the last, both included', () => {
    expect(verbsOf(['test'], [4, 5])).toEqual([
      ['test', '4 COPY PARTITION', '4 COPY PARTITION', '5 PROMOTE PARTITION WITH DROP'],
    ]);
    expect(verbsOf(['test'], [5, 6])).toEqual([
      ['test', '5 PROMOTE PARTITION WITH DROP', '6 DROP PARTITION'],
    ]);
    expect(verbsOf(['test'], [6, 6])).toEqual([['test', '6 DROP PARTITION']]);
  });

  test('actions of phases: none of a database that is not asked for', () => {
    expect(verbsOf(['other'], [1, 7])).toEqual([]);
  });
});
