import {
  type ActionState,
  type NodeId,
  nameOfNode,
  type Operation,
  type PlannedAction,
  placementOf,
  planRebalance,
  type SimMs,
  sentenceOfReason,
  type World,
} from '@ha-playground/engine';

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
  /** Null for a plan that does not run. */
  readonly progress: {
    readonly state: ActionState;
    readonly startedAtMs: SimMs | null;
    readonly endsAtMs: SimMs | null;
  } | null;
}

/** The rows of `operation`, or without one those of the rebalance that would run now. */
export function planOf(world: World, database: string, operation: Operation | null): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  const hostOf = (node: NodeId) => nameOfNode(world, node);
  const add = (action: PlannedAction, progress: PlanRow['progress']) => {
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
      progress,
    });
  };
  if (operation === null) {
    for (const action of planRebalance(placementOf(world, database)).actions) add(action, null);
  } else {
    for (const action of operation.actions) add(action, action);
  }
  return rows;
}
