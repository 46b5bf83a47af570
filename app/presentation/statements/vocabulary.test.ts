import { History } from '@ha-playground/engine';
import { Client } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf } from '../script-for-tests.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The first column of a result. */
function namesIn(history: History, script: string): unknown[] {
  const result = new Client(history, { extras: () => extras }).enqueue(script).at(-1)?.result;
  return result?.ok === true ? (result.table?.rows.map(([name]) => name) ?? []) : [];
}

describe('vocabulary', () => {
  test.each([
    ['INFORMATION_SCHEMA', 'MV_EVENTS'],
    ['PLAYGROUND', 'LOST_WRITES'],
  ])('console: every table of %s is offered, also while the master aggregator is down', (schema, one) => {
    const history = new History();
    const listed = namesIn(history, `USE ${schema}; SHOW TABLES;`);
    expect(listed).toContain(one);
    new Client(history).enqueue('.kill ma');
    const offered = vocabularyOf(history.world, null).views.filter((view) => view.schema === schema);
    expect(offered.map(({ name }) => name)).toEqual(listed);
  });

  test('console: every variable that SHOW VARIABLES lists is offered', () => {
    const history = new History();
    const listed = namesIn(history, 'SHOW VARIABLES;');
    expect(listed).toContain('maximum_table_memory');
    // Others are known by name alone: they have no value here.
    expect(vocabularyOf(history.world, null).variables).toEqual(expect.arrayContaining(listed));
  });

  test('console: tables are offered with their database, and bare in the one that is used', () => {
    const history = historyOf(`${clusterScript({ pairs: 1 }, 4)} CREATE TABLE test.x (id INT, label TEXT);`);
    const x = { schema: 'test', name: 'x' };
    expect(vocabularyOf(history.world, null).tables).toEqual([x]);
    expect(vocabularyOf(history.world, 'test')).toMatchObject({
      databases: ['test'],
      tables: [x, { schema: null, name: 'x' }],
      columns: ['id', 'label'],
    });
  });
});
