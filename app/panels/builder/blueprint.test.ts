import { describe, expect, it } from 'vitest';
import { afterScript } from '../../presentation/start.ts';
import { hostileNames } from '../../presentation/statements/names-for-tests.ts';
import { type Blueprint, complaintsOf, firstBlueprint, statementsOf, tallyOf } from './blueprint.ts';

const [database] = firstBlueprint.databases;
if (database === undefined) throw new Error('the first blueprint has no database');

describe('builder', () => {
  it('writes the statements that the cluster stands for', () => {
    expect(statementsOf({ ...firstBlueprint, leaves: 3 })).toEqual([
      'SET GLOBAL redundancy_level = 2;',
      "ADD LEAF root@'leaf-1':3306 INTO GROUP 1;",
      "ADD LEAF root@'leaf-2':3306 INTO GROUP 1;",
      "ADD LEAF root@'leaf-3':3306 INTO GROUP 2;",
      'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 16;',
      'CREATE TABLE test.x (id INT);',
      'INSERT INTO test.x VALUES (1), (2), ... (100);',
    ]);
  });

  it('writes nothing that redundancy 1 has no use for', () => {
    const blueprint: Blueprint = {
      ...firstBlueprint,
      leaves: 1,
      redundancy: 1,
      fanout: 'load_balanced',
      databases: [{ ...database, rows: 2, replication: 'sync' }],
    };
    expect(statementsOf(blueprint)).toEqual([
      'SET GLOBAL redundancy_level = 1;',
      "ADD LEAF root@'leaf-1':3306;",
      'CREATE DATABASE test PARTITIONS 16;',
      'CREATE TABLE test.x (id INT);',
      'INSERT INTO test.x VALUES (1), (2);',
    ]);
  });

  it.each([
    ['the cluster of free play', firstBlueprint],
    ['a leaf too many, no rows', { ...firstBlueprint, leaves: 5, databases: [{ ...database, rows: 0 }] }],
    ['groups left to the product', { ...firstBlueprint, grouping: 'chosen' }],
    [
      'load balanced, sync',
      { ...firstBlueprint, fanout: 'load_balanced', databases: [{ ...database, replication: 'sync' }] },
    ],
    ['no database', { ...firstBlueprint, databases: [] }],
  ] as const)('builds what it promises (%s)', (_name, blueprint: Blueprint) => {
    expect(complaintsOf(blueprint)).toEqual([]);
    const { history } = afterScript(statementsOf(blueprint).join('\n'));
    const { databases, nodes } = history.world;
    const instances = databases
      .flatMap((built) => [...built.partitions])
      .flatMap((partition) => partition.instances);
    expect(nodes.length - 1).toBe(blueprint.leaves);
    const { instances: promised, each } = tallyOf(blueprint);
    expect(instances.length).toBe(promised);
    const holding = new Set(instances.map(({ node }) => node));
    expect(each).toBe(promised === 0 ? 0 : Math.round(promised / holding.size));
  });

  it.each(hostileNames)('builds a database called %j', (name) => {
    const blueprint = { ...firstBlueprint, databases: [{ ...database, name }] };
    expect(complaintsOf(blueprint)).toEqual([]);
    const { history } = afterScript(statementsOf(blueprint).join('\n'));
    expect(history.world.databases.map((built) => [built.name, built.tables.length])).toEqual([[name, 1]]);
  });

  it('says what stands in the way, in the words of the engine where the limit is its own', () => {
    const wrong = (change: Partial<Blueprint>) => complaintsOf({ ...firstBlueprint, ...change });
    expect(wrong({ leaves: 5_001 })).toEqual(['A cluster here has from 1 to 5,000 leaves.']);
    expect(wrong({ leaves: 1 })).toEqual([
      'A second copy needs a second leaf: take 2 leaves, redundancy level 1, or no database.',
    ]);
    expect(wrong({ leaves: Number.NaN })).toEqual(['A cluster here has from 1 to 5,000 leaves.']);
    expect(wrong({ databases: [{ ...database, partitions: 100_001 }] })).toEqual([
      'test: A database has 1 to 100000 partitions. Write a number of partitions, such as PARTITIONS 16.',
    ]);
    expect(wrong({ databases: [database, { ...database, key: 1, name: 'TEST' }] })).toEqual([
      'There is another database called TEST. Give one of them another name.',
    ]);
    expect(wrong({ databases: [{ ...database, name: ' ' }] })).toEqual(['A database has no name yet.']);
    expect(wrong({ databases: [{ ...database, name: 'a ' }] })).toEqual([
      "a : Incorrect database name 'a '. A name ends with no blank.",
    ]);
    expect(wrong({ databases: [{ ...database, rows: 200_000 }] })).toHaveLength(1);
  });

  it('counts pairs, leaves without one, and instances', () => {
    expect(tallyOf({ ...firstBlueprint, leaves: 5 })).toEqual({
      pairs: 2,
      single: 1,
      partitions: 16,
      instances: 32,
      each: 8,
    });
  });
});
