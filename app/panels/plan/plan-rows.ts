import type {
  ActionState,
  NodeId,
  OperationAction,
  Ordinal,
  PlannedAction,
  Progress,
  World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { dependenciesOf, tellDependents, tellReason } from '@ha-playground/engine/extras';
import { laterWords } from '../../words/index.ts';

/** A row of a plan as a person reads it. */
export interface PlanRow {
  readonly key: string;
  readonly phase: number;
  readonly action: string;
  readonly partition: string;
  readonly target: string;
  readonly why: string;
  /** What waits for it: the places of those rows, and a sentence. */
  readonly dependents: readonly number[];
  readonly waits: string;
  readonly instance: { readonly node: NodeId; readonly ordinal: Ordinal; readonly database: string };
  /** Null for a plan that does not run. */
  readonly progress: (Progress & { readonly state: ActionState }) | null;
}

/** The rows of a plan, in its order; those of a running or finished operation with their progress. */
export function rowsOf(
  actions: readonly (PlannedAction | OperationAction)[],
  world: World,
  database: string,
): readonly PlanRow[] {
  const hostOf = (node: NodeId) => nameOfNode(world, node);
  const dependencies = dependenciesOf({ actions });
  return actions.map((action, index) => {
    const { phase, ordinal, reason, target } = action;
    const partition = `${database}:${ordinal}`;
    const dependents = dependencies[index] ?? [];
    return {
      key: `${phase} ${action.action} ${ordinal} ${target}`,
      phase,
      action: action.action,
      partition,
      target: hostOf(target),
      why: tellReason(laterWords.plans, reason, { hostOf, partition }),
      dependents,
      waits: tellDependents(
        laterWords.plans,
        dependents.flatMap((dependent) => actions[dependent] ?? []),
        hostOf,
      ),
      instance: { node: target, ordinal, database },
      progress: 'state' in action ? action : null,
    };
  });
}
