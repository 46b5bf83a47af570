import { later } from '../../../ui/later.ts';
import type { InSteps } from '../../geometry/shared/in-steps.ts';
import { createSurface } from '../shared/surface.ts';
import { type Frame, layoutOfFrame } from './frame.ts';
import type { MovingLayer } from './moving-layer.ts';
import { createRestingLayer } from './resting-layer.ts';

/** In the first picture nothing moves, and nothing is pointed at. */
const loadMovingLayer = later(() => import('./moving-layer.ts'));

/** Paints frames onto two canvases: what rests is kept on the lower one, what moves is drawn anew on the upper one. */
export interface Painter {
  paint(frame: Frame): void;
  /** What can be worked out of a frame before it is painted. */
  ahead(frame: Frame): InSteps<void>;
  resize(size: { readonly width: number; readonly height: number }): void;
}

export function createPainter(
  restingCanvas: HTMLCanvasElement,
  movingCanvas: HTMLCanvasElement,
): Painter | null {
  const resting = createSurface(restingCanvas);
  const moving = createSurface(movingCanvas);
  if (resting === null || moving === null) return null;
  const atRest = createRestingLayer(resting);
  let above: MovingLayer | null = null;
  let last: Frame | null = null;
  void loadMovingLayer().then(({ createMovingLayer }) => {
    above = createMovingLayer(moving);
    if (last !== null) above.paint(last, layoutOfFrame(last));
  });
  return {
    resize(size) {
      if (resting.fit(size)) atRest.forget();
      if (!moving.fit(size)) return;
      above?.forget();
      last = null;
    },
    *ahead(frame) {
      atRest.prepare(frame);
      yield;
      above?.prepare(frame);
      yield;
    },
    paint(frame) {
      // A stage rests before the next one, and a failure stands still.
      if (last !== null && isSameFrame(last, frame)) return;
      last = frame;
      const layout = layoutOfFrame(frame);
      atRest.paint(frame, layout);
      above?.paint(frame, layout);
    },
  };
}

const isSameFrame = (left: Frame, right: Frame): boolean =>
  left.scene === right.scene &&
  left.zoom === right.zoom &&
  left.palette === right.palette &&
  left.selection === right.selection &&
  left.world === right.world &&
  left.lit === right.lit &&
  left.isMoving === right.isMoving &&
  left.instant.isFlowing === right.instant.isFlowing &&
  left.instant.atMs === right.instant.atMs &&
  (left.instant.progress === right.instant.progress || isStill(left));

/** A cut looks the same from its beginning to its end. */
const isStill = ({ scene, isMoving }: Frame): boolean => isMoving && scene.stage === 'failure';
