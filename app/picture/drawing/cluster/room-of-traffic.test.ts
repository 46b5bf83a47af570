import { expect, test } from 'vitest';
import { linesOfTime } from '../../../presentation/lines-of-time-for-tests.ts';
import { createPace, simAt } from '../../../presentation/time/pace.ts';
import { createSceneMaker } from '../../geometry/cluster/scene.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import type { Pencil } from '../shared/pencil.ts';
import type { Surface } from '../shared/surface.ts';
import { livePalette } from '../svg/palette-of.ts';
import { type Frame, layoutOfFrame } from './frame.ts';
import { createMovingLayer } from './moving-layer.ts';

const size = { width: 881, height: 388 };

/** Remembers where it is put, and draws nothing. */
function followedPencil(): { readonly pencil: Pencil; readonly points: () => readonly [number, number][] } {
  let points: [number, number][] = [];
  const corners = (x: number, y: number, width = 0, height = 0): void => {
    points.push([x, y], [x + width, y + height]);
  };
  const known: Readonly<Record<string, (...values: number[]) => unknown>> = {
    moveTo: corners,
    lineTo: corners,
    bezierCurveTo: (...values) => {
      for (let index = 0; index < values.length; index += 2)
        corners(Number(values[index]), Number(values[index + 1]));
    },
    roundRect: corners,
    fillRect: corners,
    measureText: (text) => ({ width: String(text).length * 6 }),
  };
  const set = new Map<string | symbol, unknown>();
  const pencil = new Proxy({} as Pencil, {
    get: (_, name) => set.get(name) ?? known[String(name)] ?? (() => undefined),
    set: (_, name, value) => set.set(name, value) !== undefined,
  });
  return {
    pencil,
    points: () => {
      const since = points;
      points = [];
      return since;
    },
  };
}

test('moving layer: what is drawn while a leaf is lost and comes back stays in the room that is asked for, at any sharpness and zoom', () => {
  for (const [sharpness, zoom] of [
    [1, { k: 1, x: 0, y: 0 }],
    [2, { k: 1.5, x: -60, y: -40 }],
  ] as const) {
    const history = linesOfTime['eight leaves'];
    if (history === undefined) throw new Error('there is no such line of time');
    const { pencil, points } = followedPencil();
    const surface: Surface = {
      size,
      sharpness,
      context: pencil,
      image: null as unknown as CanvasImageSource,
      pixels: size,
      origin: { x: 0, y: 0 },
      another: () => null,
      begin: () => undefined,
      pixelsOf: (place) => place,
      fit: () => false,
    };
    let room: Rect | null = null;
    const layer = createMovingLayer(surface, (next) => {
      room = next;
    });
    const makeScene = createSceneMaker((atMs) => history.worldAt(atMs));
    const pace = createPace(
      { events: history.tip.events, endMs: history.endMs },
      { skipsIdle: true, motion: 'full' },
    );
    const palette = livePalette();
    const outside: unknown[] = [];
    let narrowed = 0;
    for (let viewMs = 0; ; viewMs += 37) {
      const { atMs, stage } = simAt(pace, viewMs);
      if (atMs >= history.endMs && stage === null) break;
      const world = history.worldAt(atMs);
      const worldBefore = stage === null ? world : history.worldBefore(atMs);
      const kind = stage?.kind ?? null;
      const scene = makeScene({
        worldBefore,
        world,
        stage: kind,
        atMs,
        database: null,
        explained: null,
        box: size,
      });
      const instant = { atMs, progress: stage?.progress ?? 1, isFlowing: true };
      const frame: Frame = {
        scene,
        instant,
        zoom,
        palette,
        selection: null,
        world,
        lit: null,
        isMoving: true,
      };
      room = null;
      layer.paint(frame, layoutOfFrame(frame));
      const drawn = points();
      const within: Rect | null = room;
      if (within === null || drawn.length === 0) continue;
      const { x: left, y: top, width, height } = within as Rect;
      if (width * height < (size.width * size.height * sharpness ** 2) / 2) narrowed += 1;
      for (const [x, y] of drawn) {
        const [across, down] = [(x * zoom.k + zoom.x) * sharpness, (y * zoom.k + zoom.y) * sharpness];
        const isOnBox =
          across >= 0 && down >= 0 && across <= size.width * sharpness && down <= size.height * sharpness;
        const isIn = across >= left && down >= top && across <= left + width && down <= top + height;
        if (isOnBox && !isIn) outside.push({ viewMs, x, y, room });
      }
    }
    expect(outside).toEqual([]);
    expect(narrowed).toBeGreaterThan(20);
  }
});
