import { advance } from '@ha-playground/engine/console';
import { describe, expect, test } from 'vitest';
import { freePlay } from '../../../presentation/start.ts';
import { sinceIn } from './cause.ts';

/** What is said of instants after a script, counted from where it began. */
function told(script: string, ms: number) {
  const { history, client } = freePlay.begin();
  const startMs = history.cursor.atMs;
  client.enqueue(script);
  advance(history, [client], startMs + ms);
  const { brief, whole } = sinceIn(history.world);
  return (atMs: number) => [brief(startMs + atMs), whole(startMs + atMs)];
}

describe('watches: since when something counts', () => {
  test('a leaf that died, whose failure is noticed, and that is set offline', () => {
    const since = told('.kill leaf-8', 8_000);
    expect(since(0)).toEqual(['leaf-8 died', 'leaf-8 died at 00:00.1']);
    expect(since(3_000)).toEqual(['leaf-8 was missed', 'leaf-8 was missed at 00:03.1']);
    expect(since(3_300)).toEqual(['leaf-8 went offline', 'leaf-8 went offline at 00:03.4']);
  });

  test('an instant at which nothing happens to a node is told by its clock', () => {
    const since = told('.kill leaf-8', 8_000);
    expect(since(1_500)).toEqual(['00:01.6', '00:01.6']);
    expect(since(7_999)).toEqual(['00:08.0', '00:08.0']);
  });

  test('leaves that die together are named together, and what hangs is not dead', () => {
    expect(told('.kill leaf-7; .hang leaf-8', 100)(0)[0]).toBe('leaf-7 and leaf-8 died');
    expect(told('.hang leaf-8', 100)(0)[0]).toBe('leaf-8 stopped answering');
  });

  test('a leaf that is cut off from the master aggregator is missed, and has not died', () => {
    const since = told('.isolate ma leaf-8', 40_000);
    expect(since(30_000).map((text) => text.replace(/\d\d:\d\d\.\d/, 'then'))).toEqual([
      'leaf-8 was missed',
      'leaf-8 was missed at then',
    ]);
    expect(since(0)[0]).toBe('ma and leaf-8 were cut off from each other');
  });
});
