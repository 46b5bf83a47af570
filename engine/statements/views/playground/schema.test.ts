import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../simulation/index.ts';
import { consoleWith } from '../../client/console-for-tests.ts';
import { playgroundTables } from './schema.ts';
import { playgroundTableNames } from './schema-name.ts';

const small = () => consoleWith({ pairs: 1, partitions: 2 });
const nodes = 'SELECT COUNT(*) FROM PLAYGROUND.NODES';

describe('playground: the schema', () => {
  test.each(playgroundTableNames)(
    '%s has its columns in their order, and a star means all of them',
    (name) => {
      const { result } = small().run(`SELECT * FROM playground.${name.toLowerCase()}`);
      const columns = Object.keys(playgroundTables[name].columns);
      expect(result?.ok && result.table?.columns.map((column) => column.name)).toEqual(columns);
    },
  );

  test('it is used, listed and left like any other', () => {
    const { print, rows, run } = small();
    expect(run('USE Playground').result?.text).toBe('Database changed');
    expect(rows('SHOW TABLES').flat()).toEqual([...playgroundTableNames]);
    expect(rows('SELECT COUNT(*) FROM nodes')).toEqual([[3]]);
    expect(rows('USE test; SHOW TABLES')).toEqual([['x']]);
    expect(print('SELECT * FROM nodes')).toBe("ERROR 1146 (42S02): Table 'test.nodes' doesn't exist");
  });

  test('what is not there is an error with its place', () => {
    const { run } = small();
    const table = run('SELECT * FROM PLAYGROUND.MOVIES').result;
    expect(table?.text).toBe("ERROR 1109 (42S02): Unknown table 'MOVIES' in playground");
    expect(table?.ok === false && table.diagnostic?.span).toEqual({ start: 25, end: 31 });
    expect(run('SELECT SIZE FROM PLAYGROUND.NODES').result?.text).toBe(
      "ERROR 1054 (42S22): Unknown column 'SIZE' in 'field list'",
    );
  });

  test.each([
    ['DELETE FROM PLAYGROUND.NODES'],
    ['INSERT INTO playground.nodes VALUES (1)'],
    ['CREATE TABLE PLAYGROUND.t (id INT)'],
    ['DROP TABLE PLAYGROUND.NODES'],
    ['DROP DATABASE PLAYGROUND'],
    ['USE PLAYGROUND; DELETE FROM NODES'],
  ])('it can only be read (%s)', (script) => {
    const { result } = small().run(script);
    expect(result?.text).toBe(
      "ERROR 1044 (42000): Access denied for user 'root'@'%' to database 'playground'",
    );
  });

  test.each(['SHOW PARTITIONS ON PLAYGROUND', 'REBALANCE PARTITIONS ON playground'])(
    'it has no partitions (%s)',
    (statement) => {
      expect(small().print(statement)).toBe('ERROR 1105 (HY000): playground is a system database.');
    },
  );

  test('a database of that very name is a database, and the schema keeps every other spelling', () => {
    const { print } = small();
    expect(print('CREATE DATABASE playground PARTITIONS 2')).toMatch(/^Query OK/);
    expect(print('CREATE TABLE playground.nodes (id INT)')).toMatch(/^Query OK/);
    expect(print('DELETE FROM playground.nodes')).toMatch(/^Query OK/);
    expect(print('DELETE FROM PLAYGROUND.NODES')).toMatch(/^ERROR 1044/);
    expect(print('DROP DATABASE playground')).toMatch(/^Query OK/);
  });

  test('SHOW DATABASES is as the product has it', () => {
    expect(small().rows('SHOW DATABASES').flat()).toEqual([
      'cluster',
      'information_schema',
      'memsql',
      'test',
    ]);
  });

  test('help tells of the schema and of a table of it, and it and the help on watches name each other', () => {
    const { print } = small();
    const schema = print('help playground');
    expect(schema).toMatch(/^SELECT ... FROM PLAYGROUND.table\n/);
    for (const name of playgroundTableNames) expect(schema).toMatch(new RegExp(`^  ${name} +A row for`, 'm'));
    expect(schema).toMatch(/: help watch[.]$/);
    for (const topic of ['watch', 'watches', 'expect', '.watch'])
      expect(print(`help ${topic}`)).toMatch(/: help playground[.]$/);
    expect(
      print('help PLAYGROUND.PAIRS')
        .split('\n')
        .slice(2)
        .map((line) => line.trim().split(' ')[0]),
    ).toEqual(Object.keys(playgroundTables.PAIRS.columns));
    expect(print('help leaves')).not.toContain('playground');
  });

  test.each([
    ['a node that is down', '.kill ma'],
    ['a node that hangs', '.hang ma'],
    ['a leaf', '.connect leaf-1'],
    ['a dead leaf', '.connect leaf-1; .kill leaf-1'],
    [
      'an aggregator that was removed',
      "ADD AGGREGATOR root@'ca'; .connect ca; .connect ca; REMOVE AGGREGATOR 'ca'",
    ],
  ])('an observer is answered at once over %s', (_where, script) => {
    const { history, rows, run } = small();
    run(script);
    const { nowMs } = history.world;
    expect(rows(nodes)).toEqual([[script.includes('ca') ? 4 : 3]]);
    expect(history.world.nowMs).toBe(nowMs);
  });

  test('other reads over a dead node are refused as ever', () => {
    const { print, run } = small();
    run('.kill ma; USE test');
    expect(print('SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES')).toBe(
      "ERROR 2003 (HY000): Can't connect to MySQL server on 'ma:3306' (111)",
    );
  });

  test('a database that the cluster has under this spelling goes first', () => {
    const { print, rows, run } = small();
    run(
      'CREATE DATABASE playground; CREATE TABLE playground.nodes (id INT); INSERT INTO playground.nodes VALUES (7)',
    );
    expect(rows('SELECT * FROM playground.nodes')).toEqual([[7]]);
    expect(rows(nodes)).toEqual([[3]]);
    expect(rows('USE playground; SHOW TABLES')).toEqual([['nodes']]);
    expect(print('SELECT * FROM playground.pairs')).toBe(
      "ERROR 1146 (42S02): Table 'playground.pairs' doesn't exist",
    );
  });

  test('nothing of it can be changed, and reading changes nothing', () => {
    const { history, print, run } = small();
    run('.workload 10 reads 10 writes ON test.x; .wait 2s; .kill leaf-1; .wait 1s');
    const { world, cursor } = history;
    const hash = hashOf(world);
    for (const name of playgroundTableNames) run(`SELECT * FROM PLAYGROUND.${name}`);
    expect(history.cursor).toEqual(cursor);
    expect(history.world).toBe(world);
    expect(hashOf(history.world)).toBe(hash);
    expect(print('DELETE FROM PLAYGROUND.NODES')).toMatch(/^ERROR 1044/);
  });

  test('the columns that change by themselves are named, and no others do', () => {
    const { history, run } = small();
    run('.workload 10 reads 10 writes ON test.x; .kill leaf-1; .wait 5s; .start leaf-1; .wait 5s');
    const observer = { history, place: history.cursor, entered: () => [], watches: [] };
    const { world } = history;
    for (const name of playgroundTableNames) {
      const { read, changing } = playgroundTables[name];
      const [now, later] = [world, { ...world, nowMs: world.nowMs + 7 }].map((at) =>
        read({ world: at, observer, extras: null }),
      );
      const differing = now?.columns
        .filter((_column, place) => now.rows.some((row, index) => row[place] !== later?.rows[index]?.[place]))
        .map((column) => column.name);
      const named: readonly string[] = changing;
      expect(differing?.filter((column) => !named.includes(column))).toEqual([]);
    }
  });
});
