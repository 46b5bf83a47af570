import type { NodeId } from '../base/index.ts';
import type { PlannedAction } from '../cluster/index.ts';

/** What is to be done with one database, and why it could not be done with less. */
export interface Plan {
  /** In print order: phase, ordinal, host (natural order), port. None: nothing is to be done. */
  readonly actions: readonly PlannedAction[];
  readonly certificate: Certificate;
}

/** The copies of a plan against the least that its stages need, one after another. */
export interface Certificate {
  readonly copies: number;
  readonly atLeast: number;
  /** The stages that copy, in order. */
  readonly stages: readonly StageBound[];
}

/**
 * `restore`: second copies (phase 2); `replicas`: replicas to their right pair (3); `moves`: partitions to other pairs
 * or leaves (4); `evening`: primaries within a pair, each with a copy back (6, 7).
 */
export type Stage = 'restore' | 'replicas' | 'moves' | 'evening';

export interface StageBound {
  readonly stage: Stage;
  readonly copies: number;
  readonly atLeast: number;
  /** The argument: who lacks what, in leaf order. Its copies add up to `atLeast`. */
  readonly needs: readonly Need[];
}

/**
 * A leaf, or a pair in the stage `moves`, has fewer than it needs: instances in `restore` and `replicas`, partitions in
 * `moves`, primaries in `evening`. So at least `copies` COPY rows end there, or come from there in `evening`.
 */
export interface Need {
  readonly leaves: readonly NodeId[];
  readonly has: number;
  readonly needs: number;
  /** Instances of what has to arrive that are there already and save their copies. */
  readonly alreadyThere: number;
  readonly copies: number;
}

export const emptyPlan: Plan = { actions: [], certificate: { copies: 0, atLeast: 0, stages: [] } };
