import type { History, NodeId, PlannedAction } from '@ha-playground/engine';
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { isLarge } from '../../../presentation/large.ts';
import type { BandWishes } from '../../../presentation/sight/bands.ts';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import type { Moment, PictureClock } from '../../../presentation/time/moment.ts';
import { later } from '../../../ui/later.ts';
import type { ActionsOfDatabase } from '../../geometry/cluster/action-marks.ts';
import { createSceneMaker, type Scene, type SceneRequest } from '../../geometry/cluster/scene.ts';
import type { InSteps } from '../../geometry/shared/in-steps.ts';
import type { Palette } from '../shared/palette.ts';
import type { Zoom } from '../shared/surface.ts';
import type { Box } from '../shared/use-box.ts';
import { type Frame, layoutOfFrame } from './frame.ts';
import type { FrameMover } from './moving-frames.ts';
import { createPainter, type Painter } from './painter.ts';

/** In the first picture no leaf moves, and no state lasts. */
const loadFrameMover = later(() => import('./moving-frames.ts'));

/** What a picture is painted of, and on. */
interface View {
  readonly history: Pick<History, 'worldAt'>;
  readonly clock: PictureClock;
  readonly database: string | null;
  readonly bands: BandWishes;
  readonly explained: readonly PlannedAction[] | null;
  readonly selection: PictureSelection | null;
  readonly lit: readonly ActionsOfDatabase[] | null;
  readonly box: Box | null;
  /** What the picture is drawn for is smaller than the box by this factor. */
  readonly enlarged: number | null;
  readonly palette: Palette | null;
  readonly isMoving: boolean;
  readonly zoom: RefObject<Zoom>;
  readonly restingCanvas: RefObject<HTMLCanvasElement | null>;
  readonly movingCanvas: RefObject<HTMLCanvasElement | null>;
  readonly leafGroups: RefObject<ReadonlyMap<NodeId, SVGGElement>>;
  readonly picture: RefObject<SVGGElement | null>;
}

/**
 * Paints the clock's moments and returns the scene of the current one. The component renders again when the scene
 * changes, a few times a simulated second; what changes with every frame goes to canvas and elements directly.
 */
export function useScene(view: View): { readonly scene: Scene | null; readonly repaint: () => void } {
  const { history, clock } = view;
  const makeScene = useMemo(() => createSceneMaker((atMs) => history.worldAt(atMs)), [history]);
  const { scene, render } = useRendered();
  const painter = useRef<Painter | null>(null);
  const moveFrames = useRef<FrameMover | null>(null);
  const show = useRef((_moment: Moment, _isFrame = false): void => {});
  const workedOut = useRef<object | null>(null);
  /** What is on the page; undefined when there is none any more. */
  const rendered = useRef<Scene | null | undefined>(null);

  // After every render: what was rendered may have moved under the canvas.
  useLayoutEffect(() => {
    rendered.current = scene;
    function* workOut(work: InSteps<void>, request: SceneRequest): InSteps<void> {
      yield* work;
      const next = makeScene(request);
      if (view.palette !== null)
        yield* painter.current?.ahead(frameOf(next, clock.current, view, view.palette)) ?? [];
      render(next, 'inSlices');
      while (rendered.current !== next && rendered.current !== undefined) yield;
    }
    show.current = (moment, isFrame = false) => {
      const { box, palette, database, bands: wishes, explained, restingCanvas, movingCanvas } = view;
      if (box === null || palette === null || restingCanvas.current === null || movingCanvas.current === null)
        return;
      const stage = moment.stage?.kind ?? null;
      const request = { ...moment, stage, database, wishes, explained, box: drawnIn(box, view.enlarged) };
      // Of a large cluster what was painted last stays until the scene is there.
      const work = clock.workOut !== undefined && isLarge(moment.world) ? makeScene.ahead(request) : null;
      if (work !== null) {
        if (workedOut.current !== work)
          clock.workOut?.(workOut(work, request), () => show.current(clock.current));
        workedOut.current = work;
        return;
      }
      const next = makeScene(request);
      // Thousands of leaves are rendered in slices too, and painted when all of them are there.
      if (clock.workOut !== undefined && isLarge(moment.world) && rendered.current !== next)
        return render(next, 'inSlices');
      const before = show.current;
      render(next, isFrame ? 'atOnce' : 'next');
      // What has been rendered has been painted too.
      if (show.current !== before) return;
      painter.current ??= createPainter(restingCanvas.current, movingCanvas.current);
      painter.current?.resize(box);
      const frame = frameOf(next, moment, view, palette);
      painter.current?.paint(frame);
      moveFrames.current?.(
        { picture: view.picture.current, leaves: view.leafGroups.current },
        { ...frame.instant, scene: next, layout: layoutOfFrame(frame) },
      );
    };
    show.current(clock.current);
  });
  useEffect(() => {
    void loadFrameMover().then(({ createFrameMover }) => {
      moveFrames.current = createFrameMover();
      show.current(clock.current);
    });
    return () => {
      rendered.current = undefined;
    };
  }, [clock]);
  useEffect(() => clock.subscribe((moment) => show.current(moment, true)), [clock]);
  return { scene, repaint: () => show.current(clock.current) };
}

/** When a scene is rendered: before the answer, with what React renders next, or in slices of idle time. */
type Urgency = 'atOnce' | 'next' | 'inSlices';

/** The scene that is rendered, and a way to render another one: most frames are of the same scene and cost nothing. */
function useRendered() {
  const [scene, setScene] = useState<Scene | null>(null);
  const asked = useRef<Scene | null>(null);
  const render = useCallback((next: Scene, urgency: Urgency): void => {
    const isAsked = asked.current === next;
    asked.current = next;
    if (urgency === 'inSlices') startTransition(() => setScene(next));
    else if (isAsked) return;
    // Leaves are rendered at once, so that no frame has them as they were an instant before their cells.
    else if (urgency === 'atOnce') flushSync(() => setScene(next));
    else setScene(next);
  }, []);
  return { scene, render };
}

const drawnIn = (box: Box, enlarged: number | null): SceneRequest['box'] =>
  enlarged === null
    ? box
    : { width: Math.floor(box.width / enlarged), height: Math.floor(box.height / enlarged), isBare: true };

function frameOf(scene: Scene, moment: Moment, view: View, palette: Palette): Frame {
  const { selection, lit, isMoving, zoom } = view;
  const { world } = moment;
  const instant = { atMs: moment.atMs, progress: moment.stage?.progress ?? 1, isFlowing: isMoving };
  return { scene, instant, zoom: zoom.current, palette, selection, world, lit, isMoving };
}
