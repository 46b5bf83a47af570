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
  /** `of` is the table that it is written with. */
  readonly column: Name & { readonly of?: Name };
  readonly value: Expression;
}

export type Literal = {
  readonly kind: 'literal';
  readonly value: number | string | null;
  /** Is it the word DEFAULT? */
  readonly isDefault?: true;
  readonly span: Span;
};

/** A column as CREATE TABLE writes it. */
export interface WrittenColumn {
  readonly name: Name;
  /** In capitals; `lengths` is what stands in its brackets. Null for a computed column whose type follows from what it is. */
  readonly type: {
    readonly text: string;
    readonly lengths: string | null;
    readonly isUnsigned: boolean;
  } | null;
  readonly isNullable: boolean;
  readonly isNumbered: boolean;
  readonly fallback: number | string | null;
  readonly clock: 'never' | 'onInsert' | 'onUpdate' | 'onBoth';
  readonly computed: { readonly expression: Expression; readonly heading: string } | null;
  readonly comment: string;
  /** What it is a key by itself of. */
  readonly keys: readonly WrittenKey['kind'][];
  readonly span: Span;
}

/** A key of a table as CREATE TABLE writes it. */
export interface WrittenKey {
  readonly kind: 'primary' | 'unique' | 'index' | 'fulltext' | 'sort' | 'shard' | 'foreign' | 'unenforced';
  readonly name: string | null;
  readonly columns: readonly Name[];
  readonly span: Span;
}

/** What CREATE TABLE says of a table besides its name. */
export interface WrittenDefinition {
  readonly ifNotExists: boolean;
  readonly columns: readonly WrittenColumn[];
  readonly keys: readonly WrittenKey[];
  readonly storage: 'columnstore' | 'rowstore';
  readonly isReference: boolean;
  readonly comment: string;
  /** The table that it is like. */
  readonly like: TableName | null;
  /** What it is filled with. */
  readonly query: Query | null;
}

/** One change of ALTER TABLE. */
export type TableChange =
  | { readonly kind: 'addColumns'; readonly columns: readonly WrittenColumn[] }
  | { readonly kind: 'dropColumn'; readonly name: Name }
  | { readonly kind: 'changeColumn'; readonly from: Name; readonly column: WrittenColumn }
  | { readonly kind: 'addKey'; readonly key: WrittenKey }
  | { readonly kind: 'dropKey'; readonly name: Name }
  | { readonly kind: 'renameColumn'; readonly from: Name; readonly to: Name }
  | { readonly kind: 'renameTable'; readonly to: Name }
  /** What the model has nothing for, by the words that it begins with. */
  | { readonly kind: 'leftOut'; readonly words: string; readonly span: Span };

/** OVER (…). */
export interface Over {
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderKey[];
  /** Null where nothing is said of it. */
  readonly frame: Frame | null;
}

/** From where to where the rows go that a function is worked out over: rows, or with them all of the same rank. */
export interface Frame {
  readonly unit: 'rows' | 'range';
  readonly from: FrameEnd;
  readonly to: FrameEnd;
}

/** So many rows behind the current one, before it where that is negative; infinite where nothing bounds it. */
export type FrameEnd = number;

/** A SELECT, with what it is put together of. */
export interface Query {
  readonly kind: 'select';
  /** WITH: what is called so in the rest of it. */
  readonly commons: readonly { readonly name: Name; readonly query: Query }[];
  readonly body: QueryBody;
  readonly orderBy: readonly OrderKey[];
  readonly limit: { readonly count: number; readonly offset: number } | null;
  readonly span: Span;
}

export interface OrderKey {
  readonly expression: Expression;
  readonly descending: boolean;
}

export type QueryBody =
  | SelectionPart
  | { readonly kind: 'query'; readonly query: Query; readonly span: Span }
  | {
      readonly kind: 'set';
      readonly operator: 'union' | 'intersect' | 'except';
      readonly all: boolean;
      readonly left: QueryBody;
      readonly right: QueryBody;
      readonly span: Span;
    };

/** One SELECT of those that a query is put together of. */
export interface SelectionPart {
  readonly kind: 'selection';
  readonly distinct: boolean;
  readonly items: readonly SelectItem[];
  readonly from: Source | null;
  readonly where: Expression | null;
  readonly groupBy: readonly Expression[];
  /** WITH ROLLUP: as ROLLUP around all of what it is grouped by. */
  readonly isRolledUp?: boolean;
  readonly having: Expression | null;
  readonly span: Span;
}

export type SelectItem =
  /** `*`, and `of.*`. */
  | { readonly kind: 'all'; readonly of: Name | null; readonly span: Span }
  /** `heading` is its text as written, `alias` what it is called instead. */
  | {
      readonly kind: 'column';
      readonly expression: Expression;
      readonly heading: string;
      readonly alias: string | null;
    };

/** What a SELECT reads rows from. */
export type Source =
  | TableSource
  | { readonly kind: 'derived'; readonly query: Query; readonly alias: Name | null; readonly span: Span }
  | {
      readonly kind: 'join';
      readonly join: JoinKind;
      readonly left: Source;
      readonly right: Source;
      readonly on: Expression | null;
      /** USING; a natural join is one over all columns that both have. */
      readonly using: readonly Name[] | null;
      readonly isNatural: boolean;
      readonly span: Span;
    };

export interface TableSource {
  readonly kind: 'table';
  readonly table: TableName;
  readonly alias: Name | null;
  readonly span: Span;
}

export type JoinKind = 'inner' | 'left' | 'right' | 'cross';

export type Arithmetic = '+' | '-' | '*' | '/' | '%' | 'DIV' | 'MOD' | '&' | '^' | '<<' | '>>';

/** A type that CAST names, in capitals, with the numbers in its brackets. */
export interface TypeName {
  readonly text: string;
  readonly length: number | null;
  readonly decimals: number | null;
  readonly span: Span;
}

export type Expression = { readonly span: Span } & (
  | { readonly kind: 'literal'; readonly value: number | string | null; readonly isDefault?: true }
  /** A number with a point: as many decimals as are written. */
  | { readonly kind: 'decimal'; readonly value: number; readonly decimals: number }
  | {
      readonly kind: 'column';
      readonly name: Name;
      /** `table.name`, `schema.table.name`. */
      readonly table: Name | null;
      readonly schema: Name | null;
      /** Which of the columns that are read it is, where it stands for one of those of `*`. */
      readonly place?: number;
    }
  | {
      readonly kind: 'variable';
      /** `user` is one of the connection's own: `@a`. */
      readonly scope: 'global' | 'session' | 'local' | 'user' | null;
      readonly name: Name;
    }
  | {
      readonly kind: 'call';
      readonly name: Name;
      /** `all` is the star of COUNT(*). */
      readonly operands: readonly Expression[] | 'all';
      readonly distinct: boolean;
      readonly orderBy: readonly OrderKey[];
      readonly separator: string | null;
      /** Which rows it is worked out over, where it says so for each row. */
      readonly over?: Over;
    }
  | { readonly kind: 'cast'; readonly operand: Expression; readonly type: TypeName }
  | {
      readonly kind: 'compare';
      readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=' | '<=>';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'arithmetic';
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'negative'; readonly operand: Expression }
  | { readonly kind: 'bitNot'; readonly operand: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'in';
      readonly operand: Expression;
      readonly options: readonly Expression[];
      readonly negated: boolean;
    }
  | {
      readonly kind: 'inQuery';
      readonly operand: Expression;
      readonly query: Query;
      readonly negated: boolean;
      /** For `a > ALL (SELECT …)` and ANY: how the value compares with all rows, or with one of them. */
      readonly quantified?: { readonly operator: string; readonly all: boolean };
    }
  | {
      readonly kind: 'like';
      readonly operand: Expression;
      readonly pattern: Expression;
      readonly escape: string | null;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'regexp';
      readonly operand: Expression;
      readonly pattern: Expression;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'between';
      readonly operand: Expression;
      readonly low: Expression;
      readonly high: Expression;
      readonly negated: boolean;
    }
  /** IS NULL, and IS TRUE or FALSE; NULL for unknown. */
  | {
      readonly kind: 'is';
      readonly operand: Expression;
      readonly truth: boolean | null;
      readonly negated: boolean;
    }
  | { readonly kind: 'and'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'xor'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'case';
      readonly operand: Expression | null;
      readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
      readonly otherwise: Expression | null;
    }
  | { readonly kind: 'row'; readonly items: readonly Expression[] }
  /** The one value of a SELECT of one column, and whether a SELECT has a row. */
  | { readonly kind: 'subquery'; readonly query: Query }
  | { readonly kind: 'exists'; readonly query: Query }
);

export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>;
