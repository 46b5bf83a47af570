import { expect, test } from 'vitest';
import { consoleWith } from '../client/console-for-tests.ts';

/** The latency of each leaf in SHOW LEAVES, in its order. */
const latencies = (printed: string): readonly string[] =>
  printed.split('\n').flatMap((line) => /^\| leaf.* (\S+) \|$/.exec(line)?.[1] ?? []);

test('SHOW LEAVES: between its death and its notice a leaf has the latency that was last measured', () => {
  const { print, run } = consoleWith({ pairs: 1, partitions: 2 });
  run('.wait idle; .kill leaf-1');
  const [dying, alive] = latencies(print('SHOW LEAVES'));
  expect(dying).toMatch(/^0\.\d{3}$/);
  run('.wait 2s');
  const [dead, other] = latencies(print('SHOW LEAVES'));
  expect([dead, other === alive]).toEqual([dying, false]);
  run('.wait 10s');
  expect(latencies(print('SHOW LEAVES'))[0]).toBe('NULL');
});
