import type { ResultTable } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { decisiveOf } from './decisive.ts';

const leaves = (states: readonly string[], latency = 1): ResultTable => ({
  columns: ['Host', 'Port', 'State', 'Group', 'Opened_Connections', 'Comment'].map((name) => ({
    name,
    align: 'left',
  })),
  rows: states.map((state, index) => [
    `leaf-${index + 1}`,
    3306,
    state,
    index < 2 ? 1 : 2,
    latency + index,
    'x'.repeat(40),
  ]),
});
const none = { before: null, named: [] };
const online = Array.from({ length: 13 }, () => 'online');
const namesOf = (table: ResultTable, columns: readonly number[]) =>
  columns.map((at) => table.columns[at]?.name);

describe('what of a table decides', () => {
  it('the columns that the story names, whatever their case, and all rows of a short one', () => {
    const table = leaves(['online', 'offline']);
    expect(decisiveOf(table, { before: null, named: ['state', 'HOST', 'Nothing'] })).toEqual({
      columns: [0, 2],
      rows: [0, 1],
    });
  });

  it('without names: what tells rows apart and differs comes before what is the same everywhere', () => {
    const table = leaves(['online', 'offline', 'online']);
    expect(namesOf(table, decisiveOf(table, none).columns)).toEqual(['Host', 'Port', 'State', 'Group']);
  });

  it('what has changed since the same statement before is seen, and figures that never rest are no change', () => {
    const table = leaves([...online.slice(0, 12), 'offline'], 7);
    const seen = decisiveOf(table, { before: leaves(online), named: [] });
    expect(seen.rows).toEqual([0, 1, 2, 3, 4, 5, 6, 12]);
    expect(namesOf(table, seen.columns)).toContain('State');
    expect(decisiveOf(leaves(online, 7), { before: leaves(online), named: [] }).rows).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('a row that is new has changed, and another table is none before', () => {
    const before = leaves(online);
    const table = leaves([...online, 'online']);
    expect(decisiveOf(table, { before, named: [] }).rows).toEqual([0, 1, 2, 3, 4, 5, 6, 13]);
    const other = { columns: [{ name: 'Host', align: 'left' as const }], rows: [['leaf-1']] };
    expect(decisiveOf(table, { before: other, named: [] }).rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('a table of twelve rows is seen whole; of a longer one the rows with which something else begins', () => {
    expect(decisiveOf(leaves(online.slice(1)), none).rows).toHaveLength(12);
    const acts = ['copy', 'promote', 'drop'].flatMap((act) => Array.from({ length: 6 }, () => act));
    expect(decisiveOf(leaves(acts), none).rows).toEqual([0, 1, 2, 3, 4, 5, 6, 12]);
  });

  it('at least one column is seen, however wide; an empty table has no rows', () => {
    const wide = { columns: [{ name: 'x'.repeat(200), align: 'left' as const }], rows: [] };
    expect(decisiveOf(wide, none)).toEqual({ columns: [0], rows: [] });
  });
});
