import type { Span } from './diagnostic.ts';

/** A leaf or node as written: `'host':port`; the port is 3306 where none is written. */
export interface AddressText {
  readonly host: string;
  readonly port: number;
  readonly span: Span;
}

/** A name as written, without its quotes. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

export interface TableName {
  /** The qualifier as written (`test` in `test.x`, `INFORMATION_SCHEMA`), or null. */
  readonly schema: Name | null;
  readonly name: Name;
  readonly span: Span;
}

/** `test:3` as written. */
export interface PartitionName {
  readonly database: Name;
  readonly ordinal: number;
  readonly span: Span;
}

export type WaitTarget =
  | { readonly kind: 'duration'; readonly ms: number }
  | { readonly kind: 'idle' }
  | { readonly kind: 'phase'; readonly phase: number; readonly database: Name | null }
  | { readonly kind: 'statement' };

/** `INSERT ... VALUES (a), (b), ... (z)`: one integer column goes on from b by b − a up to z. */
export interface Progression {
  readonly last: number;
  readonly span: Span;
}

/** `column = expression` of an UPDATE. */
export interface Assignment {
  readonly column: Name;
  readonly value: Expression;
}

export type Literal = {
  readonly kind: 'literal';
  readonly value: number | string | null;
  readonly span: Span;
};

/** What a SELECT asks for. */
export interface Query {
  readonly items: readonly SelectItem[];
  readonly from: TableName | null;
  readonly where: Expression | null;
  readonly groupBy: readonly Name[];
  readonly orderBy: readonly { readonly expression: Expression; readonly descending: boolean }[];
  readonly limit: number | null;
}

/** A SELECT that stands within another statement. */
export type Subquery = { readonly kind: 'select'; readonly span: Span } & Query;

export type SelectItem =
  | { readonly kind: 'all' }
  | { readonly kind: 'column'; readonly expression: Expression; readonly heading: string };

export type Expression = { readonly span: Span } & (
  | { readonly kind: 'literal'; readonly value: number | string | null }
  | { readonly kind: 'column'; readonly name: Name }
  | { readonly kind: 'globalVariable'; readonly name: Name }
  | {
      readonly kind: 'aggregate';
      readonly call: 'min' | 'max' | 'count' | 'sum' | 'avg';
      readonly of: Expression | null;
    }
  | {
      readonly kind: 'compare';
      readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'in';
      readonly operand: Expression;
      readonly options: readonly Expression[];
      readonly negated: boolean;
    }
  | {
      readonly kind: 'like';
      readonly operand: Expression;
      readonly pattern: Expression;
      readonly negated: boolean;
    }
  | { readonly kind: 'isNull'; readonly operand: Expression; readonly negated: boolean }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  /** The one value of a SELECT of one column, and whether a SELECT has a row. */
  | { readonly kind: 'subquery' | 'exists'; readonly query: Subquery }
);
