/** One line of the table: something measured or counted, and what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** None for a count. */
  readonly unit: '×' | 'ms' | 'exponent' | '';
  /** What we want it to be; null for what is only told. */
  readonly target: number | null;
  /** Which side of the target is good: at most it, where nothing is said. */
  readonly direction?: 'atMost' | 'atLeast';
  /** What a change may cost at most before the build fails. Only counts have one: a busy machine does not change them. */
  readonly budget: number | null;
  /** What it is made of, or held against. */
  readonly remark: string;
}

/** What a piece of work has done, in units that are the same on every machine. */
export interface Work {
  /** How often a function was called or a block of code within one entered. */
  readonly blocks: number;
  /** Items of lists that were copied. */
  readonly copiedItems: number;
  /** How often functions of that name were called. */
  readonly callsOf: (name: string) => number;
}

/** Runs a piece of work once and counts what it does. */
export type Count = (work: () => unknown) => Work;

/** A figure that is only told. */
export const told = (name: string, ms: number, remark: string): Figure => ({
  name,
  value: ms,
  unit: 'ms',
  target: null,
  budget: null,
  remark,
});

/** A count and what it may come to. */
export const counted = (name: string, value: number, budget: number, remark: string): Figure => ({
  name,
  value,
  unit: '',
  target: budget,
  budget,
  remark,
});

/** Milliseconds with three digits that count. */
export const inMs = (ms: number): string => `${Number(ms.toPrecision(3))} ms`;
