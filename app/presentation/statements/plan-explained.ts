import type { PlannedAction } from '@ha-playground/engine';
import {
  placementOf,
  planRebalance,
  planRebalanceAll,
  planRestoreRedundancy,
  rebalanceOptions,
  unreachable,
  type World,
} from '@ha-playground/engine';
import type { ExplainStatement } from '@ha-playground/engine/console';
import type { Writable } from '@ha-playground/engine/writing';

/** A plan that has not run. */
export interface ExplainedPlan {
  readonly kind: 'rebalance' | 'restoreRedundancy';
  readonly database: string;
  readonly actions: readonly PlannedAction[];
}

/** What an EXPLAIN is about: plans of one kind, and the statement that would carry them out. */
export interface ExplainedPlans {
  readonly kind: ExplainedPlan['kind'];
  readonly statement: Writable;
  readonly plans: readonly ExplainedPlan[];
}

/**
 * The plan that an EXPLAIN tells in `world`; null where it tells none. `used` is the database that USE has chosen, and
 * `shown` the one whose partitions are seen: of all databases that one's plan is told.
 */
export function planExplained(
  statement: ExplainStatement,
  world: World,
  { used, shown }: { readonly used: string | null; readonly shown: string | null },
): ExplainedPlan | null {
  const plans = plansExplained(statement, world, used)?.plans ?? [];
  if (statement.kind !== 'explainRebalanceAllDatabases') return plans[0] ?? null;
  const name = shown ?? world.databases[0]?.name ?? null;
  return plans.find(({ database }) => database === name) ?? null;
}

/** All plans that an EXPLAIN tells in `world`, those of databases for which there is anything to do; null for none. */
export function plansExplained(
  statement: ExplainStatement,
  world: World,
  used: string | null,
): ExplainedPlans | null {
  const named = (name: string | null): string | null =>
    world.databases.some((database) => database.name === name) ? name : null;
  switch (statement.kind) {
    case 'explainRebalancePartitions': {
      const database = named(statement.database?.text ?? used);
      if (database === null) return null;
      const { full } = statement;
      const { actions } = planRebalance(
        placementOf(world, database),
        rebalanceOptions(world, database, full),
      );
      return some('rebalance', { kind: 'rebalancePartitions', database, full }, [{ database, actions }]);
    }
    case 'explainRestoreRedundancy': {
      const database = named(statement.database?.text ?? used);
      if (database === null) return null;
      const { actions } = planRestoreRedundancy(placementOf(world, database));
      return some('restoreRedundancy', { kind: 'restoreRedundancy', database }, [{ database, actions }]);
    }
    case 'explainRebalanceAllDatabases':
      return some(
        'rebalance',
        { kind: 'rebalanceAllDatabases' },
        planRebalanceAll(world).map(({ database, plan: { actions } }) => ({ database, actions })),
      );
    // Orphans are no part of any plan.
    case 'explainClearOrphanDatabases':
      return null;
    default:
      return unreachable(statement);
  }
}

function some(
  kind: ExplainedPlans['kind'],
  statement: Writable,
  all: readonly Omit<ExplainedPlan, 'kind'>[],
): ExplainedPlans | null {
  const plans = all.filter(({ actions }) => actions.length > 0).map((plan) => ({ kind, ...plan }));
  return plans.length === 0 ? null : { kind, statement, plans };
}
