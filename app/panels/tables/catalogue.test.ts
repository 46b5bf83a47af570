import { Client } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { describe, expect, it } from 'vitest';
import { afterScript, freePlay } from '../../presentation/start.ts';
import { identityOf } from '../../presentation/statements/same-rows.ts';
import { catalogue } from './catalogue.ts';

const { history } = freePlay.begin();

/** A history in which there is something in every table. */
const { history: eventful } = afterScript(
  `SET GLOBAL redundancy_level = 2; ADD LEAF root@'leaf-1' INTO GROUP 1; ADD LEAF root@'leaf-2' INTO GROUP 2;
   CREATE DATABASE test PARTITIONS 4; CREATE TABLE test.x (id INT); INSERT INTO test.x VALUES (1), (2), ... (100);
   .workload 10 reads 10 writes ON test.x; .kill leaf-1; .wait 10s; .start leaf-1; .wait 20s;`,
);

describe('tables: the catalogue', () => {
  it.each(catalogue.map((table) => [table.key, table] as const))('can be read (%s)', (_key, table) => {
    const [run] = new Client(history, { extras: () => extras }).enqueue(`${table.statement('test')};`);
    expect(run?.result?.ok === true && run.result.table !== null).toBe(true);
  });

  it.each(catalogue.map((table) => [table.key, table] as const))(
    'no two rows look like one (%s)',
    (_key, table) => {
      const [run] = new Client(eventful, { extras: () => extras }).enqueue(`${table.statement('test')};`);
      const result = run?.result?.ok === true ? run.result.table : null;
      const identity = identityOf(result?.columns ?? []);
      const identities = (result?.rows ?? []).map(identity);
      expect(new Set(identities).size).toBe(identities.length);
    },
  );

  it('names of databases are quoted where they have to be', () => {
    const odd = afterScript("ADD LEAF root@'leaf-1':3306; CREATE DATABASE `a-b` PARTITIONS 2;").history;
    for (const table of catalogue.filter(({ isOfDatabase }) => isOfDatabase)) {
      const [run] = new Client(odd, { extras: () => extras }).enqueue(`${table.statement('a-b')};`);
      expect(run?.result?.ok, table.key).toBe(true);
    }
  });
});
