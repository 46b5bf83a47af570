import { chance } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';

/** What one step of a script draws from: an integer in [0, bound), always the same for the same question. */
type Draw = (about: string, bound: number) => number;

/** The lines that build the cluster of a seed: one pair or two, one to four partitions, mostly asynchronous, ten rows. */
export function effectsSetUp(seed: number): string[] {
  const draw: Draw = (about, bound) => chance(seed, [about], bound);
  const pairs = 1 + draw('pairs', 2);
  const replication = draw('replication', 4) === 0 ? 'SYNC' : 'ASYNC';
  return [
    'SET GLOBAL redundancy_level = 2;',
    ...Array.from({ length: 2 * pairs }, (_, index) => `ADD LEAF root@'leaf-${index + 1}':3306;`),
    'SET GLOBAL attach_rebalance_delay_seconds = 3;',
    `CREATE DATABASE test WITH ${replication} REPLICATION PARTITIONS ${1 + draw('partitions', 4)};`,
    'CREATE TABLE test.x (id INT);',
    'INSERT INTO test.x VALUES (1), (2), ... (10);',
    '.wait idle',
  ];
}

/** The next lines of the script of a seed: writes of every kind, and what undoes them. */
export function effectsStep(world: World, seed: number, step: number): string[] {
  const draw: Draw = (about, bound) => chance(seed, [about, step], bound);
  const total = steps.reduce((sum, { weight }) => sum + weight, 0);
  let roll = draw('step', total);
  for (const { weight, lines } of steps) {
    if (roll < weight) return lines({ draw, step, columns: columnsOfX(world) });
    roll -= weight;
  }
  return [];
}

interface Scene {
  readonly draw: Draw;
  readonly step: number;
  /** Columns of test.x; 0 when there is no such table. */
  readonly columns: number;
}

const columnsOfX = ({ databases }: World): number =>
  databases[0]?.tables.slice().find(({ name }) => name === 'x')?.columns.length ?? 0;

const steps: readonly { readonly weight: number; readonly lines: (scene: Scene) => string[] }[] = [
  { weight: 22, lines: (scene) => written(scene) },
  { weight: 18, lines: (scene) => [...written(scene), `.kill ${leaf(scene)}`, ...met(scene)] },
  { weight: 9, lines: olderCopyForced },
  { weight: 6, lines: otherCopyForced },
  { weight: 6, lines: (scene) => [`.kill ${leaf(scene)}`, ...met(scene)] },
  { weight: 3, lines: (scene) => [`.hang ${leaf(scene)}`, ...met(scene)] },
  { weight: 20, lines: (scene) => [`.start ${leaf(scene)}`, `.resume ${leaf(scene)}`] },
  { weight: 6, lines: (scene) => [`.lag ${leaf(scene)} ${scene.draw('lag', 2) === 0 ? '0s' : '4s'}`] },
  { weight: 8, lines: (scene) => [`.diverge ${leaf(scene)}`, ...met(scene)] },
  { weight: 8, lines: () => [1, 2, 3, 4].map((number) => `.start leaf-${number}`).concat('.wait idle') },
  { weight: 10, lines: (scene) => [`ATTACH LEAF '${leaf(scene)}':3306 FORCE;`] },
  { weight: 4, lines: () => ['REBALANCE PARTITIONS ON test FORCE;'] },
  { weight: 3, lines: () => ['.background RESTORE REDUNDANCY ON test;'] },
  { weight: 3, lines: (scene) => [`DETACH LEAF '${leaf(scene)}':3306;`] },
  { weight: 3, lines: (scene) => [`REMOVE LEAF '${leaf(scene)}':3306 FORCE;`] },
  { weight: 4, lines: (scene) => [`ATTACH LEAF '${leaf(scene)}':3306;`] },
  { weight: 3, lines: (scene) => [`ADD LEAF root@'${leaf(scene)}':3306;`] },
  {
    weight: 3,
    lines: (scene) => [`ATTACH PARTITION test:${scene.draw('ordinal', 4)} ON '${leaf(scene)}':3306;`],
  },
  { weight: 3, lines: (scene) => [`.isolate leaf-1 ${leaf(scene)}`] },
  { weight: 5, lines: () => ['.heal'] },
  {
    weight: 4,
    lines: (scene) => [`SET GLOBAL auto_attach = ${scene.draw('auto', 3) === 0 ? 'Off' : 'On'};`],
  },
  { weight: 3, lines: (scene) => inserted(scene).map((line) => `.background ${line}`) },
  { weight: 16, lines: (scene) => met(scene) },
];

const leaf = ({ draw }: Scene): string => `leaf-${1 + draw('leaf', 4)}`;

function written(scene: Scene): string[] {
  const { draw, columns } = scene;
  if (columns === 0) return created(scene);
  const kind = draw('written', 10);
  if (kind < 5) return inserted(scene);
  if (kind < 8) return [`DELETE FROM test.x${conditionFor(scene)};`];
  return kind === 8 ? ['DROP TABLE test.x;', ...created(scene)] : ['DROP TABLE test.x;'];
}

/** A leaf and the other one of its pair, in either order. */
function pairOf({ draw }: Scene): readonly [string, string] {
  const first = 2 * draw('pair', 2) + 1;
  const pair = [`leaf-${first}`, `leaf-${first + 1}`] as const;
  return draw('turned', 2) === 0 ? pair : [pair[1], pair[0]];
}

/** One leaf of a pair misses writes before the other is lost too, and somebody cannot wait for that one. */
function olderCopyForced(scene: Scene): string[] {
  const [older, newer] = pairOf(scene);
  return [
    `.kill ${older}`,
    '.wait 4s',
    ...written(scene),
    `.kill ${newer}`,
    '.wait 4s',
    `.start ${older}`,
    '.wait 6s',
    `ATTACH LEAF '${older}':3306 FORCE;`,
  ];
}

/** A leaf takes writes with it, its partner goes on without them and is lost too, and then the first serves again. */
function otherCopyForced(scene: Scene): string[] {
  const [first, second] = pairOf(scene);
  const later = written({
    ...scene,
    step: scene.step + 50,
    draw: (about, bound) => scene.draw(`later ${about}`, bound),
  });
  return [
    ...written(scene),
    `.kill ${first}`,
    ...met(scene),
    ...later,
    '.wait 4s',
    `.kill ${second}`,
    '.wait 4s',
    `.start ${first}`,
    '.wait 6s',
    `ATTACH LEAF '${first}':3306 FORCE;`,
  ];
}

/** What first meets what has been undone: a pause, or a statement that waits through it. */
function met({ draw }: Scene): string[] {
  const statements = ['.wait 4s', '.wait 7s', '.wait idle', '.wait 40ms', 'SELECT COUNT(*) FROM test.x;'];
  return [statements[draw('met', statements.length)] ?? '.wait idle'];
}

/** The table with one column or with two, so that rows of an earlier one would be seen in it. */
function created({ draw, step }: Scene): string[] {
  const first = 1_000 + 100 * step;
  return draw('columns', 2) === 0
    ? ['CREATE TABLE test.x (id INT);', `INSERT INTO test.x VALUES (1), (2), (${first});`]
    : ['CREATE TABLE test.x (id INT, name TEXT);', `INSERT INTO test.x VALUES (1, 'a'), (${first}, NULL);`];
}

function inserted({ draw, step, columns }: Scene): string[] {
  const first = 1_000 + 100 * step;
  const rows = Array.from({ length: 1 + draw('rows', 6) }, (_, index) =>
    columns === 2 ? `(${first + index}, 'row')` : `(${first + index})`,
  );
  return [`INSERT INTO test.x VALUES ${rows.join(', ')};`];
}

function conditionFor({ draw, step }: Scene): string {
  const conditions = [
    '',
    ` WHERE id < ${draw('below', 12)}`,
    ` WHERE id > ${1_000 + 100 * draw('above', step + 1)}`,
    ` WHERE id IN (${draw('one', 12)}, ${draw('other', 12)}, ${1_000 + 100 * draw('new', step + 1)})`,
  ];
  return conditions[draw('condition', conditions.length)] ?? '';
}
