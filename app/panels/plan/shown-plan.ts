import type { OperationAction, OperationKind, PlannedAction, World } from '@ha-playground/engine';
import { type ActionCost, type Cost, costOf, costOfEach } from '@ha-playground/engine/extras';

/** Plans that are shown together: one, or those of several databases, which run side by side. */
export interface ShownPlan {
  readonly kind: OperationKind;
  readonly plans: readonly ActionsOf[];
  /** By plan and row; null for a row that does not run any more. */
  readonly figures: readonly (readonly (ActionCost | null)[])[];
  /** Of all of them. */
  readonly cost: Cost;
}

export interface ActionsOf {
  readonly database: string;
  readonly actions: readonly (PlannedAction | OperationAction)[];
}

/** Plans with what they cost in `world`. */
export function shownPlanOf(world: World, kind: OperationKind, plans: readonly ActionsOf[]): ShownPlan {
  return {
    kind,
    plans,
    figures: plans.map(({ database, actions }) => costOfEach(world, database, kind, actions)),
    cost: together(plans.map(({ database, actions }) => costOf(world, database, kind, actions))),
  };
}

/** Databases are rebalanced side by side: the longest decides. */
function together(costs: readonly Cost[]): Cost {
  const [only] = costs;
  if (only !== undefined && costs.length === 1) return only;
  const phases = new Map<number, Cost['phases'][number]>();
  for (const phase of costs.flatMap((cost) => cost.phases)) {
    const known = phases.get(phase.phase);
    phases.set(
      phase.phase,
      known === undefined
        ? phase
        : {
            phase: phase.phase,
            actions: known.actions + phase.actions,
            bytes: known.bytes + phase.bytes,
            ms: Math.max(known.ms, phase.ms),
          },
    );
  }
  return {
    bytes: costs.reduce((sum, { bytes }) => sum + bytes, 0),
    totalMs: Math.max(0, ...costs.map(({ totalMs }) => totalMs)),
    phases: [...phases.values()].sort((left, right) => left.phase - right.phase),
  };
}
