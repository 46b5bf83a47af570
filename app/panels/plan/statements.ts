import { writeLine } from '@ha-playground/engine/writing';

/** The statements that the panel's buttons stand for: what a rebalance would do, and the rebalance. */
export const statementsAbout = (database: string): readonly string[] =>
  (['explainRebalancePartitions', 'rebalancePartitions'] as const).map((kind) =>
    writeLine({ kind, database }),
  );

/** Lets another number be assumed, of one database or of all. */
export const assumeStatement = (assumption: string, assumed: string, of: string | null): string =>
  writeLine({ kind: 'dotAssume', assumption, assumed, of });

/** What tells of the plan with the fewest copies. */
export const fewestStatement = (database: string): string =>
  writeLine({ kind: 'dotPlan', fewest: true, database });
