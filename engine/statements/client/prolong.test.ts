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
    const takeBack = play.lookBeyond(40_000);
    expect(play.history.endMs).toBe(40_000);
    takeBack();
    expect(JSON.stringify([play.acts, play.history.saved(), play.history.cursor])).toBe(before);
    expect(play.history.endMs).toBe(18_000);
  });

  test('nor does looking round meanwhile, but for where the cursor was left', () => {
    const play = twoBranches();
    play.jump(9_000);
    const acts = play.acts.length;
    const takeBack = play.lookBeyond(40_000);
    play.jump(30_000);
    play.jump(7_000);
    takeBack();
    expect(play.history.endMs).toBe(18_000);
    expect(play.acts).toHaveLength(acts);
    expect(play.acts.at(-1)).toEqual({ kind: 'jump', toMs: 7_000 });
  });

  test('the branch stays as long where the cursor stays there, and where something is entered there', () => {
    const [left, entered] = [twoBranches(), twoBranches()];
    const takeBack = left.lookBeyond(40_000);
    left.jump(30_000);
    takeBack();
    expect([left.history.endMs, left.history.cursor.atMs]).toEqual([40_000, 30_000]);
    entered.lookBeyond(40_000);
    entered.jump(30_000);
    entered.enter("ADD LEAF root@'c':3306;");
    expect(entered.history.endMs).toBe(30_000);
    expect(entered.acts.slice(-3).map(({ kind }) => kind)).toEqual(['prolong', 'jump', 'enter']);
  });

  test('whatever else is done ends it: nothing of it is left, and what was looked at is looked at still', () => {
    const ends: readonly (readonly [(play: Play) => unknown, readonly object[]])[] = [
      [
        (play) => play.switchTo(0),
        [
          { kind: 'switch', branch: 0 },
          { kind: 'jump', toMs: 30_000 },
        ],
      ],
      [(play) => play.visit(0, 30_000), [{ kind: 'visit', branch: 0, toMs: 30_000 }]],
      [(play) => play.undo(), [{ kind: 'undo' }]],
    ];
    for (const [end, left] of ends) {
      const [looked, plain] = [twoBranches(), twoBranches()];
      const { length } = looked.acts;
      const takeBack = looked.lookBeyond(40_000);
      looked.jump(30_000);
      end(looked);
      takeBack();
      expect(looked.acts.slice(length)).toEqual(left);
      end(plain);
      expect(looked.history.saved().branches).toEqual(plain.history.saved().branches);
    }
  });

  test('an act where the branch has always reached ends it too', () => {
    const play = twoBranches();
    const takeBack = play.lookBeyond(40_000);
    play.enter('SELECT 1;');
    takeBack();
    expect(play.history.endMs).toBe(18_000);
    expect(play.acts.slice(-2).map(({ kind }) => kind)).toEqual(['pass', 'enter']);
  });

  test('what has been made longer for good stays so', () => {
    const play = twoBranches();
    play.prolong(40_000);
    play.switchTo(0);
    play.switchTo(1);
    expect(play.history.endMs).toBe(40_000);
  });
});
