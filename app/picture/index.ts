export { ClusterView } from './drawing/cluster-view.tsx';
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
export type { PictureSelection } from './geometry/selection.ts';
