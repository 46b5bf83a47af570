import type { Cell } from '../../types.ts';
import type { Memory } from '../memory.ts';
import type { ValueType } from '../value-type.ts';

/** What a function may ask besides its operands. */
export interface SessionFacts {
  readonly connectionId: number;
  readonly database: string | null;
  /** `@@autocommit`; true where nobody has said anything else. */
  readonly autocommits?: boolean;
  /** The number that the node has among the aggregators; null on a leaf. */
  readonly aggregatorId: number | null;
  readonly nodeId: number;
  readonly hostname: string;
  readonly port: number;
  /** As MySQL's clients are told, and as the product says. */
  readonly version: string;
  readonly productVersion: string;
  readonly nowMs: number;
  readonly memory: Memory;
}

/** A function of values. */
export interface SqlFunction {
  /** How many values it takes; `most` null for any number. */
  readonly least: number;
  readonly most: number | null;
  /** `literals` are the values that are written out; null for any other operand. */
  readonly type: (operands: readonly ValueType[], literals: readonly Cell[]) => ValueType;
  /** How it takes its values: as texts, or as they are. */
  readonly takes: 'texts' | 'values' | 'common';
  /** Does it say something else than NULL where one of its values is NULL? */
  readonly seesNull: boolean;
  readonly of: (values: readonly Cell[], given: Given) => Cell;
}

export interface Given {
  readonly session: SessionFacts;
  /** Notes that the statement takes so much simulated time. */
  readonly sleep: (ms: number) => void;
  readonly types: readonly ValueType[];
  /** A number from 0 to below `bound`, another one each time a statement asks. */
  readonly draw: (bound: number) => number;
}
