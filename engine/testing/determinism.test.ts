import { describe, expect, test } from 'vitest';
import { chance } from '../base/index.ts';
import { History } from '../history/index.ts';
import { Line } from '../history/line.ts';
import { emptyWorld, hashOf } from '../simulation/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, runUntilSettled } from '../statements/index.ts';
import { randomScript } from './random-script.ts';

const scripts = 200;
const statementsPerScript = 40;
const seeksPerScript = 12;
/** Longer than any of these scripts can take. */
const limitMs = 100_000_000;

function run(seed: number) {
  const history = new History({ seed });
  const client = new Client(history, { extras: () => extras });
  client.enqueue(randomScript(seed, statementsPerScript));
  const isSettled = runUntilSettled(history, [client], limitMs);
  const texts = client.runs.map((statement) => statement.result?.text);
  return { history, isSettled, texts, hash: hashOf(history.world) };
}

describe('determinism', () => {
  test(`history: ${scripts} random scripts give equal hashes and outputs when run twice and after random seeks`, () => {
    const having = { failover: 0, rebalance: 0, attachBatch: 0 };
    for (let seed = 1; seed <= scripts; seed += 1) {
      const [first, second] = [run(seed), run(seed)];
      expect(first.isSettled, `script ${seed} ends`).toBe(true);
      expect(second.hash, `script ${seed} run twice`).toBe(first.hash);
      expect(second.texts, `outputs of script ${seed}`).toEqual(first.texts);
      checkSeeks(first.history, second.history, seed);
      const events = first.history.world.events.slice();
      const finished = (kind: string) =>
        events.some(
          (event) =>
            event.kind === 'operationFinished' && event.operationKind === kind && event.state === 'success',
        );
      if (finished('failover')) having.failover += 1;
      if (finished('rebalance')) having.rebalance += 1;
      if (events.some((event) => event.kind === 'attachBatchClosed')) having.attachBatch += 1;
    }
    console.log(`determinism: of ${scripts} scripts ${JSON.stringify(having)}`);
    expect(Math.min(having.failover, having.rebalance, having.attachBatch)).toBeGreaterThanOrEqual(50);
  });
});

/**
 * Seeks to and fro in one history, and compares each world with that of the other, which was never sought in, and with
 * a replay of the commands alone, without any checkpoint.
 */
function checkSeeks(sought: History, straight: History, seed: number): void {
  const endMs = sought.endMs;
  const endHash = hashOf(sought.tip);
  const replayed = new Line(straight.branch.entries, [{ world: emptyWorld(seed), applied: 0 }]);
  for (let step = 0; step < seeksPerScript; step += 1) {
    const atMs = chance(seed, ['seek', step], endMs + 1);
    sought.seek(atMs);
    expect(hashOf(sought.world), `script ${seed} at ${atMs} ms`).toBe(hashOf(straight.worldAt(atMs)));
    expect(hashOf(replayed.at(atMs).world), `script ${seed} replayed to ${atMs} ms`).toBe(
      hashOf(sought.world),
    );
  }
  sought.seek(endMs);
  expect(hashOf(sought.world), `script ${seed} at its end again`).toBe(endHash);
}
