import { describe, expect, test } from 'vitest';
import { chance, commandId, nodeId } from '../base/index.ts';
import type { Entry, History, SavedBranch, SavedHistory } from '../history/index.ts';
import { restoreHistory, restoringHistory } from '../history/restore.ts';
import { hashOf } from '../simulation/index.ts';
import { damaged } from './damage.ts';
import { setUpHistory, submitTo } from './set-up-history.ts';
import { swarmHistory } from './swarm-history.ts';

const histories = 230;
const actsPerHistory = 12;
const instantsPerBranch = 20;
const damages = 400;

/** A history of somebody who types, goes back and forth, undoes, tries other ways, names them and looks far ahead. */
function branchingHistory(seed: number): History {
  const { history, client, step } = swarmHistory(seed, 2);
  if (seed % 2 === 0) history.markOrigin();
  for (let act = 0; act < actsPerHistory; act += 1) {
    const draw = (about: string, bound: number) => chance(seed, [about, act], bound);
    const roll = draw('act', 12);
    if (roll < 4) step(10 + act);
    else if (roll < 8) {
      history.seek(history.cursor.atMs - draw('back', 40_000));
      step(10 + act);
    } else if (roll === 8) for (let times = 0; times <= draw('times', 3); times += 1) history.undo();
    else if (roll === 9) history.redo();
    else if (roll === 10) history.switchTo(draw('branch', history.branches.length));
    else {
      history.rename(history.branch.id, `way ${act}`);
      const { atMs } = history.cursor;
      history.seek(history.endMs + draw('ahead', 30_000));
      history.seek(atMs);
    }
    client.settle();
  }
  return history;
}

function restored(saved: unknown): History {
  const made = restoreHistory(saved);
  if (!made.ok) throw new Error(`${made.misfit.at}: ${made.misfit.expected} is expected`);
  return made.history;
}

const inJson = (saved: SavedHistory): unknown => JSON.parse(JSON.stringify(saved));

/** A set-up of ten commands, a failure at 2 s, and another one on a branch from 1 s. */
function parted(): SavedHistory {
  const history = setUpHistory({ pairs: 4, partitions: 8 });
  history.seek(2_000);
  submitTo(history, 'killNode', 'leaf-8');
  history.seek(20_000);
  history.seek(1_000);
  submitTo(history, 'hangNode', 'leaf-1');
  return history.saved();
}

const withBranch = (saved: SavedHistory, id: number, change: Partial<SavedBranch>): SavedHistory => ({
  ...saved,
  branches: saved.branches.map((branch, index) => (index === id ? { ...branch, ...change } : branch)),
});

/** The saved history with the first entry of the second branch changed. */
const withEntry = (saved: SavedHistory, change: Partial<Entry>): SavedHistory =>
  withBranch(saved, 1, {
    entries: (saved.branches[1]?.entries ?? []).map((entry) => ({ ...entry, ...change })),
  });

describe('saved histories', () => {
  test(`history: one that is made again is the same at every instant of each branch (${histories} histories)`, () => {
    const having = { branches: 0, undone: 0, prolonged: 0, renamed: 0, ofBranches: 0, entries: 0 };
    for (let seed = 1; seed <= histories; seed += 1) {
      const history = branchingHistory(seed);
      const saved = history.saved();
      const again = restored(inJson(saved));
      expect(again.saved(), `history ${seed}`).toEqual(saved);
      expect(again.branches, `history ${seed}`).toEqual(history.branches);
      expect(again.cursor, `history ${seed}`).toEqual(history.cursor);
      expect(hashOf(again.world), `history ${seed} at its cursor`).toBe(hashOf(history.world));
      expect([again.originMs, again.canUndo, again.undone]).toEqual([
        history.originMs,
        history.canUndo,
        history.undone,
      ]);
      for (const { id, endMs } of history.branches) {
        const [line, lineAgain] = [history.lineOf(id), again.lineOf(id)];
        expect(hashOf(lineAgain.tip), `history ${seed}, branch ${id}`).toBe(hashOf(line.tip));
        for (let place = 0; place < instantsPerBranch; place += 1) {
          const atMs = chance(seed, ['instant', id, place], endMs + 1);
          const [world, worldAgain] = [line.worldAt(atMs), lineAgain.worldAt(atMs)];
          expect(hashOf(worldAgain), `history ${seed}, branch ${id} at ${atMs} ms`).toBe(hashOf(world));
        }
      }
      // What happens next is the same as well, with the same id, once what was undone is done again.
      for (const each of [history, again]) {
        if (seed % 3 > 0) while (each.redo());
        each.seek(each.cursor.atMs + 20_000);
        const command = { kind: 'killNode', node: nodeId(1) } as const;
        each.submit({ connection: { node: nodeId(1), database: null }, text: '.kill', command });
        each.seek(each.cursor.atMs + 5_000);
      }
      expect(again.saved(), `history ${seed}, later`).toEqual(history.saved());
      expect(hashOf(again.world), `history ${seed}, later`).toBe(hashOf(history.world));
      having.entries += saved.branches.reduce((sum, { entries }) => sum + entries.length, 0);
      having.ofBranches += saved.branches.length;
      if (saved.branches.length > 1) having.branches += 1;
      if (saved.undone !== null) having.undone += 1;
      if (saved.branches.some(({ entries, endMs }) => endMs > (entries.at(-1)?.atMs ?? 0) + 25_000))
        having.prolonged += 1;
      if (saved.branches.some(({ name }) => name.startsWith('way'))) having.renamed += 1;
    }
    console.log(`saved histories: ${JSON.stringify(having)}`);
    expect(Math.min(...Object.values(having))).toBeGreaterThan(histories / 10);
  });

  test(`history: damaged data is refused with the place, or is a history (${damages} damages)`, () => {
    const all = Array.from({ length: 20 }, (_, seed) => branchingHistory(seed + 1).saved());
    let refused = 0;
    for (let seed = 1; seed <= damages; seed += 1) {
      const made = restoreHistory(damaged(all[seed % all.length], seed));
      if (made.ok) expect(restoreHistory(made.history.saved()).ok, `damage ${seed}`).toBe(true);
      else {
        refused += 1;
        expect(made.misfit.at, `damage ${seed}`).toMatch(/^\.(seed|origin|branches|cursor|undone)/);
      }
    }
    console.log(`saved histories: ${refused} of ${damages} damages are refused`);
    expect(refused).toBeGreaterThan(damages / 2);
    expect(refused).toBeLessThan(damages);
  });

  test.each<[string, (saved: SavedHistory) => unknown, string, string]>([
    ['nothing', () => null, '', 'an object'],
    ['a text', () => 'saved', '', 'an object'],
    ['no branch', (saved) => ({ ...saved, branches: [] }), '.branches', 'a branch'],
    [
      'a second beginning',
      (saved) => ({ ...saved, branches: saved.branches.map((branch) => ({ ...branch, parent: null })) }),
      '.branches[1].parent',
      'the place where it parts from an earlier branch',
    ],
    [
      'a parent that comes later',
      (saved) => withBranch(saved, 1, { parent: { branch: 1, atMs: 0, applied: 0 } }),
      '.branches[1].parent',
      'a place on an earlier branch',
    ],
    [
      'more shared entries than there are by then',
      (saved) => withBranch(saved, 1, { parent: { branch: 0, atMs: 2_000, applied: 12 } }),
      '.branches[1].parent',
      'a place on an earlier branch',
    ],
    [
      'a branch from within the set-up',
      (saved) => ({ ...withBranch(saved, 1, { parent: { branch: 0, atMs: 0, applied: 3 } }) }),
      '.branches[1].parent',
      'a place after the set-up',
    ],
    [
      'an end before the last entry',
      (saved) => withBranch(saved, 0, { endMs: 1 }),
      '.branches[0].entries',
      'instants in order, none after the end',
    ],
    [
      'one id for two commands',
      (saved) => withEntry(saved, { id: commandId(0) }),
      '.branches',
      'each id once',
    ],
    [
      'a cursor beyond the end',
      (saved) => ({ ...saved, cursor: { ...saved.cursor, atMs: 9e9 } }),
      '.cursor',
      'a place on a branch',
    ],
    [
      'a cursor before the set-up',
      (saved) => ({ ...saved, cursor: { branch: 0, atMs: 0, applied: 1 } }),
      '.cursor',
      'a place after the set-up',
    ],
    [
      'a cursor before what was entered at its instant',
      (saved) => ({ ...saved, cursor: { branch: 1, atMs: 1_000, applied: 10 } }),
      '.cursor.applied',
      'all that was entered by then',
    ],
    [
      'a redo along the branch of the cursor',
      (saved) => ({ ...saved, undone: { branch: 1, atMs: 1_000, applied: 11 } }),
      '.undone',
      'a place beyond the one where the last branch parts, which is that of the cursor',
    ],
    [
      'a redo of nothing',
      (saved) => ({ ...saved, undone: { branch: 0, atMs: 1_000, applied: 10 } }),
      '.undone',
      'a place beyond the one where the last branch parts, which is that of the cursor',
    ],
    [
      'a redo beyond the end',
      (saved) => ({ ...saved, undone: { branch: 0, atMs: 20_001, applied: 11 } }),
      '.undone',
      'a place beyond the one where the last branch parts, which is that of the cursor',
    ],
    [
      'a redo while an earlier branch is shown',
      (saved) => ({
        ...saved,
        cursor: { branch: 0, atMs: 0, applied: 10 },
        undone: { branch: 0, atMs: 2_000, applied: 11 },
      }),
      '.undone',
      'a place beyond the one where the last branch parts, which is that of the cursor',
    ],
    [
      'a node that there is not',
      (saved) => withEntry(saved, { command: { kind: 'killNode', node: nodeId(77) } }),
      '.branches[1].entries[0].command.node',
      'a node that there is',
    ],
    [
      'a connection to one',
      (saved) => withEntry(saved, { connection: { node: nodeId(77), database: null } }),
      '.branches[1].entries[0].connection.node',
      'a node that there is',
    ],
    [
      'a command that is none',
      (saved) => withEntry(saved, { command: { kind: 'constructor' } as never }),
      '.branches[1].entries[0].command.kind',
      expect.stringMatching(/^one of killNode, /) as unknown as string,
    ],
    [
      'a command that the cluster refuses',
      (saved) => withEntry(saved, { command: { kind: 'startNode', node: nodeId(2) } }),
      '.branches[1].entries[0].command',
      'a command that the cluster accepts, which answers: Cannot start leaf-1:3306: its process is running.',
    ],
  ])('history: %s is no history', (_what, change, at, expected) => {
    const saved = parted();
    expect(restoreHistory(change(saved))).toEqual({ ok: false, misfit: { at, expected } });
  });

  test('history: how far it has come is told entry by entry', () => {
    const saved = parted();
    expect([...restoringHistory(saved)].at(-1)).toEqual({ done: 12, of: 12 });
    expect(restored(saved).saved()).toEqual(saved);
  });
});
