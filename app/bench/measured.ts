import type { Rect } from '../picture/geometry/shared/rect.ts';
import type { StageKind } from '../presentation/time/stages.ts';

/** What the measured page tells about the cluster that it shows, and lets be done with it. */
export interface MeasuredCluster {
  /** Every stage of the history that moves, in order. */
  readonly stages: () => readonly MeasuredStage[];
  /** Goes to an instant from which one step leads to the stages of `atMs`. */
  readonly goBefore: (atMs: number) => void;
  /** The stage of the frame that was drawn last; null between stages. */
  readonly stageShown: () => { readonly kind: StageKind; readonly progress: number } | null;
  /** The marks that the stage shown is about, where they are in the frame that was drawn last. */
  readonly marksShown: () => readonly Mark[];
  /** The cells of the first promotion: as many as the cluster has instances, and half of them change. */
  readonly plainScene: () => PlainScene;
}

export interface MeasuredStage {
  readonly atMs: number;
  readonly kind: StageKind;
  /** How many cells or bars it changes. */
  readonly marks: number;
  /** The stages of its instant that are shown before it. */
  readonly before: readonly StageKind[];
}

/** A place on the canvas in device pixels, and how many marks stand there: one cell or flag, or the bars of a leaf. */
export interface Mark extends Rect {
  readonly marks: number;
}

/** What is drawn for comparison: the cells of a cluster as rectangles. */
export interface PlainScene {
  readonly width: number;
  readonly height: number;
  readonly batches: readonly PlainBatch[];
}

/** Cells of one colour, or on the way from one to another. */
export interface PlainBatch {
  readonly before: Colour;
  readonly after: Colour;
  readonly isMoving: boolean;
  readonly cells: readonly Rect[];
}

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];
