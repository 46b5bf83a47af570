import { writeLine } from '@ha-playground/engine/writing';

/** The statements that the panel's buttons stand for: what a rebalance would do, and the rebalance. */
export const statementsAbout = (database: string): readonly string[] =>
  (['explainRebalancePartitions', 'rebalancePartitions'] as const).map((kind) =>
    writeLine({ kind, database }),
  );

/** What tells of the plan with the fewest copies. */
export const fewestStatement = (database: string): string =>
  writeLine({ kind: 'dotPlan', fewest: true, database });
