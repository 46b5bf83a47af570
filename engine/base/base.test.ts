import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chance,
  compareNaturally,
  Hasher,
  type Heap,
  inOrder,
  insert,
  nearestTenth,
  removeFirst,
  Sequence,
} from './index.ts';

describe('Sequence', () => {
  test('base: a sequence answers as an array does (random pushes and sets)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.array(fc.nat(), { maxLength: 60 }),
        (length, places) => {
          const array = Array.from({ length }, (_, index) => index);
          let sequence = Sequence.of(array);
          for (const place of places) {
            if (place % 3 === 0) {
              sequence = sequence.push(place);
              array.push(place);
            } else if (array.length > 0) {
              sequence = sequence.set(place % array.length, -place);
              array[place % array.length] = -place;
            }
          }
          expect([...sequence]).toEqual(array);
          expect(sequence.slice(3, 9)).toEqual(array.slice(3, 9));
        },
      ),
    );
  });

  test('base: a changed sequence leaves the old one as it was', () => {
    const before = Sequence.of(Array.from({ length: 100 }, (_, index) => index));
    const after = before.set(40, -1).push(100);
    expect([before.at(40), before.length, after.at(40), after.length]).toEqual([40, 100, -1, 101]);
  });

  test('base: an open sequence answers as an array does and leaves all others as they were (random changes)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_200 }),
        fc.array(fc.nat(), { maxLength: 80 }),
        (length, places) => {
          const array = Array.from({ length }, (_, index) => index);
          const before = Sequence.of(array);
          let open = before.open();
          const seen: { readonly list: Sequence<number>; readonly items: readonly number[] }[] = [];
          for (const place of places) {
            if (place % 4 === 0 || array.length === 0) {
              open.append(place);
              array.push(place);
            } else {
              open.put(place % array.length, -place);
              array[place % array.length] = -place;
            }
            if (place % 7 === 0) seen.push({ list: open.push(0), items: [...array, 0] });
            if (place % 11 === 0) {
              seen.push({ list: open, items: array.slice() });
              open.close();
              open = open.open();
            }
          }
          open.close();
          expect([...open]).toEqual(array);
          expect([...before]).toEqual(Array.from({ length }, (_, index) => index));
          for (const { list, items } of seen) expect([...list]).toEqual(items);
        },
      ),
    );
  });

  test('base: a closed sequence cannot be changed in place', () => {
    const sequence = Sequence.of([1]);
    expect(() => sequence.put(0, 2)).toThrow('an open sequence');
    expect(() => sequence.append(2)).toThrow('an open sequence');
    expect(sequence.slice()).toEqual([1]);
  });

  test('base: setting the item that is there already changes nothing', () => {
    const sequence = Sequence.of(['a', 'b']);
    expect(sequence.set(1, 'b')).toBe(sequence);
  });

  test('base: an index outside the sequence is a fault', () => {
    expect(() => Sequence.of([1]).at(1)).toThrow('index 1 of a sequence of 1');
  });
});

describe('priority queue', () => {
  test('base: items leave in order, and those inserted into an old version do not appear in a newer one', () => {
    const order = (left: number, right: number) => left - right;
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (items) => {
        let heap: Heap<number> | null = null;
        for (const item of items) heap = insert(heap, item, order);
        const whole: Heap<number> | null = heap;
        const left: number[] = [];
        while (heap !== null) {
          left.push(heap.item);
          heap = removeFirst(heap, order);
        }
        const sorted = [...items].sort(order);
        expect(left).toEqual(sorted);
        expect(inOrder(whole, order)).toEqual(sorted);
      }),
    );
  });
});

test('a duration is told to the nearest tenth, a middle as the next one', () => {
  expect([0, 49, 50, 1_449, 1_450, 59_949, 59_950, 115_760].map(nearestTenth)).toEqual([
    0, 0, 100, 1_400, 1_500, 59_900, 60_000, 115_800,
  ]);
});

describe('order, hash and chance', () => {
  test('base: names sort as people sort them', () => {
    const names = ['leaf-10', 'leaf-2', 'leaf-1', 'leaf', '127.0.0.1', '127.0.0.10', '127.0.0.9', 'leaf-02'];
    expect(names.sort(compareNaturally)).toEqual([
      '127.0.0.1',
      '127.0.0.9',
      '127.0.0.10',
      'leaf',
      'leaf-1',
      'leaf-02',
      'leaf-2',
      'leaf-10',
    ]);
  });

  test('base: the hash is the same number everywhere (literal)', () => {
    expect(new Hasher().integer(7).text('leaf-8').digest()).toBe(3426366071646116);
  });

  test('base: chance depends on the seed and the subject alone', () => {
    const draws = [
      chance(1, ['latency', 3], 1_000),
      chance(1, ['latency', 3], 1_000),
      chance(2, ['latency', 3], 1_000),
    ];
    expect(draws[0]).toBe(draws[1]);
    expect(draws[2]).not.toBe(draws[0]);
  });
});
