import type { Scene } from './scene.ts';

/**
 * Lines that write to a database: rows come and go, and so do its tables. `x` has one column or two, whichever was created
 * last, so that rows of a dropped table would be seen in a new one.
 */
export function writes(scene: Scene, database: string): string[] {
  const { draw, step } = scene;
  const tables = scene.world.databases.find(({ name }) => name === database)?.tables.slice() ?? [];
  const x = tables.find(({ name }) => name === 'x');
  const hasY = tables.some(({ name }) => name === 'y');
  if (x === undefined && draw.percent('create it', 80)) return created(scene, `${database}.x`);
  const first = 1_000 + 100 * step;
  const { run } = draw.weighed('write', [
    {
      weight: 12,
      run: () => inserted(`${database}.x`, first, x?.columns.length ?? 1, draw.below('rows', 20)),
    },
    { weight: 10, run: () => [`DELETE FROM ${database}.x${conditionFor(scene)};`] },
    { weight: 3, run: () => [`DROP TABLE ${database}.x;`, ...created(scene, `${database}.x`)] },
    { weight: 2, run: () => [`DROP TABLE ${database}.${draw.of('table', hasY ? ['x', 'y'] : ['x'])};`] },
    { weight: 3, run: () => computed(scene, `${database}.x`, x?.columns.length ?? 1) },
    { weight: 3, run: () => (hasY ? [`DELETE FROM ${database}.y;`] : created(scene, `${database}.y`)) },
  ]);
  return run();
}

/** Rows that are made of those that are there: changed where they stand, or as new ones with numbers of their own. */
function computed(scene: Scene, table: string, columns: number): string[] {
  const { draw, step } = scene;
  const condition = conditionFor(scene);
  return columns > 1 && draw.percent('changes rows', 60)
    ? [`UPDATE ${table} SET name = 'step ${step}'${condition};`]
    : [`INSERT INTO ${table} (id) SELECT id + ${1_000_000 * (step + 1)} FROM ${table} WHERE id < 9;`];
}

function created({ draw, step }: Scene, table: string): string[] {
  const columns = draw.of('columns', ['id INT', 'id INT, name TEXT']);
  const rows = columns === 'id INT' ? '(1), (2), ... (9)' : "(1, 'a'), (2, NULL), (3, 'c')";
  const more = inserted(table, 1_000 + 100 * step, columns === 'id INT' ? 1 : 2, 2);
  return [`CREATE TABLE ${table} (${columns});`, `INSERT INTO ${table} VALUES ${rows};`, ...more];
}

/** Rows of their own for each step. */
function inserted(table: string, first: number, columns: number, more: number): string[] {
  const rows = Array.from({ length: 1 + more }, (_, index) =>
    columns === 1 ? `(${first + index})` : `(${first + index}, 'row ${index}')`,
  );
  return [`INSERT INTO ${table} VALUES ${rows.join(', ')};`];
}

/** All rows, old ones, new ones, or those of a residue. */
const conditionFor = ({ draw, step }: Scene): string =>
  draw.of('condition', [
    '',
    ` WHERE id < ${draw.below('below', 60)}`,
    ` WHERE id > ${1_000 + 100 * draw.below('above', step + 1)}`,
    ` WHERE id IN (${[1, 2, 3, 4].map((place) => draw.below(`value ${place}`, 40)).join(', ')})`,
  ]);
