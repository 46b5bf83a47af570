import type { NodeId } from '@ha-playground/engine';
import { centreOf } from '../shared/rect.ts';
import type { ClusterLayout, LeafPlace } from './cluster-layout.ts';
import type { Curve } from './curve.ts';

/** A way to draw: from one leaf to another. */
export interface Route {
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * The ways between leaves, in the order of `routes`, through the free strips between them. Each way has a place of its
 * own on the edges of its leaves, in an order that keeps ways from crossing where that can be. Null where a leaf has no
 * place.
 */
export function pathsBetween(layout: ClusterLayout, routes: readonly Route[]): readonly (Curve | null)[] {
  const ports = portsOf(layout, routes);
  return routes.map((route, index) => {
    const source = layout.leaves.get(route.from);
    const target = layout.leaves.get(route.to);
    if (source === undefined || target === undefined) return null;
    const start = { x: source.x + source.width * ports.share(index, 'from'), y: edgeOf(source) };
    const end = { x: target.x + target.width * ports.share(index, 'to'), y: edgeOf(target) };
    const reach = reachOf(layout, source, target);
    return {
      start,
      startControl: { x: start.x, y: start.y + directionOf(source) * reach },
      endControl: { x: end.x, y: end.y + directionOf(target) * reach },
      end,
    };
  });
}

interface End {
  readonly route: number;
  readonly side: 'from' | 'to';
  /** Ends of one leaf stand on its edge in this order. */
  readonly rank: number;
}

/** Where on the edges of their leaves the routes begin and end, as shares of the leaves' width. */
function portsOf(layout: ClusterLayout, routes: readonly Route[]) {
  const endsOfLeaf = new Map<NodeId, End[]>();
  const add = (node: NodeId, end: End): void => {
    const ends = endsOfLeaf.get(node) ?? [];
    ends.push(end);
    endsOfLeaf.set(node, ends);
  };
  routes.forEach(({ from, to }, route) => {
    const source = layout.leaves.get(from);
    const target = layout.leaves.get(to);
    if (source === undefined || target === undefined) return;
    add(from, { route, side: 'from', rank: rankOf(source, target) });
    add(to, { route, side: 'to', rank: rankOf(target, source) });
  });
  const shares = new Map<string, number>();
  for (const ends of endsOfLeaf.values()) {
    ends.sort((left, right) => left.rank - right.rank || left.route - right.route);
    ends.forEach(({ route, side }, place) => {
      shares.set(`${route} ${side}`, shareOf(place, ends.length));
    });
  }
  return { share: (route: number, side: End['side']): number => shares.get(`${route} ${side}`) ?? 0.5 };
}

/**
 * Ways to the other group end in the order of their other ends. Ways within a group turn around in the strip, so they
 * end in the opposite order: the nearest one is the innermost.
 */
function rankOf(here: LeafPlace, there: LeafPlace): number {
  const own = centreOf(here).x;
  const other = centreOf(there).x;
  return here.row === there.row ? 2 * own - other : other;
}

/** A leaf's first end is left of its middle, where the bracket is; several are spread over its whole edge. */
function shareOf(place: number, count: number): number {
  if (count === 1) return 0.3;
  const spread = 0.1 + (0.8 * place) / (count - 1);
  return Math.abs(spread - 0.5) < 0.04 ? spread - 0.06 : spread;
}

/** The edge of a leaf that faces the free strip of its band. */
const edgeOf = (place: LeafPlace): number => (place.row === 0 ? place.y + place.height : place.y);

const directionOf = (place: LeafPlace): 1 | -1 => (place.row === 0 ? 1 : -1);

/** How far a way leaves its edge before it turns; ways within a group are the deeper the further they lead. */
function reachOf(layout: ClusterLayout, source: LeafPlace, target: LeafPlace): number {
  const height = layout.bands[source.band]?.channel.height ?? 0;
  if (source.row !== target.row) return height / 2;
  if (source.band !== target.band) return height;
  const span = Math.abs(source.x - target.x) / Math.max(1, layout.width);
  return height * (0.5 + 0.6 * span);
}
