import { expect, test } from 'vitest';
import { tableX } from '../../testing/cluster-with.ts';
import { pendingWriteShape } from './rows.ts';

/** What does not fit when rows are deleted whose column is `value`. */
function misfitOf(value: unknown): unknown {
  const deletes = {
    kind: 'compare',
    operator: '=',
    left: { kind: 'column', column: 0 },
    right: { kind: 'value', value },
  };
  return pendingWriteShape.check({ database: 'test', table: tableX, inserts: [], deletes });
}

test('simulation: a condition compares with a number, a text or null, and with nothing else', () => {
  expect([1, 1.5, -2, 0, 'x', '', null].map(misfitOf)).toEqual([null, null, null, null, null, null, null]);
  const misfit = { at: '.deletes.right.value', expected: 'a number, a text or null' };
  for (const value of [true, -0, Number.NaN, Number.POSITIVE_INFINITY, [], {}])
    expect(misfitOf(value)).toEqual(misfit);
});
