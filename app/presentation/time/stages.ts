/**
 * A kind of visible change, shown as a stage of its own while simulated time stands still. `failure` is a cut and a
 * hold; the others are eased.
 */
export type StageKind =
  | 'failure'
  | 'copyEnd'
  | 'promotion'
  | 'drop'
  | 'change'
  | 'layout'
  | 'placement'
  | 'copyStart';

/** The order in which the stages of one instant follow each other. */
export const stageOrder: readonly StageKind[] = [
  'failure',
  'copyEnd',
  'promotion',
  'drop',
  'change',
  'layout',
  'placement',
  'copyStart',
];

/** Is a change of kind `change` still to come, under way or done while the stage `stage` is shown? */
export function progressIn(stage: StageKind, change: StageKind): 'toCome' | 'underWay' | 'done' {
  const distance = stageOrder.indexOf(stage) - stageOrder.indexOf(change);
  if (distance === 0) return 'underWay';
  return distance < 0 ? 'toCome' : 'done';
}
