import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../../presentation/start.ts';
import { stepAfter } from './steps.ts';

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

  it('who does something else stays where they were', () => {
    expect(stepWhen("DETACH LEAF 'leaf-8':3306;", 60_000)).toBe('lose');
  });
});
