import { actionTraits, type NodeId, type PlannedAction } from '@ha-playground/engine';

/** The leaf on which a row takes a copy away; null where it takes none. */
export function droppedBy(action: PlannedAction): NodeId | null {
  const { dropsOn } = actionTraits[action.action];
  return dropsOn === null ? null : action[dropsOn];
}

/** How many copies rows take away: by themselves, or with a promotion that drops the old primary. Whoever tells of drops asks here. */
export const dropsIn = (actions: readonly PlannedAction[]): number =>
  actions.filter((action) => droppedBy(action) !== null).length;
