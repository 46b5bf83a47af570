import { chance } from '../base/index.ts';

const leafCount = 8;
const statements = (leaf: string, value: number): readonly (readonly [weight: number, text: string])[] => [
  [16, `.kill ${leaf};`],
  [16, `.start ${leaf};`],
  [3, `.hang ${leaf};`],
  [3, `.resume ${leaf};`],
  [10, '.wait 1s;'],
  [14, '.wait 7s;'],
  [5, '.wait 35s;'],
  [8, '.wait idle;'],
  [10, `INSERT INTO test.x VALUES (${value}), (${value + 1});`],
  [6, `DELETE FROM test.x WHERE id < ${value - 990};`],
  [3, `DELETE FROM test.x WHERE id > ${value - 20};`],
  [2, 'DROP TABLE test.x;'],
  [3, `CREATE TABLE test.x (id INT); INSERT INTO test.x VALUES (1), (${value});`],
  [3, `.diverge ${leaf};`],
  [4, 'SELECT COUNT(*) FROM test.x;'],
  [4, 'SHOW PARTITIONS ON test;'],
  [7, 'REBALANCE PARTITIONS ON test;'],
  [3, '.background REBALANCE PARTITIONS ON test;'],
  [3, `DETACH LEAF '${leaf}':3306;`],
  [4, `ATTACH LEAF '${leaf}':3306;`],
  [4, `ATTACH LEAF '${leaf}':3306 FORCE;`],
  [2, 'REBALANCE PARTITIONS ON test FORCE;'],
  [3, 'RESTORE REDUNDANCY ON test;'],
  [2, `ADD LEAF root@'extra-${value}':3306;`],
  [2, 'SET GLOBAL auto_attach = Off;'],
  [4, 'SET GLOBAL auto_attach = On;'],
  [1, '.kill ma;'],
  [3, '.start ma;'],
  [2, 'RELABANCE PARTITIONS;'],
];

/** A random script, the same for the same seed: a cluster of redundancy 2, then `length` statements of every kind. */
export function randomScript(seed: number, length: number): string {
  const lines = ['SET GLOBAL redundancy_level = 2;'];
  for (let leaf = 1; leaf <= leafCount; leaf += 1) {
    lines.push(`ADD LEAF root@'leaf-${leaf}':3306 INTO GROUP ${leaf <= leafCount / 2 ? 1 : 2};`);
  }
  const replication = chance(seed, ['replication'], 2) === 0 ? 'ASYNC' : 'SYNC';
  lines.push(
    `CREATE DATABASE test WITH ${replication} REPLICATION PARTITIONS 16;`,
    'CREATE TABLE test.x (id INT);',
  );
  lines.push('INSERT INTO test.x VALUES (1), (2), ... (100);');
  for (let step = 0; step < length; step += 1) lines.push(randomStatement(seed, step));
  return lines.join('\n');
}

function randomStatement(seed: number, step: number): string {
  const leaf = `leaf-${1 + chance(seed, ['leaf', step], leafCount)}`;
  const choices = statements(leaf, 1_000 + 2 * step);
  const total = choices.reduce((sum, [weight]) => sum + weight, 0);
  let roll = chance(seed, ['statement', step], total);
  for (const [weight, text] of choices) {
    if (roll < weight) return text;
    roll -= weight;
  }
  return '.wait idle;';
}
