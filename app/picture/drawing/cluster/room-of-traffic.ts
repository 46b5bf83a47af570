import { type ClusterLayout, cellRect } from '../../geometry/cluster/cluster-layout.ts';
import { runningIn } from '../../geometry/cluster/running-sight.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import type { StreamMark } from '../../geometry/cluster/streams.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { grown } from '../shared/shapes.ts';
import type { Surface, Zoom } from '../shared/surface.ts';
import { brushOf, type Frame } from './frame.ts';
import { placesOf } from './paint-traffic.ts';

/** Strokes, arrows and rings reach this far beyond what they belong to. CSS pixels. */
const reach = 20;

const known = new WeakMap<
  Scene,
  { readonly zoom: Zoom; readonly palette: object; readonly room: Rect | null }
>();

/**
 * The part of the box in which streams, their captions and cells that change are painted, in device pixels, however far a stage
 * and its copies have come; null where shares of leaves stand for cells.
 */
export function roomOf(surface: Surface, frame: Frame, layout: ClusterLayout): Rect | null {
  const { scene, zoom, palette } = frame;
  const last = known.get(scene);
  if (last?.zoom === zoom && last.palette === palette) return last.room;
  const brush = brushOf(surface.context, frame, layout);
  const { streams, captions } = runningIn(scene);
  const cells = scene.changing.flatMap(({ before, after }) =>
    [before, after].flatMap((cell) => (cell === null ? [] : (cellRect(layout, cell) ?? []))),
  );
  const places = captions.flatMap((caption) =>
    placesOf(brush, caption, layout.width).map(({ rect }) => rect),
  );
  const all = [...streams.map(boxOfStream), ...cells, ...places];
  const room = brush.detail === 'density' ? null : pixelsOf(grown(around(all), reach), surface, zoom);
  known.set(scene, { zoom, palette, room });
  return room;
}

/** A curve stays between its points. */
function boxOfStream({ curve, strands, spacing }: StreamMark): Rect {
  const points = [curve.start, curve.startControl, curve.endControl, curve.end];
  const box = around(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const aside = (strands * spacing) / 2;
  return { ...box, x: box.x - aside, width: box.width + 2 * aside };
}

function around(places: readonly Rect[]): Rect {
  const edge = (pick: typeof Math.min, of: (place: Rect) => number): number => pick(...places.map(of));
  if (places.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [edge(Math.min, (place) => place.x), edge(Math.min, (place) => place.y)];
  const right = edge(Math.max, (place) => place.x + place.width);
  const bottom = edge(Math.max, (place) => place.y + place.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** A room begins and ends at multiples of this, so that another scene rarely needs another one. Device pixels. */
const grain = 32;

/** The smallest room on the whole box that holds a place of the picture. */
function pixelsOf(place: Rect, { size, sharpness }: Surface, { k, x, y }: Zoom): Rect {
  const along = (from: number, length: number, most: number): readonly [number, number] => {
    const end = Math.round(most * sharpness);
    const start = Math.min(end, Math.max(0, Math.floor((from * sharpness) / grain) * grain));
    return [start, Math.max(start, Math.min(end, Math.ceil(((from + length) * sharpness) / grain) * grain))];
  };
  const [left, right] = along(place.x * k + x, place.width * k, size.width);
  const [top, bottom] = along(place.y * k + y, place.height * k, size.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
