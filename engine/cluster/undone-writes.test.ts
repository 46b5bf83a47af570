import { describe, expect, test } from 'vitest';
import { Sequence, tableId } from '../base/index.ts';
import { type Commit, commitAfter, emptyCommit, type Row } from './rows.ts';
import { countUndone, undoneWrites } from './undone-writes.ts';

const table = (name: string, number: number) => ({ id: tableId(name, number), name, columns: [] });
const [x, y] = [table('x', 1), table('y', 2)];
const both = Sequence.of([x, y]);

const insert = (parent: Commit, ids: readonly number[], into = x): Commit =>
  commitAfter(parent, { table: into.id, added: ids.map((id) => [id]), keep: null });
const remove = (parent: Commit, ids: readonly number[], isTrim = false): Commit =>
  commitAfter(parent, { table: x.id, added: [], keep: ([id]) => !ids.includes(Number(id)), isTrim });

/** The names of the tables, each with what is gone and what is back. */
const told = (from: Commit, to: Commit, living = both) =>
  undoneWrites(from, to, living).map(({ table: { name }, gone, back }) => [name, keys(gone), keys(back)]);
const keys = (rows: readonly Row[]) => rows.map(([key]) => key);

const written = insert(emptyCommit, [1, 2, 3]);

describe('undone writes', () => {
  test('cluster: a copy that is level undoes nothing', () => {
    expect(told(written, written)).toEqual([]);
    expect(told(written, { ...written })).toEqual([]);
  });

  test('cluster: an older copy lacks what was inserted and holds what was deleted, by table', () => {
    const from = insert(remove(insert(written, [4]), [2]), [9], y);
    expect(told(from, written)).toEqual([
      ['x', [4], [2]],
      ['y', [9], []],
    ]);
    expect(countUndone(from, written, both)).toEqual({ gone: 2, back: 1 });
  });

  test('cluster: what comes and goes again makes no difference, and equal rows are counted', () => {
    expect(told(remove(insert(written, [4]), [4]), written)).toEqual([]);
    expect(told(insert(remove(written, [2]), [2]), written)).toEqual([]);
    expect(told(insert(insert(written, [4, 4]), [4]), written)).toEqual([['x', [4, 4, 4], []]]);
  });

  test('cluster: a dropped table loses nothing', () => {
    const from = insert(written, [4]);
    expect(told(from, written, Sequence.of([y]))).toEqual([]);
    expect(countUndone(from, written, Sequence.of([y]))).toEqual({ gone: 0, back: 0 });
  });

  test('cluster: rows that a workload let go of itself are not back', () => {
    expect(told(remove(written, [1, 2], true), written)).toEqual([]);
    expect(told(remove(insert(written, [4]), [4], true), written)).toEqual([]);
    expect(told(remove(remove(written, [1], true), [2]), written)).toEqual([['x', [], [2]]]);
  });

  test('cluster: a copy that has parted holds writes of its own again', () => {
    const [from, to] = [insert(written, [5]), remove(insert(written, [4]), [1])];
    expect(told(from, to)).toEqual([['x', [5, 1], [4]]]);
    expect(undoneWrites(from, to, Sequence.of([x]))[0]?.isOtherCopy).toBe(true);
    expect(undoneWrites(from, written, Sequence.of([x]))[0]?.isOtherCopy).toBe(false);
    expect(countUndone(from, to, both)).toEqual({ gone: 2, back: 1 });
  });

  test('cluster: the empty partition undoes everything that is there', () => {
    expect(told(remove(written, [2]), emptyCommit)).toEqual([['x', [1, 3], []]]);
    expect(told(emptyCommit, remove(written, [2]))).toEqual([['x', [], [1, 3]]]);
  });
});
