import { describe, expect, test } from 'vitest';
import { chance } from '../base/index.ts';
import { knownLeaves } from '../cluster/index.ts';
import { hashOf } from '../simulation/index.ts';
import { setUpHistory, submitTo } from '../testing/set-up-history.ts';
import type { History } from './index.ts';
import { restoreHistory } from './restore.ts';

const sessions = 120;
const actsPerSession = 14;

const started = () => {
  const history = setUpHistory({ pairs: 4, partitions: 8 });
  const { originMs } = history;
  const at = (afterMs: number) => history.seek(originMs + afterMs);
  return { history, originMs, at };
};

/** leaf-8 killed at 2 s and leaf-7 at 20 s; the cursor is at 60 s. */
function twoKilled() {
  const parts = started();
  const { history, at } = parts;
  at(2_000);
  submitTo(history, 'killNode', 'leaf-8');
  at(20_000);
  submitTo(history, 'killNode', 'leaf-7');
  at(60_000);
  return parts;
}

const stopped = ({ world }: History): readonly string[] =>
  knownLeaves(world).flatMap(({ host, process }) => (process === 'stopped' ? [host] : []));

const namesOf = ({ branches }: History) => branches.map(({ name }) => name);

/** Commands that are entered by themselves, in words. */
const enteredOn = (history: History) =>
  history.branches.map(({ entries, parent }) => entries.slice(parent?.applied ?? 10).map(({ text }) => text));

/** Where one is and all that there is, as far as it can be read. */
const allOf = (history: History) => ({
  cursor: history.cursor,
  branches: history.branches,
  hash: hashOf(history.world),
  tips: history.branches.map(({ id }) => hashOf(history.lineOf(id).tip)),
});

/** A session of somebody who kills and starts leaves, moves in time, undoes, redoes, switches and names. */
function act(history: History, seed: number, number: number): void {
  const draw = (about: string, bound: number) => chance(seed, [about, number], bound);
  const roll = draw('act', 12);
  const host = `leaf-${1 + draw('leaf', 8)}`;
  if (roll < 4)
    submitTo(history, (['killNode', 'startNode', 'hangNode'] as const)[draw('kind', 3)] ?? 'killNode', host);
  else if (roll < 6) history.seek(history.cursor.atMs + draw('on', 30_000));
  else if (roll === 6) history.seek(history.cursor.atMs - draw('back', 30_000));
  else if (roll < 9) history.undo();
  else if (roll === 9) history.redo();
  else if (roll === 10) history.switchTo(draw('branch', history.branches.length));
  else if (draw('names', 3) === 0) history.rename(history.branch.id, `way ${number}`);
}

describe('undo', () => {
  test('history: time goes on without what was undone, which stays a branch with its name', () => {
    const { history, at } = twoKilled();
    const before = hashOf(history.tip);
    expect(history.undo()).toBe(true);
    expect([history.cursor.atMs - history.originMs, stopped(history)]).toEqual([20_000, ['leaf-8']]);
    at(60_000);
    expect(stopped(history)).toEqual(['leaf-8']);
    expect(namesOf(history)).toEqual(['main', 'branch 2']);
    expect(enteredOn(history)).toEqual([['killNode leaf-8', 'killNode leaf-7'], []]);
    expect(hashOf(history.lineOf(0).tip)).toBe(before);
  });

  test('history: where time goes on is where it would have come without the command', () => {
    const [{ history, at }, without] = [twoKilled(), started()];
    history.undo();
    at(60_000);
    without.at(2_000);
    submitTo(without.history, 'killNode', 'leaf-8');
    without.at(60_000);
    expect(hashOf(history.world)).toBe(hashOf(without.history.world));
  });

  test('history: several undos move one fork, however far time has gone on in between', () => {
    const { history, originMs, at } = twoKilled();
    history.undo();
    at(40_000);
    history.undo();
    expect(history.branches.map(({ parent }) => parent)).toEqual([
      null,
      { branch: 0, atMs: originMs + 2_000, applied: 10 },
    ]);
    expect([history.endMs - originMs, history.canUndo, stopped(history)]).toEqual([2_000, false, []]);
    expect(history.undo()).toBe(false);
  });

  test('history: what is entered then is the beginning of a branch, and ends redo', () => {
    const { history, at } = twoKilled();
    history.undo();
    at(25_000);
    expect(submitTo(history, 'startNode', 'leaf-1').kind).toBe('refused');
    expect(history.canRedo).toBe(true);
    submitTo(history, 'killNode', 'leaf-1');
    expect([history.canRedo, history.redo()]).toEqual([false, false]);
    expect(enteredOn(history)).toEqual([['killNode leaf-8', 'killNode leaf-7'], ['killNode leaf-1']]);
    history.undo();
    expect(namesOf(history)).toEqual(['main', 'branch 2', 'branch 3']);
    history.redo();
    expect([namesOf(history), stopped(history)]).toEqual([
      ['main', 'branch 2'],
      ['leaf-1', 'leaf-8'],
    ]);
  });

  test('history: what is entered before the fork parts there, and leaves no fork behind', () => {
    const { history, originMs, at } = twoKilled();
    history.undo();
    at(1_000);
    submitTo(history, 'killNode', 'leaf-3');
    expect(history.branches.map(({ parent }) => parent?.atMs)).toEqual([undefined, originMs + 1_000]);
    expect(enteredOn(history)).toEqual([['killNode leaf-8', 'killNode leaf-7'], ['killNode leaf-3']]);
  });

  test('history: beyond where a branch parts, the fork parts from the one before', () => {
    const { history, originMs, at } = twoKilled();
    at(10_000);
    submitTo(history, 'killNode', 'leaf-3');
    history.undo();
    history.undo();
    expect(history.branches.map(({ parent }) => parent)).toEqual([
      null,
      { branch: 0, atMs: originMs + 10_000, applied: 11 },
      { branch: 0, atMs: originMs + 2_000, applied: 10 },
    ]);
    history.redo();
    history.redo();
    expect([history.cursor.branch, stopped(history)]).toEqual([1, ['leaf-3', 'leaf-8']]);
  });

  test('history: going to another branch leaves a fork behind only where something has happened on it', () => {
    const { history, at } = twoKilled();
    history.undo();
    at(60_000);
    history.switchTo(0);
    expect([namesOf(history), history.canRedo]).toEqual([['main'], false]);
    at(3_000);
    submitTo(history, 'killNode', 'leaf-7');
    history.undo();
    // The failure of leaf-8, a second ago, is noticed on the fork.
    at(60_000);
    history.switchTo(0);
    expect([namesOf(history), history.canRedo]).toEqual([['main', 'branch 2', 'branch 3'], false]);
    expect(enteredOn(history).slice(1)).toEqual([['killNode leaf-7'], []]);
  });

  test('history: undoing on a fork that was left and come back to keeps it, and redo leads back to it', () => {
    const { history, at } = started();
    at(19_000);
    submitTo(history, 'killNode', 'leaf-8');
    at(20_000);
    submitTo(history, 'killNode', 'leaf-7');
    history.undo();
    at(60_000);
    history.switchTo(0);
    history.switchTo(1);
    const before = allOf(history);
    history.undo();
    expect(namesOf(history)).toEqual(['main', 'branch 2', 'branch 3']);
    expect(stopped(history)).toEqual([]);
    history.redo();
    expect(allOf(history)).toEqual(before);
  });

  test('history: a fork that has been given a name is kept, and redo still leads back', () => {
    const { history } = twoKilled();
    history.undo();
    history.rename(1, 'without leaf-7');
    history.undo();
    expect(namesOf(history)).toEqual(['main', 'without leaf-7', 'branch 3']);
    history.redo();
    history.redo();
    expect([namesOf(history), history.cursor.branch]).toEqual([['main', 'without leaf-7'], 0]);
  });

  test('history: what is entered on a named fork before it parts lets it part there', () => {
    const { history, originMs, at } = twoKilled();
    history.undo();
    history.rename(1, 'without leaf-7');
    at(10_000);
    submitTo(history, 'killNode', 'leaf-3');
    expect(history.branches.map(({ name, parent }) => [name, parent])).toEqual([
      ['main', null],
      ['without leaf-7', { branch: 0, atMs: originMs + 10_000, applied: 11 }],
    ]);
    expect(restoreHistory(history.saved()).ok).toBe(true);
  });

  test('history: seeking back undoes nothing: the same future comes again', () => {
    const { history, at } = twoKilled();
    const before = allOf(history);
    at(1_000);
    expect([history.canRedo, stopped(history)]).toEqual([false, []]);
    at(60_000);
    expect(allOf(history)).toEqual(before);
  });
});

describe('random sessions of undo and redo', () => {
  test.each([
    ['as many redos as undos lead to where one was', false],
    ['whatever was looked at in between, the last redo leads to where one was', true],
  ])(`history: %s (${sessions} sessions)`, (_what, looksRound) => {
    let undone = 0;
    for (let seed = 1; seed <= sessions; seed += 1) {
      const { history } = started();
      for (let number = 0; number < actsPerSession; number += 1) act(history, seed, number);
      while (history.redo());
      const before = allOf(history);
      const look = (when: string, time: number) => {
        if (looksRound) history.seek(history.cursor.atMs + chance(seed, [when, time], 30_000) - 5_000);
      };
      const times = 1 + chance(seed, ['times'], 4);
      let undos = 0;
      for (let time = 0; time < times; time += 1) {
        if (history.undo()) undos += 1;
        look('after undo', time);
      }
      for (let time = 0; history.redo(); time += 1) {
        undone += 1;
        if (history.canRedo) look('after redo', time);
        else if (!looksRound) expect(time, `session ${seed}`).toBe(undos - 1);
      }
      if (undos > 0) expect(allOf(history), `session ${seed}`).toEqual(before);
    }
    expect(undone).toBeGreaterThan(sessions);
  });

  test(`history: no branch is left that holds nothing, and none that holds something changes (${sessions} sessions)`, () => {
    let branches = 0;
    for (let seed = 1; seed <= sessions; seed += 1) {
      const { history } = started();
      for (let number = 0; number < actsPerSession; number += 1) {
        const held = history.branches.flatMap(({ id, name, entries, parent }) =>
          entries.length > (parent?.applied ?? 0) ? [{ id, name, entries, parent }] : [],
        );
        const wasOn = history.branch.id;
        act(history, seed, number);
        for (const { id, name, entries, parent } of held) {
          const now = history.branches[id];
          expect(now?.parent, `session ${seed}`).toEqual(parent);
          expect(now?.entries.slice(0, entries.length), `session ${seed}`).toEqual(entries);
          if (id !== wasOn) expect(now?.name, `session ${seed}`).toBe(name);
        }
        for (const { id, name, entries, parent } of history.branches) {
          if (id === 0 || id === history.branch.id || name.startsWith('way')) continue;
          const { tip } = history.lineOf(id);
          const parted = history.lineOf(parent?.branch ?? 0).worldAt(parent?.atMs ?? 0);
          const holds = entries.length > (parent?.applied ?? 0) || tip.events.length > parted.events.length;
          expect(holds, `session ${seed}, act ${number}: ${name}`).toBe(true);
        }
      }
      branches += history.branches.length;
    }
    expect(branches).toBeGreaterThan(1.5 * sessions);
  });
});
