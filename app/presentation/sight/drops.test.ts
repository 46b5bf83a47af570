import type { ActionName, NodeId, PlannedAction } from '@ha-playground/engine';
import { expect, test } from 'vitest';
import { dropsIn } from './drops.ts';

const row = (action: ActionName, source: number | null): PlannedAction =>
  ({ action, target: 2 as NodeId, source }) as PlannedAction;

test('drops are those that stand by themselves and those of promotions, and no other rows', () => {
  expect(
    dropsIn([
      row('COPY PARTITION', 3),
      row('PROMOTE PARTITION', 3),
      row('PROMOTE PARTITION WITH DROP', 3),
      row('DROP PARTITION', null),
    ]),
  ).toBe(2);
  expect(dropsIn([row('PROMOTE PARTITION WITH DROP', null)])).toBe(0);
});
