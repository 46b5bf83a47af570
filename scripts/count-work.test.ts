import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createCounter } from './count-work.ts';

interface Counted {
  readonly total: (rounds: number) => number;
  readonly copies: (times: number) => void;
}

const folder = mkdtempSync(join(tmpdir(), 'counted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Loaded after the counter has begun, as what is benched is. */
async function counted(): Promise<Counted> {
  const file = join(folder, 'counted.mjs');
  writeFileSync(
    file,
    `const one = (index) => index % 7;
     export function total(rounds) {
       let sum = 0;
       for (let index = 0; index < rounds; index += 1) sum += one(index);
       return sum;
     }
     export function copies(times) {
       for (let time = 0; time < times; time += 1) [1, 2, 3].slice();
     }`,
  );
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

test('count: calls, blocks and copied items are counted of the work alone, and every time alike', async () => {
  const count = createCounter(folder);
  const { total, copies } = await counted();
  total(1_000);
  const thousand = count(() => total(1_000));
  expect([thousand.callsOf('total'), thousand.callsOf('one'), thousand.callsOf('copies')]).toEqual([
    1, 1_000, 0,
  ]);
  expect(thousand.blocks).toBeGreaterThanOrEqual(2_000);
  expect(count(() => total(1_000)).blocks).toBe(thousand.blocks);
  expect(count(() => total(10_000)).blocks).toBe(thousand.blocks + 2 * 9_000);
  expect(count(() => copies(5)).copiedItems).toBe(15);
  expect(count(() => undefined)).toMatchObject({ blocks: 0, copiedItems: 0 });
});
