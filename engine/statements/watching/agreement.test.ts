import { describe, expect, test } from 'vitest';
import { chance } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import { hashOf } from '../../simulation/index.ts';
import { swarmHistory } from '../../testing/swarm-history.ts';
import { extras } from '../binding/bind-extras.ts';
import { Watches } from '../client/watches.ts';
import { informationSchemaTable, informationSchemaTables } from '../views/information-schema.ts';
import { valueAt } from './course.ts';
import { askDirectly, askOver, questionOf, valueOfAnswer } from './question.ts';
import { WatchCourses } from './watch-courses.ts';

/** `WATCHED_HISTORIES=100` tries more. */
const histories = Number(process.env.WATCHED_HISTORIES ?? 4);
const acts = 8;
const instants = 40;

const schema = 'INFORMATION_SCHEMA';
const statements = [
  `.watch a AS SELECT COUNT(*) FROM ${schema}.LEAVES WHERE STATE <> 'online'`,
  `.watch b AS SELECT COUNT(*) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE ROLE = 'Master' AND IS_OFFLINE = 0`,
  `.watch c AS SELECT MAX(TERM), MIN(HOST), AVG(ORDINAL) FROM ${schema}.DISTRIBUTED_PARTITIONS`,
  `.watch d AS SELECT AVG(TERM) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE HOST LIKE '%1'`,
  `.watch e AS SELECT NODE_ID, ROLE, STATE, COUNT(*) FROM ${schema}.MV_CLUSTER_STATUS GROUP BY NODE_ID, ROLE, STATE`,
  `.watch f AS SELECT ACTION, STATUS, COUNT(*) FROM ${schema}.MV_REBALANCE_STATUS GROUP BY ACTION, STATUS`,
  `.watch g AS SELECT COUNT(*), MAX(EVENT_TYPE) FROM ${schema}.MV_EVENTS`,
  `.watch h AS SELECT * FROM ${schema}.MV_DISTRIBUTED_DATABASES_STATUS`,
  `.watch i AS SELECT HOST, STATE FROM ${schema}.AGGREGATORS`,
  '.watch j AS SELECT COUNT(*), SUM(COPIES), SUM(SERVED) FROM PLAYGROUND.PARTITIONS',
  `.expect k ever (SELECT COUNT(*) FROM ${schema}.LEAVES) > (SELECT MIN(ORDINAL) FROM ${schema}.DISTRIBUTED_PARTITIONS)`,
  `.watch m AS SELECT MIN(HOST) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE ORDINAL > 3`,
  `.watch n AS SELECT SUM(TERM) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE ROLE = 'Master'`,
  `.watch o AS SELECT MAX(TERM) FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE IS_OFFLINE = 1`,
  `.watch p FROM NODE ma AS SELECT COUNT(*) FROM ${schema}.LEAVES WHERE STATE <> 'online'`,
  `.expect q FROM NODE ma always NOT EXISTS (SELECT * FROM ${schema}.DISTRIBUTED_PARTITIONS WHERE IS_OFFLINE = 1)`,
  `.watch r FROM NODE 'leaf-1' AS SELECT @@GLOBAL.auto_attach + 0`,
  `.expect l always NOT EXISTS (SELECT * FROM PLAYGROUND.NODES WHERE UP = 0) OR @@GLOBAL.auto_attach = 1`,
];

/** A history with branches, and what is watched of it; `visit` moves the cursor to one of its places. */
function watchedHistory(seed: number, isWatched: boolean) {
  const { history, client, run, step } = swarmHistory(seed, 1);
  history.markOrigin();
  const watches = client.watches;
  const courses = new WatchCourses({ history, watches });
  if (isWatched) run(statements);
  for (let act = 0; act < acts; act += 1) {
    const roll = chance(seed, ['act', act], 8);
    if (roll === 0) history.undo();
    else if (roll < 3) history.seek(history.cursor.atMs - chance(seed, ['back', act], 30_000));
    client.settle();
    step(10 + act);
    // What is worked out half is gone on with later, on whatever branch.
    let questions = 0;
    if (isWatched) courses.work(() => ++questions < 60);
  }
  return { history, watches, courses };
}

describe('watch: courses of random histories', () => {
  test(`at every instant a course says what the watch answers then, on every branch (${histories} histories)`, () => {
    let compared = 0;
    for (let seed = 1; seed <= histories; seed += 1) {
      const { history, watches, courses } = watchedHistory(seed, true);
      // The swarm enters watches of its own.
      expect(watches.all.length).toBeGreaterThanOrEqual(statements.length);
      // A fork on which nothing has happened is gone when another branch is gone to.
      for (let id = history.branches.length - 1; id >= 0; id -= 1) {
        if (id >= history.branches.length) continue;
        history.switchTo(id);
        courses.work(() => true);
        for (let index = 0; index < instants; index += 1) {
          const length = history.endMs - history.originMs + 1;
          const atMs = history.originMs + chance(seed, ['instant', id, index], length);
          const observer = { history, place: history.placeAt(atMs), entered: () => [], watches: watches.all };
          const asking = { world: history.worldAt(atMs), observer, extras };
          for (const [number, watch] of watches.all.entries()) {
            const course = courses.all[number];
            const { observer: node } = watch.statement;
            const question = questionOf(watch.statement);
            const bound = node === null ? askDirectly(question, asking) : askOver(node, question, asking);
            const expected = bound.kind === 'table' ? valueOfAnswer(watch.kind, bound.table) : null;
            if (course === undefined) throw new Error('a course for every watch');
            expect([seed, id, watch.name, atMs, valueAt(course, atMs)]).toEqual([
              seed,
              id,
              watch.name,
              atMs,
              expected,
            ]);
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  });

  test('a history is the same with watches and without, world by world', () => {
    for (let seed = 1; seed <= Math.ceil(histories / 2); seed += 1) {
      const [watched, plain] = [true, false].map((isWatched) => watchedHistory(seed, isWatched).history);
      expect(watched?.saved()).toEqual(plain?.saved());
      expect(hashOf(watched?.world as World)).toBe(hashOf(plain?.world as World));
    }
  });
});

test('tables: what a table of INFORMATION_SCHEMA is made of is all that it reads of a world', () => {
  const { history } = swarmHistory(3, 6);
  const atMs = history.cursor.atMs;
  for (const world of [
    history.world,
    history.worldAt(Math.floor(atMs / 2)),
    history.worldAt(history.originMs),
  ])
    for (const name of informationSchemaTables) {
      const table = informationSchemaTable(name);
      if (table === null) throw new Error(`no table ${name}`);
      const [read, named] = [
        partsRead(world, (observed) => table.read(observed)),
        partsRead(world, (observed) => table.madeOf(observed)),
      ];
      // What changes by itself follows from the clock, which is no part of a world that stays the same.
      for (const part of table.changing.length === 0 ? [] : ['nowMs', 'seed']) read.delete(part);
      expect([name, [...read].filter((part) => !named.has(part))]).toEqual([name, []]);
    }
});

test('watch: nothing is watched, and nothing is asked', () => {
  const { history } = swarmHistory(1, 0);
  const courses = new WatchCourses({ history, watches: new Watches() });
  expect(courses.work(() => false)).toBe(true);
  expect(courses.all).toEqual([]);
});

/** The parts of a world that are looked at, and of its counters each. */
function partsRead(world: World, look: (observed: World) => unknown): Set<string> {
  const parts = new Set<string>();
  const noting = <Part extends object>(part: Part, prefix: string): Part =>
    new Proxy(part, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (key === 'counters') return noting(value as object, 'counters.');
        parts.add(`${prefix}${String(key)}`);
        return value;
      },
    });
  look(noting(world, ''));
  return parts;
}
