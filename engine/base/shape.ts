import { present } from './assert.ts';
import { Sequence } from './sequence.ts';

/** Data that JSON, a structured clone and a file keep as it is. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** Where data is not as it has to be, as in `databases[2].name`, and what was expected there. */
export interface Misfit {
  readonly at: string;
  readonly expected: string;
}

/** What values of one kind are like as plain data: how they are written, checked and read. */
export interface Shape<Value> {
  /** The first misfit of data from outside, whatever it is; null when `fromPlain` may read it. */
  readonly check: (plain: unknown) => Misfit | null;
  readonly toPlain: (value: Value) => Plain;
  /** For data in which `check` has found no misfit. */
  readonly fromPlain: (plain: Plain) => Value;
  /** May a field that has it be absent? */
  readonly isOptional?: true;
}

type Scalar = null | boolean | number | string;

/** A value that is plain by itself. */
export const scalar = <Value extends Scalar>(
  expected: string,
  isOne: (plain: unknown) => boolean,
): Shape<Value> => ({
  check: (plain) => (isOne(plain) ? null : misfit(expected)),
  toPlain: (value) => value,
  fromPlain: (plain) => plain as Value,
});

/** A whole number; the limits are part of the range. */
export const integer = <Value extends number = number>(
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
): Shape<Value> =>
  scalar(`a whole number from ${from} to ${to}`, (plain) => {
    // JSON does not know −0, so that two worlds that differ in it alone would become one.
    return (
      typeof plain === 'number' &&
      Number.isSafeInteger(plain) &&
      plain >= from &&
      plain <= to &&
      !Object.is(plain, -0)
    );
  });

export const text = <Value extends string = string>(most = textLimit): Shape<Value> =>
  scalar(
    `a text of at most ${most} characters`,
    (plain) => typeof plain === 'string' && plain.length <= most,
  );

/** The longest text that is read where nothing else is said. */
const textLimit = 200_000;

export const truth: Shape<boolean> = scalar('true or false', (plain) => typeof plain === 'boolean');

/** One of the names that `table` has a row for: of a total table, every name there is. */
export function nameIn<Name extends string>(table: Readonly<Record<Name, unknown>>): Shape<Name> {
  const isName = (plain: unknown) => typeof plain === 'string' && Object.hasOwn(table, plain);
  return scalar(`one of ${Object.keys(table).join(', ')}`, isName);
}

export const nullable = <Value>(of: Shape<Value>): Shape<Value | null> => ({
  check: (plain) => (plain === null ? null : of.check(plain)),
  toPlain: (value) => (value === null ? null : of.toPlain(value)),
  fromPlain: (plain) => (plain === null ? null : of.fromPlain(plain)),
});

/** A field that may be absent. */
export const optional = <Value>(of: Shape<Value>): OptionalShape<Value> => ({ ...of, isOptional: true });

export type OptionalShape<Value> = Shape<Value> & { readonly isOptional: true };

/** A list of any length up to `most`. */
export const list = <Item>(of: Shape<Item>, most = listLimit): Shape<readonly Item[]> => ({
  check: (plain) => checkItems(plain, of, { from: 0, to: most }),
  toPlain: (items) => items.map(of.toPlain),
  fromPlain: (plain) => (plain as readonly Plain[]).map(of.fromPlain),
});

/** More items than this are read in no list. */
const listLimit = 10_000_000;

export const pair = <Item>(of: Shape<Item>): Shape<readonly [Item, Item]> => ({
  check: (plain) => checkItems(plain, of, { from: 2, to: 2 }),
  toPlain: ([one, other]) => [of.toPlain(one), of.toPlain(other)],
  fromPlain: (plain) => {
    const [one, other] = plain as readonly [Plain, Plain];
    return [of.fromPlain(one), of.fromPlain(other)];
  },
});

export const sequence = <Item>(of: Shape<Item>): Shape<Sequence<Item>> => ({
  check: list(of).check,
  toPlain: (items) => items.slice().map(of.toPlain),
  fromPlain: (plain) => Sequence.of((plain as readonly Plain[]).map(of.fromPlain)),
});

type Fields<Whole> = { readonly [Name in keyof Whole]-?: Shape<Exclude<Whole[Name], undefined>> };

/** What an object with these fields holds. */
export type ValuesOf<Shapes> = {
  readonly [Name in keyof Shapes as Shapes[Name] extends OptionalShape<infer _Value>
    ? never
    : Name]: Shapes[Name] extends Shape<infer Value> ? Value : never;
} & {
  readonly [Name in keyof Shapes as Shapes[Name] extends OptionalShape<infer _Value>
    ? Name
    : never]?: Shapes[Name] extends Shape<infer Value> ? Value : never;
};

/** An object with exactly these fields, but for optional ones. */
export function struct<Whole extends object>(fields: Fields<Whole>): Shape<Whole> {
  const shapes = Object.entries(fields) as [string, Shape<unknown>][];
  return {
    check: (plain) => {
      if (!isObject(plain)) return misfit('an object');
      for (const [name, shape] of shapes) {
        if (!Object.hasOwn(plain, name)) {
          if (shape.isOptional) continue;
          return { at: `.${name}`, expected: 'a value' };
        }
        const found = within(name, shape.check(plain[name]));
        if (found !== null) return found;
      }
      const surplus = Object.keys(plain).find((name) => !Object.hasOwn(fields, name));
      return surplus === undefined ? null : { at: `.${surplus}`, expected: 'no such field' };
    },
    toPlain: (value) =>
      mapped(value, shapes, (name, shape) => shape.toPlain(value[name as keyof Whole])) as Plain,
    fromPlain: (plain) =>
      mapped(plain as object, shapes, (name, shape) =>
        shape.fromPlain((plain as { [name: string]: Plain })[name] ?? null),
      ) as Whole,
  };
}

/** An object with some of these fields. */
export function partial<Whole extends object>(fields: Fields<Whole>): Shape<Partial<Whole>> {
  const named = Object.entries(fields) as [string, Shape<unknown>][];
  const fieldsIn = (whole: object): Shape<Partial<Whole>> =>
    struct(Object.fromEntries(named.filter(([name]) => Object.hasOwn(whole, name)))) as unknown as Shape<
      Partial<Whole>
    >;
  return {
    check: (plain) => (isObject(plain) ? fieldsIn(plain).check(plain) : misfit('an object')),
    toPlain: (value) => fieldsIn(value).toPlain(value),
    fromPlain: (plain) => fieldsIn(plain as object).fromPlain(plain),
  };
}

type Tagged<Tag extends string> = { readonly [name in Tag]: string | boolean };

/** The member of a union whose tag is `Name`. */
type Member<Whole, Tag extends string, Name> = Whole extends { readonly [name in Tag]: infer Own }
  ? Name extends Own
    ? Whole
    : never
  : never;

/** A union whose members are told apart by the field `tag`: a row for each, with its other fields. */
export function union<Tag extends string, Whole extends Tagged<Tag>>(
  tag: Tag,
  members: { readonly [Name in Whole[Tag] as `${Name}`]: Fields<Omit<Member<Whole, Tag, Name>, Tag>> },
): Shape<Whole> {
  const rows = Object.entries(members) as [string, Fields<object>][];
  const tagShape = scalar(`one of ${rows.map(([name]) => name).join(', ')}`, (plain) => shapes.has(plain));
  const shapes = new Map<unknown, Shape<Whole>>();
  for (const [name, fields] of rows) {
    const value = name === 'true' ? true : name === 'false' ? false : name;
    shapes.set(value, struct({ [tag]: tagShape, ...fields }) as unknown as Shape<Whole>);
  }
  const shapeOf = (whole: object): Shape<Whole> | undefined =>
    shapes.get((whole as { readonly [name: string]: unknown })[tag]);
  return {
    check: (plain) => {
      if (!isObject(plain)) return misfit('an object');
      const shape = shapeOf(plain);
      return shape === undefined ? within(tag, tagShape.check(null)) : shape.check(plain);
    },
    toPlain: (value) => present(shapeOf(value), `a shape for ${tag} ${value[tag]}`).toPlain(value),
    fromPlain: (plain) => present(shapeOf(plain as object), `a shape by ${tag}`).fromPlain(plain),
  };
}

/** A shape that occurs within itself, nested up to `deepest` times. */
export function recursive<Value>(
  deepest: number,
  shapeWithin: (self: Shape<Value>) => Shape<Value>,
): Shape<Value> {
  let depth = 0;
  const self: Shape<Value> = {
    check: (plain) => {
      if (depth === deepest) return misfit(`nothing nested more than ${deepest} times`);
      depth += 1;
      const found = shape.check(plain);
      depth -= 1;
      return found;
    },
    toPlain: (value) => shape.toPlain(value),
    fromPlain: (plain) => shape.fromPlain(plain),
  };
  const shape = shapeWithin(self);
  return self;
}

const misfit = (expected: string): Misfit => ({ at: '', expected });

/** A misfit of a field, as one of the whole. */
const within = (name: string, found: Misfit | null): Misfit | null =>
  found === null ? null : { ...found, at: `.${name}${found.at}` };

const isObject = (plain: unknown): plain is { readonly [name: string]: unknown } =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain);

function checkItems<Item>(
  plain: unknown,
  of: Shape<Item>,
  length: { readonly from: number; readonly to: number },
): Misfit | null {
  if (!Array.isArray(plain)) return misfit('a list');
  if (plain.length < length.from || plain.length > length.to)
    return misfit(`a list of ${length.from} to ${length.to} items`);
  for (let index = 0; index < plain.length; index += 1) {
    const found = of.check(plain[index]);
    if (found !== null) return { ...found, at: `[${index}]${found.at}` };
  }
  return null;
}

/** Fields are set one by one, in the order of the shape, so that all objects of a kind are of one form. */
function mapped(
  from: object,
  shapes: readonly (readonly [string, Shape<unknown>])[],
  valueFor: (name: string, shape: Shape<unknown>) => unknown,
): object {
  const whole: { [name: string]: unknown } = {};
  for (const [name, shape] of shapes)
    if (!shape.isOptional || name in from) whole[name] = valueFor(name, shape);
  return whole;
}
