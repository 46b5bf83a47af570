import { joined, type Point, type Rect, sampled } from './arrow-paths.ts';
import { bundled, type Chart, type Entrance, type Link, layersOf } from './layers.ts';
import { type Ordered, ordered, type Place } from './order.ts';

export interface StatechartLayout {
  /** At least what was asked for. Pixels. */
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly links: readonly LinkPath[];
  readonly entrances: readonly EntrancePath[];
  /** Where the machine begins: a dot, and a line from there to the first state. */
  readonly start: { readonly dot: Point; readonly tip: Point };
}

export interface LinkPath {
  readonly link: Link;
  readonly path: string;
  /** Where something may be written about it: points of the path from its beginning to its end, or above a level one. */
  readonly points: readonly Point[];
  readonly tip: Point;
  readonly heading: Heading;
}

export interface EntrancePath {
  readonly entrance: Entrance;
  readonly from: Point;
  readonly tip: Point;
}

/** The direction in which an arrow ends. */
export type Heading = 'up' | 'down' | 'left' | 'right';

const boxHeight = 28;
const layerGap = 40;
/** Room between two boxes, in which an arrow can be told from a line. */
const boxGap = 30;
/** Farther apart than this, boxes of one layer do not stand as a row any more. */
const widestGap = 110;
/** What is written at a level line stands above it, at a short one above the boxes as well. */
const aboveLine = 9;
const aboveBoxes = 22;
const shortLine = 90;
const passageWidth = 6;
/** Room on the left for the dot of the beginning, on the right for what comes from everywhere. */
const margin = 26;

/**
 * Where the states and arrows of a machine stand: in layers, links as curves that pass between the boxes. `widthOf` is
 * the width of a state's box. Pure and quick: a machine of ten states takes about a millisecond.
 */
export function statechartLayout(
  chart: Chart,
  width: number,
  widthOf: (state: string) => number,
): StatechartLayout {
  const { links, entrances } = bundled(chart);
  const order = ordered(layersOf(chart, links), links);
  const needs = order.layers.map((layer) => total(layer, widthOf) + boxGap * (layer.length - 1) + 2 * margin);
  const whole = Math.max(width, ...needs);
  const boxes = placed(order, whole, widthOf);
  const first = boxes.get(chart.initial) ?? { left: 0, top: 0, width: 0, height: 0 };
  const y = first.top + first.height / 2;
  return {
    width: whole,
    height: order.layers.length * (boxHeight + layerGap) - layerGap + 3,
    boxes: new Map(chart.states.flatMap((state) => entry(state, boxes))),
    links: linkPaths(order, boxes),
    entrances: entrances.map((entrance) => entrancePath(entrance, boxes)),
    start: { dot: { x: first.left - 20, y }, tip: { x: first.left, y } },
  };
}

const entry = (state: string, boxes: ReadonlyMap<string, Rect>): [string, Rect][] => {
  const box = boxes.get(state);
  return box === undefined ? [] : [[state, box]];
};

const total = (layer: readonly Place[], widthOf: (state: string) => number): number =>
  layer.reduce((sum, { name, isPassage }) => sum + (isPassage ? passageWidth : widthOf(name)), 0);

/** Every layer is spread over the whole width. */
function placed({ layers }: Ordered, width: number, widthOf: (state: string) => number): Map<string, Rect> {
  const boxes = new Map<string, Rect>();
  layers.forEach((layer, row) => {
    const free = width - 2 * margin - total(layer, widthOf);
    const gap = Math.min(widestGap, free / layer.length);
    let left = margin + (free - gap * (layer.length - 1)) / 2;
    for (const { name, isPassage } of layer) {
      const own = isPassage ? passageWidth : widthOf(name);
      boxes.set(name, {
        left: Math.round(left),
        top: 1 + row * (boxHeight + layerGap),
        width: own,
        height: boxHeight,
      });
      left += own + gap;
    }
  });
  return boxes;
}

function entrancePath(entrance: Entrance, boxes: ReadonlyMap<string, Rect>): EntrancePath {
  const box = boxes.get(entrance.to) ?? { left: 0, top: 0, width: 0, height: 0 };
  const tip = { x: box.left + box.width, y: box.top + box.height / 2 };
  return { entrance, from: { x: tip.x + 22, y: tip.y }, tip };
}

/** An end of a link at the upper or lower side of a box; `towards` is where it comes from or goes to. */
interface Port {
  readonly side: string;
  readonly route: number;
  readonly towards: number;
}

function linkPaths({ routes }: Ordered, boxes: ReadonlyMap<string, Rect>): readonly LinkPath[] {
  const ports = portsOf(routes, boxes);
  const portOf = (side: string, route: number, box: Rect): number => {
    const own = ports
      .filter((port) => port.side === side)
      .sort((a, b) => a.towards - b.towards || a.route - b.route);
    const index = own.findIndex((port) => port.route === route);
    return box.left + (box.width * (index + 1)) / (own.length + 1);
  };
  return routes.flatMap(({ link, places }, route): LinkPath[] => {
    const [start, end] = [boxes.get(link.from), boxes.get(link.to)];
    if (start === undefined || end === undefined) return [];
    if (start.top === end.top) return [besides(link, { start, end, hasReverse: isReversed(link, routes) })];
    const isDown = start.top < end.top;
    const [out, into] = isDown ? ['bottom', 'top'] : ['top', 'bottom'];
    const passages = places.slice(1, -1).flatMap((name) => boxes.get(name) ?? []);
    const stations: readonly Point[] = [
      { x: portOf(`${link.from} ${out}`, route, start), y: isDown ? start.top + start.height : start.top },
      ...passages.flatMap((box) => {
        const x = box.left + box.width / 2;
        const ends = [
          { x, y: box.top },
          { x, y: box.top + box.height },
        ];
        return isDown ? ends : ends.reverse();
      }),
      { x: portOf(`${link.to} ${into}`, route, end), y: isDown ? end.top : end.top + end.height },
    ];
    const tip = stations.at(-1) ?? { x: 0, y: 0 };
    return [
      { link, path: joined(stations), points: sampled(stations), tip, heading: isDown ? 'down' : 'up' },
    ];
  });
}

function portsOf(routes: Ordered['routes'], boxes: ReadonlyMap<string, Rect>): readonly Port[] {
  const middle = (name: string): number => {
    const box = boxes.get(name);
    return box === undefined ? 0 : box.left + box.width / 2;
  };
  return routes.flatMap(({ link, places }, route): Port[] => {
    const [start, end] = [boxes.get(link.from)?.top ?? 0, boxes.get(link.to)?.top ?? 0];
    if (start === end) return [];
    const [out, into] = start < end ? ['bottom', 'top'] : ['top', 'bottom'];
    return [
      { side: `${link.from} ${out}`, route, towards: middle(places[1] ?? link.to) },
      { side: `${link.to} ${into}`, route, towards: middle(places.at(-2) ?? link.from) },
    ];
  });
}

const isReversed = (link: Link, routes: Ordered['routes']): boolean =>
  routes.some((other) => other.link.from === link.to && other.link.to === link.from);

/** Between two boxes of one layer: from side to side. */
function besides(
  link: Link,
  { start, end, hasReverse }: { readonly start: Rect; readonly end: Rect; readonly hasReverse: boolean },
): LinkPath {
  const isRight = start.left < end.left;
  const y = start.top + start.height / 2 + (hasReverse ? (isRight ? -6 : 6) : 0);
  const tail = { x: isRight ? start.left + start.width : start.left, y };
  const tip = { x: isRight ? end.left : end.left + end.width, y };
  const points = Array.from({ length: 13 }, (_, index) => ({
    x: tail.x + ((tip.x - tail.x) * index) / 12,
    y: y - (Math.abs(tip.x - tail.x) < shortLine ? aboveBoxes : aboveLine),
  }));
  return { link, path: `M${tail.x} ${y}H${tip.x}`, points, tip, heading: isRight ? 'right' : 'left' };
}
