import type { History } from '@ha-playground/engine';
import { Client } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../start.ts';
import { subjectsOf } from './row-subject.ts';

const { history } = freePlay.begin();

const tableOf = (statement: string, of: History = history) => {
  const [run] = new Client(of, { extras: () => extras }).enqueue(`${statement};`);
  const table = run?.result?.ok === true ? run.result.table : null;
  if (table === null) throw new Error(`${statement} has no table`);
  return table;
};

const firstSubject = (statement: string) => {
  const table = tableOf(statement);
  const [row] = table.rows;
  return row === undefined ? undefined : subjectsOf(table.columns, history.world, 'test')(row);
};

describe('tables: what a row is about', () => {
  it('a leaf', () => {
    expect(firstSubject('SHOW LEAVES')).toEqual({ node: 2, ordinal: null });
  });

  it('an instance', () => {
    expect(firstSubject('SHOW PARTITIONS ON test')).toMatchObject({ ordinal: 0, database: 'test' });
  });

  it('a row of a plan, by the names of partition and leaf', () => {
    const columns = (['Partition', 'Target'] as const).map((name) => ({ name, align: 'left' as const }));
    const subjectOf = subjectsOf(columns, history.world, null);
    expect(subjectOf(['test:3', 'leaf-8'])).toEqual({
      node: expect.any(Number),
      ordinal: 3,
      database: 'test',
    });
    expect(subjectOf(['test:99', 'leaf-8'])).toBeNull();
    expect(subjectOf(['nowhere:0', 'leaf-8'])).toBeNull();
  });

  it('nothing that is drawn', () => {
    expect(firstSubject('SHOW VARIABLES')).toBeNull();
    expect(firstSubject('SHOW AGGREGATORS')).toBeNull();
  });
});
