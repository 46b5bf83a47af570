import { History } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';
import { Play } from '@ha-playground/engine/play';
import { describe, expect, it } from 'vitest';
import { Presentation } from '../../../presentation/time/presentation.ts';
import { createJoiner } from './joint-events.ts';

/** Leaf-2 dies 5 s after the beginning on branch 0; on branch 1, which is current, nothing happens. */
function parted() {
  const history = new History();
  const client = new Client(history);
  client.enqueue(`ADD LEAF root@'leaf-1':3306; ADD LEAF root@'leaf-2':3306;
    CREATE DATABASE test PARTITIONS 4; .wait 10s;`);
  runUntilSettled(history, [client], 60_000);
  history.markOrigin();
  const { originMs } = history;
  history.seek(originMs + 5_000);
  client.enqueue('.kill leaf-2');
  runUntilSettled(history, [client], 1_000);
  history.seek(originMs + 20_000);
  history.seek(originMs + 1_000);
  client.enqueue('SET @@GLOBAL.leaf_failure_detection = OFF;');
  runUntilSettled(history, [client], 0);
  history.seek(originMs + 20_000);
  history.seek(originMs);
  return { history, originMs };
}

/** The stages that are shown while everything is played, and when. */
function played({ history, originMs }: ReturnType<typeof parted>, isAccompanied: boolean): readonly string[] {
  const presentation = new Presentation(new Play(history, () => null), {
    skipsIdle: false,
    motion: 'full',
  });
  presentation.accompany(isAccompanied ? createJoiner(history.lineOf(0)) : null);
  const seen = new Set<string>();
  for (let frame = 0; frame < 1_500; frame += 1) {
    presentation.play(20, () => history.cursor.atMs < originMs + 20_000);
    const { stage, atMs } = presentation.moment;
    if (stage !== null) seen.add(`${stage.kind} at ${atMs - originMs}`);
  }
  return [...seen];
}

describe('two branches shown in one time', () => {
  it('time stands still for what happens on the other branch, as it would there', () => {
    expect(played(parted(), false)).toEqual([]);
    expect(played(parted(), true)).toContain('failure at 5000');
  });

  it('and runs on as it did when there is no other branch any more', () => {
    const { history, originMs } = parted();
    const presentation = new Presentation(new Play(history, () => null), {
      skipsIdle: false,
      motion: 'full',
    });
    presentation.accompany(createJoiner(history.lineOf(0)));
    presentation.accompany(null);
    presentation.play(6_000, () => true);
    expect(presentation.moment).toMatchObject({ atMs: originMs + 6_000, stage: null });
  });
});
