import { expect, test } from 'vitest';
import { sentenceOf } from '../../telling/english/index.ts';
import { consoleWith } from './console-for-tests.ts';

test('sentences: every event of a failure, a return and an expansion has one that ends like a sentence', () => {
  const { history: full, run } = consoleWith({ pairs: 2, partitions: 8 });
  run(".kill leaf-4; .wait idle; .start leaf-4; .wait idle; ADD LEAF root@'leaf-5'; ADD LEAF root@'leaf-6'");
  run("REBALANCE PARTITIONS ON test; DELETE FROM test.x; REMOVE LEAF 'leaf-6' FORCE; .wait idle");
  const { world } = full;
  const told = world.events.slice().map((event) => sentenceOf(event, world));
  expect(told.length).toBeGreaterThan(80);
  for (const sentence of told) expect(sentence).toMatch(/^\S.*\S\.$/);
  expect(told.join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
});
