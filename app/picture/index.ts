import { lazily } from '../ui/later.ts';

export { ClusterView } from './drawing/cluster-view.tsx';
export type { LinkedViewProps, Scrubber } from './drawing/linked-view.ts';
export { type Palette, readPalette } from './drawing/palette.ts';
export { type Arrangement, arrangementOf } from './geometry/arrangement.ts';
export { failingNodes } from './geometry/failing-nodes.ts';
export { type Moment, type PictureClock, worldSeen } from './geometry/moment.ts';
export {
  type Companion,
  type Course,
  countRunning,
  createPace,
  type Pace,
  type PaceOptions,
  simAt,
  type ViewMs,
  viewAt,
  viewBefore,
} from './geometry/pace.ts';
export { failureOf, isSameSelection, type PictureSelection } from './geometry/selection.ts';
export type { StageKind } from './geometry/stage.ts';
export { createTallyBook, emptyTally, type LeafTally } from './geometry/tallies.ts';

/** Leaves by partitions. */
export const MatrixView = lazily(
  () => import('./drawing/matrix/matrix-view.tsx'),
  (module) => module.MatrixView,
);

/** The whole story in one still picture. */
export const LifelinesView = lazily(
  () => import('./drawing/lifelines/lifelines-view.tsx'),
  (module) => module.LifelinesView,
);
