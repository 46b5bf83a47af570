import { History } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import type { Moment, PictureClock } from '../../../presentation/time/moment.ts';
import { branchClock } from './branch-clock.ts';

/** A branch on which leaf-2 dies, and the instant at which it does. */
function failed() {
  const history = new History();
  const client = new Client(history);
  client.enqueue(`ADD LEAF root@'leaf-1':3306; ADD LEAF root@'leaf-2':3306;
    CREATE DATABASE test PARTITIONS 4; .wait 10s; .kill leaf-2; .wait 20s;`);
  runUntilSettled(history, [client], 60_000);
  const killed = [...history.tip.events].find(({ kind }) => kind === 'processKilled');
  return { history, line: history.lineOf(0), killedMs: killed?.atMs ?? 0 };
}

const clockAt = (current: Moment): PictureClock => ({ current, subscribe: () => () => undefined });

describe('a branch beside the current one', () => {
  const { history, line, killedMs } = failed();
  const stage = { kind: 'failure', progress: 0.5 } as const;
  const momentAt = (atMs: number): Moment => ({
    worldBefore: history.world,
    world: history.world,
    stage,
    atMs,
  });

  it('is in the same stage as the clock where anything happens on it at that instant', () => {
    const { current } = branchClock(line, clockAt(momentAt(killedMs)));
    expect([current.atMs, current.stage]).toEqual([killedMs, stage]);
    const processes = [current.worldBefore, current.world].map(
      ({ nodes }) => [...nodes].filter(({ process }) => process === 'stopped').length,
    );
    expect(processes).toEqual([0, 1]);
  });

  it('rests while the clock shows what happens on the other one alone', () => {
    const { current } = branchClock(line, clockAt(momentAt(killedMs - 1_000)));
    expect([current.atMs, current.stage]).toEqual([killedMs - 1_000, null]);
    expect(current.worldBefore).toBe(current.world);
  });

  it('stays at its end when it is shorter', () => {
    const { current } = branchClock(line, clockAt(momentAt(line.endMs + 5_000)));
    expect([current.atMs, current.stage]).toEqual([line.endMs, null]);
  });
});
