import { actionIs, type OperationAction, type PlannedAction } from '@ha-playground/engine';

/** Has the action run to its end, well or not? Then its time is no guess. */
export const isPast = (action: PlannedAction | Pick<OperationAction, 'state'>): boolean =>
  'state' in action && !actionIs.running(action.state) && !actionIs.scheduled(action.state);
