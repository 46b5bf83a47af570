import { describe, expect, test } from 'vitest';
import { failingScript, runSeed, SwarmTally, WatchedRun } from './index.ts';
import { shrink } from './shrink.ts';

const seeds = Number(process.env.SWARM_SEEDS ?? 250);
/** Every so many seeds one is run again, as one script. */
const replayedEvery = 10;

describe('swarm', () => {
  test(`swarm: every invariant holds at every instant, the cluster becomes whole again, and all happens sometimes (${seeds} seeds)`, () => {
    const tally = new SwarmTally();
    for (let seed = 1; seed <= seeds; seed += 1) {
      const report = runSeed(seed);
      const script = failingScript(report);
      if (script !== null) throw new Error(`replay with npm run story -- run FILE.sql:\n${script}`);
      tally.add(report);
    }
    console.info(tally.lines.join('\n'));
    expect(tally.missing).toEqual([]);
  });

  test(`swarm: the lines of a seed, run as one script, give the same cluster (every ${replayedEvery}th seed)`, () => {
    for (let seed = 1; seed <= seeds; seed += replayedEvery) {
      const { run } = runSeed(seed);
      const again = new WatchedRun();
      again.run([run.lines.join('\n')]);
      expect(again.hash, `seed ${seed}`).toBe(run.hash);
    }
  });
});

describe('shrink', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);

  test('swarm: only the lines that a failure needs are left (2 of 40)', () => {
    const fails = (some: readonly string[]) => some.includes('line 7') && some.includes('line 31');
    expect(shrink(lines, fails)).toEqual(['line 7', 'line 31']);
  });

  test('swarm: lines that are needed together are kept together, and nothing is left of a failure that needs none', () => {
    const fails = (some: readonly string[]) =>
      ['line 3', 'line 4', 'line 5'].every((line) => some.includes(line));
    expect(shrink(lines, fails)).toEqual(['line 3', 'line 4', 'line 5']);
    expect(shrink(lines, () => true)).toEqual([]);
    expect(shrink([], () => true)).toEqual([]);
  });
});
