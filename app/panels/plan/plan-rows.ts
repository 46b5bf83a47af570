import {
  type ActionState,
  type NodeId,
  type OperationAction,
  type Ordinal,
  type PlannedAction,
  type SimMs,
  sentenceOfReason,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';

/** A row of a plan as a person reads it. */
export interface PlanRow {
  readonly key: string;
  readonly phase: number;
  /** The first row of its phase. */
  readonly opensPhase: boolean;
  readonly action: string;
  readonly partition: string;
  readonly target: string;
  readonly why: string;
  readonly selection: { readonly node: NodeId; readonly ordinal: Ordinal };
  /** Null for a plan that does not run. */
  readonly progress: {
    readonly state: ActionState;
    readonly startedAtMs: SimMs | null;
    readonly endsAtMs: SimMs | null;
  } | null;
}

/** The rows of a plan, in its order; those of a running or finished operation with their progress. */
export function rowsOf(
  actions: Iterable<PlannedAction | OperationAction>,
  world: World,
  database: string,
): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  const hostOf = (node: NodeId) => nameOfNode(world, node);
  for (const action of actions) {
    const { phase, ordinal, reason, target } = action;
    const partition = `${database}:${ordinal}`;
    rows.push({
      key: `${phase} ${action.action} ${ordinal} ${target}`,
      phase,
      opensPhase: rows.at(-1)?.phase !== phase,
      action: action.action,
      partition,
      target: hostOf(target),
      why: sentenceOfReason(reason, { hostOf, partition }),
      selection: { node: target, ordinal },
      progress: 'state' in action ? action : null,
    });
  }
  return rows;
}
