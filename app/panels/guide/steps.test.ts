import type { World } from '@ha-playground/engine';
import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../../presentation/start.ts';
import { obstacleAt, stepAfter, stepAt } from './steps.ts';

const stepWhen = (script: string, ms: number) => {
  const { history, client } = freePlay.begin();
  const start = history.world.events.length;
  for (const statement of script.split('\n')) {
    client.enqueue(statement);
    advance(history, [client], history.cursor.atMs + ms);
  }
  return stepAfter(history.tip.events, start);
};

describe('guide', () => {
  it('begins with losing a leaf, whatever the set-up did', () => {
    expect(stepWhen('SHOW LEAVES;', 0)).toBe('lose');
  });

  it('then the pair takes over, the leaf is started again, and comes back', () => {
    expect(stepWhen('.kill leaf-8', 100)).toBe('watch');
    expect(stepWhen('.kill leaf-8', 9_000)).toBe('restart');
    expect(stepWhen('.kill leaf-8\n.start leaf-8', 8_000)).toBe('return');
    expect(stepWhen('.kill leaf-8\n.start leaf-8', 240_000)).toBe('rewind');
  });

  it('at an earlier moment it says what comes next there, and at the end nothing is taken back', () => {
    const { history, client } = freePlay.begin();
    const start = history.world.events.length;
    const before = history.world;
    const stepThen = (world: World) => stepAt(world, history.tip, start);
    client.enqueue('.kill leaf-8');
    advance(history, [client], history.cursor.atMs + 9_000);
    expect([stepThen(before), stepThen(history.world)]).toEqual(['lose', 'restart']);
    client.enqueue('.start leaf-8');
    advance(history, [client], history.cursor.atMs + 240_000);
    expect(stepThen(before)).toBe('rewind');
  });

  it('it promises no takeover that does not come', () => {
    const obstacleWhen = (script: string, step: 'watch' | 'return' = 'watch') => {
      const { history, client } = freePlay.begin();
      client.enqueue(script);
      advance(history, [client], history.cursor.atMs + 1_000);
      return obstacleAt(step, history.world);
    };
    expect(obstacleWhen('.kill leaf-8')).toBeNull();
    expect(obstacleWhen('.hang leaf-8')).toBe('late');
    expect(obstacleWhen('.kill leaf-4; .kill leaf-8')).toBe('noPair');
    expect(obstacleWhen('SET GLOBAL leaf_failure_detection = Off; .kill leaf-8')).toBe('unwatched');
    expect(obstacleWhen('.kill ma; .kill leaf-8')).toBe('masterDown');
    expect(obstacleWhen('.kill ma; .kill leaf-8', 'return')).toBe('masterDown');
  });

  it('who does something else stays where they were', () => {
    expect(stepWhen("DETACH LEAF 'leaf-8':3306;", 60_000)).toBe('lose');
  });
});
