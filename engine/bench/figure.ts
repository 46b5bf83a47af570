/** One line of the table: something measured, and what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** None for a count. */
  readonly unit: '×' | 'ms' | 'exponent' | '';
  /** What we want it to be; null for what is only told. */
  readonly target: number | null;
  /** Which side of the target is good: at most it, where nothing is said. */
  readonly direction?: 'atMost' | 'atLeast';
  /** What a change may cost at most before the build fails: roomy, because machines are busy. */
  readonly budget: number | null;
  /** What it is made of, or held against. */
  readonly remark: string;
}

/** How much is measured: everything, or only what has a budget, with fewer runs. */
export interface Effort {
  readonly runs: number;
  readonly isQuick: boolean;
}

/** A figure that is only told. */
export const told = (name: string, ms: number, remark: string): Figure => ({
  name,
  value: ms,
  unit: 'ms',
  target: null,
  budget: null,
  remark,
});

/** Milliseconds with three digits that count. */
export const inMs = (ms: number): string => `${Number(ms.toPrecision(3))} ms`;
