import type { History, NodeId, SimMs } from '@ha-playground/engine';
import type { ReactNode } from 'react';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import type { PictureClock } from '../../../presentation/time/moment.ts';

/** What every view of the cluster is given: a moment, what is lit, and where to tell of what a person does. */
export interface LinkedViewProps {
  /** The line of time that the clock's moments belong to. */
  readonly history: Pick<History, 'worldAt' | 'tip' | 'originMs' | 'endMs'>;
  readonly clock: PictureClock;
  /** What is lit, here or in another view. */
  readonly selection: PictureSelection | null;
  /** What was last searched for: a view brings a new one into sight. */
  readonly target: PictureSelection | null;
  readonly onPoint: (selection: PictureSelection | null) => void;
  /** Keeps something lit until it is chosen again. */
  readonly onChoose: (selection: PictureSelection) => void;
  readonly onLeafActivate: (node: NodeId, anchor: DOMRect) => void;
  /** What else stands in the row below the picture; null where nothing ever does. */
  readonly beside?: ReactNode;
}

/** How a pointer drags through time. */
export interface Scrubber {
  /** A pointer has taken the present moment; the answer lets it go. */
  readonly start: () => () => void;
  readonly to: (atMs: SimMs) => void;
}
