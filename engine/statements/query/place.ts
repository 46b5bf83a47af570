import type { Evaluate, GlobalVariables } from '../../cluster/index.ts';
import type { Expression, Frame, Query, Span } from '../../language/index.ts';
import type { Clause, Mistake } from '../mistake.ts';
import type { Cell, ResultTable } from '../types.ts';
import type { AggregateName } from './aggregates.ts';
import type { SessionFacts } from './functions/sql-function.ts';
import type { Memory } from './memory.ts';
import type { Scope } from './scope.ts';
import { nullType, type ValueType } from './value-type.ts';
import type { Cells } from './values.ts';

/** An expression that can be worked out: `evaluate` takes a row of the SELECT that it stands in. */
export interface Compiled {
  readonly type: ValueType;
  readonly evaluate: Evaluate;
}

/** What has no value: a mistake has been noted. */
export const nothing: Compiled = { type: nullType, evaluate: () => null };

/** An aggregate over the rows of a group: `operand` is its value for one of them, null for the star of COUNT(*). */
export interface Aggregate {
  readonly name: AggregateName;
  readonly isDistinct: boolean;
  readonly operand: Evaluate | null;
  readonly order: readonly Evaluate[];
  readonly descending: readonly boolean[];
  readonly separator: string;
}

/** A function that is worked out for each row over rows around it. */
export interface Window {
  readonly partition: readonly Evaluate[];
  readonly order: readonly Evaluate[];
  readonly descending: readonly boolean[];
  readonly frame: Frame;
  readonly of: WindowValue;
  readonly span: Span;
}

/** The rows of a partition in their order, and where in it the row stands for which a value is wanted. */
export interface Partition {
  readonly rows: readonly Cells[];
  /** Of each row the place of the first row of its rank, and behind the last one. */
  readonly ranks: readonly { readonly from: number; readonly to: number }[];
}

/** All values of a partition, row by row; `frames` are the rows that each is worked out over. */
export type WindowValue = (
  partition: Partition,
  frames: (place: number) => { readonly from: number; readonly to: number },
  making: Making,
) => readonly Cell[];

/** A SELECT that stands within another one. */
export interface QueryWithin {
  readonly types: readonly ValueType[];
  /** Its rows, beside the row that the scope around it has now. */
  readonly rows: () => readonly Cells[];
}

/** What all parts of one statement have in common while it is made ready and run. */
export interface Making {
  readonly variables: GlobalVariables;
  /** What SELECTs within it have come to already. */
  readonly answers: ReadonlyMap<Query, ResultTable>;
  /** The connection's own, by their names in small letters. */
  readonly userVariables: Memory['variables'];
  /** The mistakes that were found, in the order in which they were. */
  readonly mistakes: Mistake[];
  /** Set when it runs. */
  readonly running: Running;
}

export interface Running {
  session: SessionFacts;
  /** Counts the runs: what a SELECT within has come to holds for one of them. */
  number: number;
  /** How many rows may still be looked at. */
  rowsLeft: number;
  /** How long the statement takes by SLEEP, in milliseconds. */
  sleptMs: number;
  /** How many numbers it has drawn. */
  drawn: number;
}

/** Where an expression stands. */
export interface Place {
  readonly clause: Clause;
  readonly scope: Scope;
  readonly making: Making;
  /** Where aggregates go, as they are met: their values stand behind the columns of the row. Null where none may stand. */
  readonly aggregates: Aggregate[] | null;
  /** Where functions with OVER go, likewise: their values are the last cells of the row. */
  readonly windows: Window[] | null;
  /** The places of what ROLLUP and CUBE leave out of some groups, by their keys; null where nothing is left out. */
  readonly rolled: ReadonlyMap<string, number> | null;
  /** The keys of what stands in GROUP BY, which alone has one value for each group; null where every row is its own. */
  readonly groupKeys: ReadonlySet<string> | null;
  /** What the columns of the answer are called; HAVING and ORDER BY may name them. */
  readonly aliases: ReadonlyMap<string, Expression> | null;
  readonly queryWithin: (query: Query, scope: Scope) => QueryWithin;
  /** Makes an expression ready that stands within one. */
  readonly compile: (expression: Expression, place: Place) => Compiled;
}

/** Thrown while rows are read, and caught where the reading began: the statement cannot be answered. */
export class Unanswerable extends Error {
  readonly mistake: Mistake;

  constructor(mistake: Mistake) {
    super(mistake.error.message);
    this.mistake = mistake;
  }
}
