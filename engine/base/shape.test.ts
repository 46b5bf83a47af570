import { describe, expect, test } from 'vitest';
import { Sequence } from './sequence.ts';
import {
  integer,
  list,
  nameIn,
  nullable,
  optional,
  pair,
  partial,
  recursive,
  type Shape,
  sequence,
  struct,
  text,
  truth,
  union,
} from './shape.ts';

interface Tree {
  readonly name: string;
  readonly within: readonly Tree[];
}

type Way = { readonly kind: 'by'; readonly ms: number } | { readonly kind: 'never' };

const way = union<'kind', Way>('kind', { by: { ms: integer(0, 9) }, never: {} });
const whole = struct<{ readonly id: number; readonly ways: readonly Way[] }>({
  id: integer(1, 3),
  ways: list(way, 2),
});
const named = struct<{ readonly id: boolean; readonly name?: string }>({
  id: truth,
  name: optional(text(1)),
});
const tree = recursive<Tree>(3, (self) => struct<Tree>({ name: text(4), within: list(self) }));
const nested = (depth: number): Tree => ({ name: 'a', within: depth === 0 ? [] : [nested(depth - 1)] });

describe('shape', () => {
  test.each<[string, Pick<Shape<unknown>, 'check'>, unknown, { at: string; expected: string } | null]>([
    ['a number in its range', integer(1, 3), 3, null],
    ['a number beyond it', integer(1, 3), 4, { at: '', expected: 'a whole number from 1 to 3' }],
    ['a fraction', integer(1, 3), 1.5, { at: '', expected: 'a whole number from 1 to 3' }],
    [
      'minus zero, which JSON does not know',
      integer(-1, 1),
      -0,
      { at: '', expected: 'a whole number from -1 to 1' },
    ],
    ['a text that is too long', text(2), 'abc', { at: '', expected: 'a text of at most 2 characters' }],
    ['a truth that is a number', truth, 1, { at: '', expected: 'true or false' }],
    ['a name', nameIn({ up: 0, down: 0 }), 'down', null],
    ['a name that every object has', nameIn({ up: 0 }), 'toString', { at: '', expected: 'one of up' }],
    ['null where it may be', nullable(truth), null, null],
    ['null where it may not be', list(truth), [true, null], { at: '[1]', expected: 'true or false' }],
    ['too long a list', list(truth, 1), [true, true], { at: '', expected: 'a list of 0 to 1 items' }],
    ['three of a pair', pair(truth), [true, true, true], { at: '', expected: 'a list of 2 to 2 items' }],
    ['an object', whole, { id: 1, ways: [{ kind: 'never' }] }, null],
    ['a field that is missing', whole, { id: 1 }, { at: '.ways', expected: 'a value' }],
    ['a field too many', whole, { id: 1, ways: [], more: 1 }, { at: '.more', expected: 'no such field' }],
    ['an optional field that is missing', named, { id: true }, null],
    [
      'an optional field of another kind',
      named,
      { id: true, name: 'ab' },
      { at: '.name', expected: 'a text of at most 1 characters' },
    ],
    [
      'a prototype among the fields',
      whole,
      JSON.parse('{"id":1,"ways":[],"__proto__":{}}'),
      { at: '.__proto__', expected: 'no such field' },
    ],
    [
      'a member with too much',
      whole,
      { id: 1, ways: [{ kind: 'by', ms: 10 }] },
      { at: '.ways[0].ms', expected: 'a whole number from 0 to 9' },
    ],
    [
      'a member that there is not',
      way,
      { kind: 'constructor' },
      { at: '.kind', expected: 'one of by, never' },
    ],
    ['some of the fields', partial<Tree>({ name: text(), within: list(tree) }), { name: 'a' }, null],
    ['others than the fields', partial({ a: truth }), { b: true }, { at: '.b', expected: 'no such field' }],
    ['a tree as deep as may be', tree, nested(2), null],
    [
      'a deeper one',
      tree,
      nested(3),
      { at: '.within[0].within[0].within[0]', expected: 'nothing nested more than 3 times' },
    ],
    ['a text for a list', sequence(truth), 'list', { at: '', expected: 'a list' }],
  ])('base: %s', (_what, shape, plain, expected) => {
    expect(shape.check(plain)).toEqual(expected);
  });

  test('base: an optional field is written and read where it is, and nowhere else', () => {
    for (const value of [{ id: true }, { id: false, name: 'a' }]) {
      expect(named.toPlain(value)).toEqual(value);
      expect(named.fromPlain(value)).toEqual(value);
      expect(Object.keys(named.fromPlain(value))).toEqual(Object.keys(value));
    }
  });

  test('base: what is written is read as it was, lists that share their parts among it', () => {
    const shape = struct<{ readonly all: Sequence<Way>; readonly ends: readonly [number, number] }>({
      all: sequence(way),
      ends: pair(integer()),
    });
    const value = {
      all: Sequence.of<Way>([{ kind: 'by', ms: 3 }, { kind: 'never' }]),
      ends: [1, 2] as const,
    };
    const plain = shape.toPlain(value);
    expect(plain).toEqual({ all: [{ kind: 'by', ms: 3 }, { kind: 'never' }], ends: [1, 2] });
    const { all, ends } = shape.fromPlain(plain);
    expect([[...all], ends]).toEqual([[...value.all], value.ends]);
  });
});
