import { chance } from '../base/index.ts';
import { afterScript, freePlayScript } from '../record/starts.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Play } from '../statements/index.ts';

const ordinary = (leaf: string, value: number): readonly string[] => [
  `.kill ${leaf}`,
  `.start ${leaf}`,
  'SHOW LEAVES;',
  'SHOW PARTITIONS ON test;',
  'SELECT COUNT(*) FROM test.x;',
  `INSERT INTO test.x VALUES (${value});`,
  'EXPLAIN REBALANCE PARTITIONS ON test;',
  'REBALANCE PARTITIONS ON test;',
  'SHOW REBALANCE STATUS ON test;',
  `DETACH LEAF '${leaf}':3306;`,
  `ATTACH LEAF '${leaf}':3306;`,
  'RESTORE REDUNDANCY ON test;',
  'SHOW CLUSTER STATUS;',
];

/** A session of so many statements in free play, as a person has it: each looked at, two of a hundred taken back. */
export function ordinaryPlay(statements: number, seed = 3): Play {
  const { history } = afterScript(freePlayScript(), { extras: () => extras });
  const play = new Play(history, () => extras);
  for (let index = 0; index < statements; index += 1) {
    const draw = (about: string, bound: number): number => chance(seed, [about, index], bound);
    // Somebody who waits until all has happened enters the next one a second later, else whenever they like.
    play.pass(history.cursor.atMs + (draw('waits', 3) > 0 ? 1_000 : draw('ms', 12_000)));
    const all = ordinary(`leaf-${1 + draw('leaf', 8)}`, 101 + index);
    play.enter(all[draw('statement', all.length)] ?? '');
    if (draw('undoes', 50) === 0) play.undo();
  }
  play.pass(history.cursor.atMs + 30_000);
  return play;
}
