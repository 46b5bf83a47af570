import { lazily } from '../ui/later.ts';

export { ClusterView } from './drawing/cluster/cluster-view.tsx';
export type { LinkedViewProps, Scrubber } from './drawing/shared/linked-view.ts';
export { type Palette, readPalette } from './drawing/shared/palette.ts';

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
