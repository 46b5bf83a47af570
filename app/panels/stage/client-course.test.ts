import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../../presentation/start.ts';
import { ClientCourses, shareNow } from './client-course.ts';

const nothing = { waited: 0, failed: 0 };

function afterLoss() {
  const { history, client } = freePlay.begin();
  client.enqueue('.workload 50 reads 20 writes ON test.x');
  advance(history, [client], 5_000);
  client.enqueue('.kill leaf-8');
  advance(history, [client], 12_000);
  return history;
}

describe('client load', () => {
  it('read frame by frame, the course is what it is when read at once', () => {
    const history = afterLoss();
    const courses = new ClientCourses();
    for (let atMs = 0; atMs <= 12_000; atMs += 130) courses.at(history.worldAt(atMs), 'main');
    const whole = new ClientCourses().at(history.worldAt(12_000), 'main');
    expect(courses.at(history.worldAt(12_000), 'main')).toEqual(whole);
    expect([whole.reads.waited > 0, whole.writes.waited > 0]).toEqual([true, true]);
  });

  it('going back forgets what has not happened yet', () => {
    const history = afterLoss();
    const courses = new ClientCourses();
    courses.at(history.worldAt(12_000), 'main');
    const before = courses.at(history.worldAt(4_000), 'main');
    expect(before).toEqual({ reads: nothing, writes: nothing, rowsLost: 0 });
  });

  it('the shares of this moment: all, and fewer while a dead leaf is not known to be dead', () => {
    const history = afterLoss();
    expect(shareNow(history.worldAt(4_000), 'reads')).toBe(100);
    expect(shareNow(history.worldAt(6_000), 'reads')).toBe(87);
    expect(shareNow(history.worldAt(12_000), 'writes')).toBe(100);
    expect(shareNow(freePlay.begin().history.world, 'reads')).toBe(0);
  });
});
