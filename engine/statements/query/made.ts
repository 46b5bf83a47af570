import type { Expression, Query, Span, TableSource } from '../../language/index.ts';
import type { Clause } from '../mistake.ts';
import type { Column } from '../types.ts';
import { tooManyRowsAt } from './mistakes.ts';
import { type Making, type Place, Unanswerable } from './place.ts';
import type { Scope, ScopeColumn } from './scope.ts';
import type { ValueType } from './value-type.ts';
import { type Cells, keyOf } from './values.ts';

/** A column of what a SELECT gives. */
export interface GivenColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly align: Column['align'];
}

/** A SELECT that is ready to be run. */
export interface Prepared {
  readonly columns: readonly GivenColumn[];
  readonly rows: () => readonly Cells[];
}

/** The tables that there are, and their rows once it runs. */
export interface Tables {
  readonly columnsOf: (source: TableSource) => readonly Column[];
  readonly rowsOf: (source: TableSource) => readonly Cells[];
  /** The database in use. */
  readonly database: string | null;
}

/** Makes ready what a SELECT is made of, and knows what is called so around it. */
export interface Maker extends Tables {
  readonly making: Making;
  readonly outer: Scope | null;
  /** The scopes that were made here, of which some may read what stands around them. */
  readonly scopes: Scope[];
  /** What WITH calls so. */
  readonly common: (name: string) => Prepared | null;
  /** Where an expression stands that has no aggregates, unless more is said. */
  readonly place: (clause: Clause, scope: Scope, more?: Partial<Place>) => Place;
  /** A SELECT that stands in this one, beside the rows of `around`; null for one that sees none of them. */
  readonly prepareWithin: (query: Query, around: Scope | null) => Prepared & { readonly isBeside: boolean };
}

/** What a SELECT reads rows from, with its columns in the order in which a row has them. */
export interface LaidOut {
  readonly columns: readonly ScopeColumn[];
  /** The columns of `*`, in its order. */
  readonly star: readonly number[];
  /** The rows for which these conditions may hold; those of an inner join are looked for by them. */
  readonly rows: (conditions: readonly Expression[]) => () => readonly Cells[];
}

/** What is worked out once while a statement runs, however often it is asked for. */
export function oncePerRun<Value>({ running }: Making, work: () => Value): () => Value {
  let known: { readonly run: number; readonly value: Value } | null = null;
  return () => {
    if (known?.run !== running.number) known = { run: running.number, value: work() };
    return known.value;
  };
}

/** Notes that rows are looked at, or put together. One too many ends the statement. */
export function lookAt({ running }: Making, rows: number, span: Span): void {
  running.rowsLeft -= rows;
  if (running.rowsLeft < 0) throw new Unanswerable(tooManyRowsAt(span));
}

export const limited = (rows: readonly Cells[], limit: Query['limit']): readonly Cells[] =>
  limit === null ? rows : rows.slice(limit.offset, limit.offset + limit.count);

/** Each row once, where it stands first. */
export function distinctRows(rows: readonly Cells[]): readonly Cells[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
