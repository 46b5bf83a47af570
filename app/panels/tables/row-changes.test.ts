import type { ResultTable } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { isSameTable } from '../../presentation/statements/same-rows.ts';
import { changesBetween } from './row-changes.ts';

const tableOf = (...rows: ResultTable['rows']): ResultTable => ({
  columns: ['Host', 'State', 'Opened_Connections'].map((name) => ({ name, align: 'left' })),
  rows,
});

describe('tables: what has changed', () => {
  it('cells of the same row that differ, and rows that are new or gone', () => {
    const before = tableOf(['leaf-1', 'online', 3], ['leaf-3', 'online', 1]);
    const { cells, sentences } = changesBetween(
      before,
      tableOf(['leaf-1', 'offline', 3], ['leaf-2', 'online', 1]),
    );
    expect([...cells]).toEqual([
      ['0 1', 'online'],
      ['1 0', null],
      ['1 1', null],
      ['1 2', null],
    ]);
    expect(sentences).toEqual(['leaf-1: State online → offline', 'new: leaf-2', '1 row is gone']);
  });

  it('more changes than are told are counted', () => {
    const rows = (state: string) => [1, 2, 3, 4, 5].map((leaf) => [`leaf-${leaf}`, state, 0]);
    const { sentences } = changesBetween(tableOf(...rows('online')), tableOf(...rows('offline')));
    expect(sentences).toHaveLength(4);
    expect(sentences.at(-1)).toBe('and 2 more changes');
  });

  it('nothing where there was nothing before, nothing differs, or only a figure that never rests', () => {
    const table = tableOf(['leaf-1', 'online', 3]);
    expect(changesBetween(null, table).cells.size).toBe(0);
    expect(changesBetween(table, tableOf(['leaf-1', 'online', 9])).cells.size).toBe(0);
    expect(isSameTable(table, tableOf(['leaf-1', 'online', 9]))).toBe(true);
    expect(isSameTable(table, tableOf(['leaf-1', 'offline', 3]))).toBe(false);
    expect(isSameTable(table, null)).toBe(false);
  });
});
