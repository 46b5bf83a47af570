import type { OptionOf } from './kinds/row.ts';
import type { Name } from './parts.ts';
import type { StatementBody } from './statement.ts';

/**
 * A statement that is to be written: as the grammar gives it, but for the places in a text. A name may be given as its
 * text; options and what else a statement can be without may be left out. One that keeps its text is given by that.
 */
export type Writable = StatementBody extends infer Body
  ? Body extends StatementBody
    ? Body extends { readonly written: string }
      ? Pick<Body, 'kind' | 'written'>
      : Optional<UnplacedParts<Body>, OptionOf<Body> | NullableOf<Body>>
    : never
  : never;

/** The same without places, at any depth. */
export type Unplaced<Value> = Value extends Name
  ? string | { readonly text: string }
  : Value extends string | number | boolean | null
    ? Value
    : Value extends readonly unknown[]
      ? { readonly [Index in keyof Value]: Unplaced<Value[Index]> }
      : UnplacedParts<Value>;

/** Where something stands, and the text that it was read from. */
type Placing = 'span' | 'text' | 'pastedStart';

type UnplacedParts<Value> = {
  readonly [Key in keyof Value as Exclude<Key, Placing>]: Unplaced<Value[Key]>;
};

type NullableOf<Body> = { [Key in keyof Body]: null extends Body[Key] ? Key : never }[keyof Body];

type Optional<Value, Keys extends PropertyKey> = Omit<Value, Keys> & Partial<Pick<Value, Keys & keyof Value>>;
