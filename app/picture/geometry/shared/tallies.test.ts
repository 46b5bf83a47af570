import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, leaf } from '../../../presentation/script-for-tests.ts';
import { createTallyBook } from './tallies.ts';

const cluster = clusterScript({ pairs: 2 }, 4);

describe('tallies', () => {
  test('tallies: a leaf that dies leaves its pair with the only copies, before anyone has noticed', () => {
    const book = createTallyBook();
    const history = historyOf(`${cluster} .wait 1s; .kill leaf-4;`);
    const world = history.worldAt(1000);
    const [database] = world.databases;
    if (database === undefined) throw new Error('a database');
    expect(book.tallies(world).get(leaf(4))).toMatchObject({ primaries: 0, replicas: 0, absent: 2 });
    expect(book.tallies(world).get(leaf(2))).toMatchObject({ primaries: 1, replicas: 1, alone: 2 });
    expect(book.shortage(world, database)).toMatchObject({ single: [1, 3], unserved: [] });
  });

  test('tallies: partitions are counted anew when the process of a leaf answers or stops answering', () => {
    const book = createTallyBook();
    const history = historyOf(`${cluster} .wait 1s; .hang leaf-4; .wait 1s; .resume leaf-4; .wait 1s;`);
    const single = (atMs: number) => {
      const world = history.worldAt(atMs);
      return world.databases.map((database) => book.shortage(world, database).single);
    };
    expect(single(500)).toEqual([[]]);
    expect(single(1500)).toEqual([[1, 3]]);
    expect(single(2500)).toEqual([[]]);
  });

  test('tallies: what is offline for good is served by nobody, and is no single copy', () => {
    const book = createTallyBook();
    const history = historyOf(`${clusterScript({ leaves: 2 }, 4)} .kill leaf-2; .wait idle;`);
    const { world } = history;
    expect(world.databases.map((database) => book.shortage(world, database))).toMatchObject([
      { single: [0, 2], unserved: [1, 3] },
    ]);
  });
});
