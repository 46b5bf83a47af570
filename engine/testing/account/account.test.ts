import { describe, expect, test } from 'vitest';
import { Account, type AccountRow, type AccountTable, type Posting } from './account.ts';

const x = { database: 'test', table: 'x' } as const;
const rows = (...ids: readonly number[]): readonly AccountRow[] => ids.map((id) => [id]);

function accountWithX() {
  const account = new Account();
  account.post({ kind: 'tableCreated', ...x });
  const table = account.find('test', 'x') as AccountTable;
  const write = (
    ids: readonly number[],
    change: ((row: AccountRow) => AccountRow | null) | null = null,
    affected: number | null = null,
  ) =>
    account.post({ kind: 'written', table, added: [{ ordinal: 0, rows: rows(...ids) }], change, affected });
  const undo = (gone: readonly number[], back: readonly number[]) =>
    account.post({ kind: 'undone', ...x, ordinal: 0, gone: rows(...gone), back: rows(...back) });
  const held = (ordinal = 0) => [...account.shareOf(table, ordinal).rows];
  return { account, table, write, undo, held };
}

const without =
  (...ids: readonly unknown[]) =>
  (row: AccountRow) =>
    ids.includes(row[0]) ? null : row;

describe('account', () => {
  test('testing: rows are counted by partition, equal ones as often as they were written', () => {
    const { write, held } = accountWithX();
    expect(write([1, 2, 2], null, 3)).toBeNull();
    expect(held()).toEqual([
      ['[1]', 1],
      ['[2]', 2],
    ]);
    expect(held(1)).toEqual([]);
  });

  test('testing: a change deletes rows or makes others of them', () => {
    const { write, held } = accountWithX();
    write([1, 2, 3]);
    expect(write([], without(1), 1)).toBeNull();
    expect(write([], ([id]) => (id === 2 ? [20] : ([id] as AccountRow)), null)).toBeNull();
    expect(
      held()
        .map(([key]) => key)
        .sort(),
    ).toEqual(['[20]', '[3]']);
  });

  test('testing: what a statement told of its rows is compared', () => {
    const { write } = accountWithX();
    expect(write([1, 2], null, 3)).toBe('a write to test.x told of 3 rows, but it affects 2');
    expect(write([], without(1), 2)).toBe('a write to test.x told of 2 rows, but it affects 1');
  });

  test('testing: only what is there can be gone, and only what was there can be back', () => {
    const { write, undo, held } = accountWithX();
    write([1, 2]);
    write([], without(2));
    expect(undo([1], [2])).toBeNull();
    expect(held()).toEqual([['[2]', 1]]);
    expect(undo([1], [])).toBe('[1] of test:0 is said to be gone, but it was not there');
    expect(undo([], [2])).toBe('[2] of test:0 is said to be back, but it never was there');
    expect(undo([], [1])).toBeNull();
  });

  test('testing: a table that is called otherwise is the same one, with its rows', () => {
    const { account, table, write } = accountWithX();
    write([1]);
    expect(account.post({ kind: 'tableRenamed', ...x, to: 'y' })).toBeNull();
    expect(account.find('test', 'x')).toBeNull();
    expect(account.find('test', 'y')).toBe(table);
    expect(write([2], null, 1)).toBeNull();
    expect(account.post({ kind: 'tableRenamed', ...x, to: 'z' })).toBe(
      'test.x was renamed, but it was not there',
    );
  });

  test('testing: a dropped table takes its rows with it; one of its name is another one', () => {
    const { account, table, write, undo } = accountWithX();
    write([1]);
    account.post({ kind: 'tableDropped', ...x });
    expect(undo([1], [])).toBe('a loss of test.x is named, but there is no such table');
    account.post({ kind: 'tableCreated', ...x });
    expect(undo([], [1])).toBe('[1] of test:0 is said to be back, but it never was there');
    expect(write([2])).toBe('a write to test.x was acknowledged after its DROP');
    expect(account.find('test', 'x')).not.toBe(table);
  });

  test.each<[string, Posting, string]>([
    ['a table is created twice', { kind: 'tableCreated', ...x }, 'test.x was created, but it was there'],
    [
      'a table is dropped that is not there',
      { kind: 'tableDropped', database: 'test', table: 'y' },
      'test.y was dropped, but it was not there',
    ],
    [
      'an empty partition lost another number of rows',
      { kind: 'emptied', database: 'test', ordinal: 0, lostRows: 3 },
      'test:0 begins anew and 3 rows are said to be lost, but there were 2',
    ],
  ])('testing: %s', (_what, posting, complaint) => {
    const { account, write } = accountWithX();
    write([1, 2]);
    expect(account.post(posting)).toBe(complaint);
  });

  test('testing: an empty partition has none of its rows, and they may come back', () => {
    const { account, write, undo, held } = accountWithX();
    write([1, 2]);
    expect(account.post({ kind: 'emptied', database: 'test', ordinal: 0, lostRows: 2 })).toBeNull();
    expect(held()).toEqual([]);
    expect(undo([], [1, 2])).toBeNull();
  });

  test('testing: DROP DATABASE drops its tables', () => {
    const { account } = accountWithX();
    account.post({ kind: 'tableCreated', database: 'other', table: 'x' });
    expect(account.post({ kind: 'databaseDropped', database: 'test' })).toBeNull();
    expect([account.tablesOf('test'), account.tablesOf('other')]).toEqual([[], ['x']]);
  });
});
