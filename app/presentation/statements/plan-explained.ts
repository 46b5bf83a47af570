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

/** A plan that has not run. */
export interface ExplainedPlan {
  readonly database: string;
  readonly actions: readonly PlannedAction[];
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
  switch (statement.kind) {
    case 'explainRebalancePartitions':
      return ofDatabase(world, statement.database?.text ?? used, (name) => {
        const options = rebalanceOptions(world, name, statement.full);
        return planRebalance(placementOf(world, name), options).actions;
      });
    case 'explainRestoreRedundancy':
      return ofDatabase(
        world,
        statement.database?.text ?? used,
        (name) => planRestoreRedundancy(placementOf(world, name)).actions,
      );
    case 'explainRebalanceAllDatabases':
      return ofDatabase(
        world,
        shown ?? world.databases[0]?.name ?? null,
        (name) => planRebalanceAll(world).find(({ database }) => database === name)?.plan.actions ?? [],
      );
    // Orphans are no part of any plan.
    case 'explainClearOrphanDatabases':
      return null;
    default:
      return unreachable(statement);
  }
}

function ofDatabase(
  { databases }: World,
  name: string | null,
  plan: (name: string) => readonly PlannedAction[],
): ExplainedPlan | null {
  if (name === null || !databases.some((database) => database.name === name)) return null;
  const actions = plan(name);
  return actions.length === 0 ? null : { database: name, actions };
}
