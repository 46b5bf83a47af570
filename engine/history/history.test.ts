import { describe, expect, test } from 'vitest';
import { commandId } from '../base/index.ts';
import { branchNameLimit, knownLeaves, type Outcome } from '../cluster/index.ts';
import { hashOf } from '../simulation/index.ts';
import { setUpHistory, submitTo } from '../testing/set-up-history.ts';
import { History } from './index.ts';
import { entryLimit } from './limits.ts';
import { restoreHistory } from './restore.ts';

const leafState = (history: History, host: string): string | undefined =>
  knownLeaves(history.world).find((leaf) => leaf.host === host)?.state;

function historyWithFailure() {
  const history = setUpHistory({ pairs: 4, partitions: 16 });
  const failedAtMs = history.cursor.atMs + 2_000;
  history.seek(failedAtMs);
  submitTo(history, 'killNode', 'leaf-8');
  history.seek(failedAtMs + 10_000);
  return { history, failedAtMs };
}

describe('a history that is full', () => {
  test('history: one command more is refused with a sentence, and changes nothing', () => {
    const saved = structuredClone(setUpHistory({ pairs: 1, partitions: 1 }).saved());
    const entries = saved.branches[0]?.entries.map((entry, index, all) => ({
      ...entry,
      id: commandId(index + entryLimit - all.length - 1),
    }));
    const branches = saved.branches.map((branch) => ({ ...branch, entries: entries ?? [] }));
    const restored = restoreHistory({ ...saved, branches });
    if (!restored.ok) throw new Error(restored.misfit.at);
    const { history } = restored;
    expect(submitTo(history, 'killNode', 'leaf-1').kind).toBe('accepted');
    const before = [history.version, hashOf(history.world)];
    expect(submitTo(history, 'startNode', 'leaf-1')).toMatchObject({
      outcome: { ok: false, error: { message: 'A history holds at most 100000 commands.' } },
    });
    expect([history.version, hashOf(history.world)]).toEqual(before);
  });
});

describe('seeking', () => {
  test('history: an instant has the same world whichever way it is reached', () => {
    const { history, failedAtMs } = historyWithFailure();
    const instants = [0, 2_000, 5_000, 5_300, 9_999].map((ms) => failedAtMs - 2_000 + ms);
    const forward = instants.map((atMs) => hashOf(history.worldAt(atMs)));
    const backward = [...instants].reverse().map((atMs) => {
      history.seek(atMs);
      return hashOf(history.world);
    });
    expect(backward.reverse()).toEqual(forward);
    expect(new Set(forward).size).toBe(instants.length);
  });

  test('history: before a failure the leaf is online again, and after it offline again', () => {
    const { history, failedAtMs } = historyWithFailure();
    const after = hashOf(history.world);
    history.seek(failedAtMs - 1);
    expect(leafState(history, 'leaf-8')).toBe('online');
    history.seek(failedAtMs + 10_000);
    expect(leafState(history, 'leaf-8')).toBe('offline');
    expect(hashOf(history.world)).toBe(after);
  });

  test('history: the world before an instant has nothing of that instant', () => {
    const { history, failedAtMs } = historyWithFailure();
    expect(history.worldBefore(failedAtMs + 3_300).nodes).not.toEqual(
      history.worldAt(failedAtMs + 3_300).nodes,
    );
    expect(history.worldBefore(failedAtMs + 3_300).nowMs).toBe(failedAtMs + 3_299);
  });

  test('history: seeking goes no further back than the set-up', () => {
    const { history } = historyWithFailure();
    history.seek(-1);
    expect(history.cursor.atMs).toBe(history.originMs);
  });

  test('history: steps lead through every instant at which something happens', () => {
    const { history, failedAtMs } = historyWithFailure();
    history.seek(failedAtMs);
    const steps = [history.nextInstant()];
    history.seek(failedAtMs + 3_000);
    steps.push(history.nextInstant());
    expect(steps).toEqual([failedAtMs + 3_000, failedAtMs + 3_300]);
  });
});

describe('branches', () => {
  test('history: a command in the past starts a branch and keeps the other future', () => {
    const { history, failedAtMs } = historyWithFailure();
    const main = hashOf(history.tip);
    history.seek(failedAtMs - 1_000);
    submitTo(history, 'killNode', 'leaf-1');
    history.seek(failedAtMs + 10_000);
    expect(history.branches.map(({ name, parent }) => [name, parent])).toEqual([
      ['main', null],
      ['branch 2', { branch: 0, atMs: failedAtMs - 1_000, applied: 10 }],
    ]);
    expect([leafState(history, 'leaf-1'), leafState(history, 'leaf-8')]).toEqual(['offline', 'online']);
    history.switchTo(0);
    expect(hashOf(history.world)).toBe(main);
  });

  test('history: a command where nothing lies ahead starts no branch', () => {
    const { history } = historyWithFailure();
    const endMs = history.endMs;
    history.seek(endMs - 1_000);
    submitTo(history, 'startNode', 'leaf-8');
    expect([history.branches.length, history.endMs]).toEqual([1, endMs - 1_000]);
  });

  test('history: a refused command changes nothing and starts no branch', () => {
    const { history, failedAtMs } = historyWithFailure();
    history.seek(failedAtMs - 1_000);
    const before = { hash: hashOf(history.world), version: history.version, cursor: history.cursor };
    const submitted = submitTo(history, 'startNode', 'leaf-8');
    const outcome: Outcome | null = submitted.kind === 'refused' ? submitted.outcome : null;
    expect(outcome).toMatchObject({ ok: false, error: { number: 1105 } });
    expect({ hash: hashOf(history.world), version: history.version, cursor: history.cursor }).toEqual(before);
    expect(history.branches.length).toBe(1);
  });
});

describe('a branch beside the current one', () => {
  test('history: the line of a branch tells its own story and moves no cursor', () => {
    const { history, failedAtMs } = historyWithFailure();
    history.seek(failedAtMs + 1_000);
    submitTo(history, 'killNode', 'leaf-7');
    history.seek(failedAtMs + 20_000);
    const before = history.cursor;
    const main = history.lineOf(0);
    expect([main.endMs, history.lineOf(1).endMs]).toEqual([failedAtMs + 10_000, failedAtMs + 20_000]);
    const processes = (world: typeof main.tip) =>
      knownLeaves(world).filter(({ process }) => process === 'stopped').length;
    expect([processes(main.worldAt(failedAtMs + 5_000)), processes(history.world)]).toEqual([1, 2]);
    expect(main.worldAt(failedAtMs + 60_000).nowMs).toBe(main.endMs);
    expect([processes(main.worldBefore(failedAtMs)), processes(main.worldAt(failedAtMs))]).toEqual([0, 1]);
    expect(main.worldBefore(history.originMs)).toBe(history.worldBefore(history.originMs));
    expect(history.cursor).toEqual(before);
    history.switchTo(0);
    history.seek(failedAtMs + 30_000);
    expect(main.endMs).toBe(failedAtMs + 30_000);
  });
});

describe('undo and redo', () => {
  test('history: undo goes to just before the last command and redo to just after it', () => {
    const { history, failedAtMs } = historyWithFailure();
    history.seek(failedAtMs);
    const after = hashOf(history.world);
    expect(history.undo()).toBe(true);
    expect([history.cursor.atMs, leafProcess(history, 'leaf-8')]).toEqual([failedAtMs, 'running']);
    expect(history.redo()).toBe(true);
    expect([hashOf(history.world), leafProcess(history, 'leaf-8')]).toEqual([after, 'stopped']);
    expect(history.redo()).toBe(false);
  });

  test('history: undo stops at the set-up', () => {
    const { history } = historyWithFailure();
    expect([history.undo(), history.undo(), history.canUndo]).toEqual([true, false, false]);
  });

  test('history: a command after an undo starts a branch', () => {
    const { history } = historyWithFailure();
    history.undo();
    submitTo(history, 'hangNode', 'leaf-8');
    expect(history.branches.length).toBe(2);
  });

  const leafProcess = (history: History, host: string): string | undefined =>
    knownLeaves(history.world).find((leaf) => leaf.host === host)?.process;
});

describe('names of branches', () => {
  test('history: a branch is called as it is named, up to the limit', () => {
    const history = new History();
    const longest = 'a'.repeat(branchNameLimit);
    expect(history.rename(0, longest)).toBeNull();
    const { version } = history;
    expect(history.rename(0, `${longest}a`)).toEqual({ kind: 'branchNameTooLong', limit: 24 });
    expect(history.rename(0, 'a\u202eb')).toEqual({ kind: 'nameHoldsHidden', character: 'U+202E' });
    expect(history.rename(0, ' ')).toEqual({ kind: 'nameEmpty' });
    expect([history.branch.name, history.version]).toEqual([longest, version]);
  });

  test('history: no two branches have one name, nor one that another may get by itself', () => {
    const history = setUpHistory({ pairs: 1, partitions: 2 });
    submitTo(history, 'killNode', 'leaf-1');
    history.seek(20_000);
    history.seek(1_000);
    submitTo(history, 'killNode', 'leaf-2');
    const [first, second] = history.branches.map(({ name }) => name);
    expect([first, second]).toEqual(['main', 'branch 2']);
    expect(history.rename(1, 'main')).toEqual({ kind: 'branchNameTaken' });
    expect(history.rename(0, 'branch 3')).toEqual({ kind: 'branchNameOfUnnamed' });
    expect(history.rename(1, 'branch 2')).toBeNull();
    expect(history.rename(1, 'without leaf-2')).toBeNull();
    expect(history.branches.map(({ name }) => name)).toEqual(['main', 'without leaf-2']);
  });
});
