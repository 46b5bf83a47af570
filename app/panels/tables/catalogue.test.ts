import { Client } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { describe, expect, it } from 'vitest';
import { afterScript, freePlay } from '../../presentation/start.ts';
import { catalogue } from './catalogue.ts';

const { history } = freePlay.begin();

describe('tables: the catalogue', () => {
  it.each(catalogue.map((table) => [table.key, table] as const))('can be read (%s)', (_key, table) => {
    const [run] = new Client(history, { extras: () => extras }).enqueue(`${table.statement('test')};`);
    expect(run?.result?.ok === true && run.result.table !== null).toBe(true);
  });

  it('names of databases are quoted where they have to be', () => {
    const odd = afterScript("ADD LEAF root@'leaf-1':3306; CREATE DATABASE `a-b` PARTITIONS 2;").history;
    for (const table of catalogue.filter(({ isOfDatabase }) => isOfDatabase)) {
      const [run] = new Client(odd, { extras: () => extras }).enqueue(`${table.statement('a-b')};`);
      expect(run?.result?.ok, table.key).toBe(true);
    }
  });
});
