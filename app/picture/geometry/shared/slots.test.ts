import { type History, nodeId } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import { createSlotBook, type SlotBook } from './slots.ts';

const bookOf = (history: History): SlotBook => createSlotBook((atMs) => history.worldAt(atMs));

/** The ordinals in a leaf by slot; null for a hole. */
function shelf(book: SlotBook, history: History, atMs: number, number: number): (number | null)[] {
  const world = history.worldAt(atMs);
  const [database] = world.databases;
  if (database === undefined) return [];
  const slots = book.slotsAt(world, database);
  const ordinals: (number | null)[] = Array.from({ length: slots.capacity }, () => null);
  database.partitions.forEach((partition) => {
    if (partition.instances.some((instance) => instance.node === leaf(number))) {
      ordinals[slots.slotOf(partition.ordinal, leaf(number))] = partition.ordinal;
    }
  });
  return ordinals;
}

const grown = [
  clusterScript({ pairs: 4 }, 16),
  "ADD LEAF root@'leaf-9':3306 INTO GROUP 1;",
  "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;",
  'REBALANCE PARTITIONS ON test;',
].join('\n');

describe('slots', () => {
  test('slots: a new database stands in ordinal order (8 leaves, 16 partitions)', () => {
    const history = historyOf(clusterScript({ pairs: 4 }, 16));
    const book = bookOf(history);
    expect(shelf(book, history, history.endMs, 1)).toEqual([0, 4, 8, 12]);
    expect(shelf(book, history, history.endMs, 8)).toEqual([3, 7, 11, 15]);
  });

  test('slots: a leaf that fails and comes back finds its instances where they were', () => {
    const script = `${clusterScript({ pairs: 4 }, 16)} .kill leaf-8; .wait 6s; .start leaf-8; .wait idle;`;
    const history = historyOf(script);
    const book = bookOf(history);
    for (const event of history.tip.events) {
      if (event.atMs >= instantOf(history, 'databaseCreated')) {
        expect(shelf(book, history, event.atMs, 8)).toEqual([3, 7, 11, 15]);
      }
    }
  });

  test('slots: drops leave holes, arrivals on a new leaf stand in plan order', () => {
    const history = historyOf(grown);
    const book = bookOf(history);
    expect(shelf(book, history, history.endMs, 2)).toEqual([1, 5, null, 13]);
    expect(shelf(book, history, history.endMs, 6)).toEqual([1, 5, null, 13]);
    expect(shelf(book, history, history.endMs, 9)).toEqual([9, 10, 11, null]);
  });

  test('slots: a later arrival fills the lowest hole', () => {
    const history = historyOf(`${clusterScript({ leaves: 3 }, 9)} .wait 1s; ADD LEAF root@'leaf-4':3306;
      REBALANCE PARTITIONS ON test; .wait 1s; REMOVE LEAF 'leaf-4':3306;`);
    const book = bookOf(history);
    const removedAtMs = instantOf(history, 'leafRemoved');
    const rebalancedAtMs = instantOf(history, 'operationFinished');
    expect([2, 3, 4].map((number) => shelf(book, history, rebalancedAtMs, number))).toEqual([
      [null, 4, 7],
      [null, 5, 8],
      [1, 2, null],
    ]);
    expect([2, 3].map((number) => shelf(book, history, removedAtMs, number))).toEqual([
      [1, 4, 7],
      [2, 5, 8],
    ]);
  });

  test('slots: nothing that stays moves while a plan runs', () => {
    const history = historyOf(grown);
    const book = bookOf(history);
    const seen = new Map<string, number>();
    const startMs = instantOf(history, 'databaseCreated');
    const instants = new Set(
      [...history.tip.events].map((event) => event.atMs).filter((atMs) => atMs >= startMs),
    );
    for (const atMs of instants) {
      for (let number = 1; number <= 10; number += 1) {
        shelf(book, history, atMs, number).forEach((partition, slot) => {
          if (partition === null) return;
          const name = `${partition} on ${number}`;
          expect(seen.get(name) ?? slot, name).toBe(slot);
          seen.set(name, slot);
        });
      }
    }
    expect(seen.size).toBe(32 + 6);
  });

  test('slots: the same world has the same slots, whichever was asked for first', () => {
    const history = historyOf(grown);
    const forwards = bookOf(history);
    const backwards = bookOf(history);
    const instants = [...new Set([...history.tip.events].map((event) => event.atMs))].filter(
      (atMs) => atMs >= instantOf(history, 'databaseCreated'),
    );
    const first = instants.map((atMs) => shelf(forwards, history, atMs, 9));
    const last = [...instants].reverse().map((atMs) => shelf(backwards, history, atMs, 9));
    expect(last.reverse()).toEqual(first);
  });

  test('slots: another line of time has slots of its own', () => {
    const history = historyOf(grown);
    const book = bookOf(history);
    expect(shelf(book, history, history.endMs, 2)).toEqual([1, 5, null, 13]);
    const { branch } = history.cursor;
    history.seek(instantOf(history, 'databaseCreated'));
    history.submit({
      connection: { node: nodeId(1), database: null },
      text: '.kill leaf-2',
      command: { kind: 'killNode', node: leaf(2) },
    });
    expect(history.cursor.branch).not.toBe(branch);
    expect(shelf(book, history, history.endMs, 2)).toEqual([1, 5, 9, 13]);
  });

  test('slots: a copy that fails gives its slot back', () => {
    const history = historyOf(`${clusterScript({ leaves: 2 }, 8)} .wait 1s; ADD LEAF root@'leaf-3':3306;
      .background REBALANCE PARTITIONS ON test; .wait 1s; .kill leaf-3; .wait 6s; .start leaf-3; .wait idle;
      REBALANCE PARTITIONS ON test;`);
    const book = bookOf(history);
    const failedAtMs = instantOf(history, 'processKilled');
    expect(shelf(book, history, failedAtMs - 1, 3)).toEqual([0, 1, null, null]);
    expect(shelf(book, history, failedAtMs, 3)).toEqual([null, null, null, null]);
    expect(shelf(book, history, history.endMs, 3)).toEqual([0, 1, null, null]);
  });

  test('slots: of a line of time that is known from later on, what stands there by then has always stood there', () => {
    const history = historyOf(grown.replace('REBALANCE', '.wait 1s; REBALANCE'));
    const knownFromMs = instantOf(history, 'databaseCreated') + 500;
    const book = createSlotBook((atMs) => history.worldAt(Math.max(atMs, knownFromMs)));
    expect(shelf(book, history, history.endMs, 2)).toEqual([1, 5, null, 13]);
  });

  test('slots: capacity grows with the fullest leaf and remembers how it began', () => {
    const history = historyOf(`${clusterScript({ leaves: 4 }, 8)} REMOVE LEAF 'leaf-4':3306;`);
    const [database] = history.world.databases;
    if (database === undefined) throw new Error('no database');
    const slots = bookOf(history).slotsAt(history.world, database);
    expect([slots.capacityAtFirst, slots.capacity]).toEqual([2, 3]);
  });
});
