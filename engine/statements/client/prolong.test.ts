import { describe, expect, test } from 'vitest';
import { History } from '../../history/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { Play } from './play.ts';

/** Two branches of different length: main is longer, and the cursor is at the end of the other one. */
function twoBranches(): Play {
  const play = new Play(new History(), () => extras);
  play.enter("ADD LEAF root@'a':3306;");
  play.pass(5_000);
  play.enter('.kill a');
  play.pass(40_000);
  play.jump(2_000);
  play.enter("ADD LEAF root@'b':3306;");
  play.pass(18_000);
  return play;
}

describe('play: looking beyond the end of a branch', () => {
  test('leaves no trace once it is over: neither in what was done nor in the branch', () => {
    const play = twoBranches();
    const before = JSON.stringify([play.acts, play.history.saved(), play.history.cursor]);
    const takeBack = play.prolong(40_000);
    expect(play.history.endMs).toBe(40_000);
    takeBack();
    expect(JSON.stringify([play.acts, play.history.saved(), play.history.cursor])).toBe(before);
    expect(play.history.endMs).toBe(18_000);
  });

  test('nor does looking round meanwhile, but for where the cursor was left', () => {
    const play = twoBranches();
    play.jump(9_000);
    const acts = play.acts.length;
    const takeBack = play.prolong(40_000);
    play.jump(30_000);
    play.jump(7_000);
    takeBack();
    expect(play.history.endMs).toBe(18_000);
    expect(play.acts).toHaveLength(acts);
    expect(play.acts.at(-1)).toEqual({ kind: 'jump', toMs: 7_000 });
  });

  test('the branch stays as long where the cursor is, and where something was entered', () => {
    const [left, entered] = [twoBranches(), twoBranches()];
    const takeBack = left.prolong(40_000);
    left.jump(30_000);
    takeBack();
    expect([left.history.endMs, left.history.cursor.atMs]).toEqual([40_000, 30_000]);
    const takeBackToo = entered.prolong(40_000);
    entered.enter('SELECT 1;');
    takeBackToo();
    expect(entered.history.endMs).toBe(40_000);
  });
});
