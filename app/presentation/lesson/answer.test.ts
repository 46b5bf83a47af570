import type { ResultTable } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { shortTable } from './answer.ts';

const leaves = (states: readonly string[]): ResultTable => ({
  columns: [
    { name: 'Host', isNumber: false },
    { name: 'State', isNumber: false },
  ] as unknown as ResultTable['columns'],
  rows: states.map((state, index) => [`leaf-${index + 1}`, state]),
});

describe('an answer where there is hardly any room', () => {
  it('has the rows that changed before the first ones, in their order, and says how many are left out', () => {
    const before = leaves(['online', 'online', 'online', 'online', 'online']);
    const after = leaves(['online', 'online', 'online', 'online', 'offline']);
    expect(shortTable(after, { before, named: ['Host', 'State'], mostRows: 2 })).toEqual({
      headings: ['Host', 'State'],
      rows: [
        ['leaf-1', 'online'],
        ['leaf-5', 'offline'],
      ],
      more: 3,
    });
    expect(shortTable(after, { before: null, named: [], mostRows: 9 })).toMatchObject({ more: 0 });
  });
});
