import { lazy } from 'react';

export { ClusterView } from './drawing/cluster-view.tsx';
export type { LinkedViewProps, Scrubber } from './drawing/linked-view.ts';
export type { Moment, PictureClock } from './geometry/moment.ts';
export {
  createPace,
  type Pace,
  type PaceOptions,
  simAt,
  type ViewMs,
  viewAt,
  viewBefore,
} from './geometry/pace.ts';
export { isSameSelection, type PictureSelection } from './geometry/selection.ts';

/** Leaves by partitions; its script comes when it is first shown. */
export const MatrixView = lazy(() =>
  import('./drawing/matrix/matrix-view.tsx').then((module) => ({ default: module.MatrixView })),
);

/** The whole story in one still picture; its script comes when it is first shown. */
export const LifelinesView = lazy(() =>
  import('./drawing/lifelines/lifelines-view.tsx').then((module) => ({ default: module.LifelinesView })),
);
