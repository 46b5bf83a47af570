import type { NodeId } from '@ha-playground/engine';
import type { StagedCopy } from './copies.ts';
import type { Curve } from './curve.ts';
import type { ClusterLayout, LeafPlace } from './layout.ts';

/** Up to this many copies between two leaves are drawn as strands of their own, more as one bundle. */
const mostStrands = 6;
/** Up to this many copies in all are drawn from leaf to leaf, more as one ribbon into each group. */
const mostCopies = 40;

/** Copies between two leaves: `strands` of them side by side, 1 for a bundle. */
export interface StreamMark {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly copies: readonly StagedCopy[];
  readonly strands: number;
  readonly presence: StagedCopy['presence'];
  readonly curve: Curve;
  /** From one strand to the next. */
  readonly spacing: number;
}

/** Very many copies into one group. */
export interface RibbonMark {
  readonly band: number;
  /** 0 for group 1, 1 for group 2. */
  readonly row: number;
  readonly copies: readonly StagedCopy[];
}

/** How copies travel: as streams from leaf to leaf, or as ribbons when there are too many to follow. */
export interface Traffic {
  readonly streams: readonly StreamMark[];
  readonly ribbons: readonly RibbonMark[];
}

export function trafficOf(copies: readonly StagedCopy[], layout: ClusterLayout): Traffic {
  const shown = copies.filter(({ from, to }) => layout.leaves.has(from) && layout.leaves.has(to));
  if (shown.length > mostCopies) return { streams: [], ribbons: ribbonsOf(shown, layout) };
  return { streams: streamsOf(shown, layout), ribbons: [] };
}

/** The way from one leaf to another through the free strip between them; null when one has no place. */
export function pathBetween(layout: ClusterLayout, from: NodeId, to: NodeId, ports: Ports): Curve | null {
  const source = layout.leaves.get(from);
  const target = layout.leaves.get(to);
  if (source === undefined || target === undefined) return null;
  const start = { x: portOf(source, ports.take(from)), y: edgeOf(source) };
  const end = { x: portOf(target, ports.take(to)), y: edgeOf(target) };
  const reach = reachOf(layout, source, target);
  return {
    start,
    startControl: { x: start.x, y: start.y + directionOf(source) * reach },
    endControl: { x: end.x, y: end.y + directionOf(target) * reach },
    end,
  };
}

/** Gives each path that ends at a leaf a place of its own on the leaf's edge. */
export interface Ports {
  take(node: NodeId): number;
}

export function createPorts(): Ports {
  const taken = new Map<NodeId, number>();
  return {
    take(node) {
      const count = taken.get(node) ?? 0;
      taken.set(node, count + 1);
      return portShares[count % portShares.length] ?? 0.5;
    },
  };
}

/** Shares of a leaf's width, away from its middle, where the bracket is. */
const portShares: readonly number[] = [0.3, 0.68, 0.14, 0.84, 0.4, 0.58, 0.22, 0.76];

function streamsOf(copies: readonly StagedCopy[], layout: ClusterLayout): StreamMark[] {
  const groups = new Map<string, StagedCopy[]>();
  for (const copy of copies) {
    const name = `${copy.from} ${copy.to} ${copy.presence}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [copy]);
    else group.push(copy);
  }
  const ports = createPorts();
  // Streams within a pair first: they get the same place on both leaves and run straight.
  const inOrder = [...groups.values()].sort(
    (left, right) => crossing(left, layout) - crossing(right, layout),
  );
  return inOrder.flatMap((group) => streamOf(group, layout, ports) ?? []);
}

function streamOf(copies: readonly StagedCopy[], layout: ClusterLayout, ports: Ports): StreamMark | null {
  const [first] = copies;
  if (first === undefined) return null;
  const { from, to, presence } = first;
  const curve = pathBetween(layout, from, to, ports);
  if (curve === null) return null;
  const strands = copies.length > mostStrands ? 1 : copies.length;
  const width = layout.leaves.get(to)?.width ?? 0;
  return { from, to, copies, strands, presence, curve, spacing: Math.min(9, (width * 0.3) / strands) };
}

const crossing = ([copy]: readonly StagedCopy[], layout: ClusterLayout): number =>
  copy !== undefined && layout.leaves.get(copy.from)?.column === layout.leaves.get(copy.to)?.column ? 0 : 1;

function ribbonsOf(copies: readonly StagedCopy[], layout: ClusterLayout): RibbonMark[] {
  const groups = new Map<string, { band: number; row: number; copies: StagedCopy[] }>();
  for (const copy of copies) {
    const place = layout.leaves.get(copy.to);
    if (place === undefined) continue;
    const name = `${place.band} ${place.row}`;
    const group = groups.get(name) ?? { band: place.band, row: place.row, copies: [] };
    group.copies.push(copy);
    groups.set(name, group);
  }
  return [...groups.values()];
}

const portOf = (place: LeafPlace, share: number): number => place.x + place.width * share;

/** The edge of a leaf that faces the free strip of its band. */
const edgeOf = (place: LeafPlace): number => (place.row === 0 ? place.y + place.height : place.y);

const directionOf = (place: LeafPlace): 1 | -1 => (place.row === 0 ? 1 : -1);

/** How far a path leaves its edge before it turns. */
function reachOf(layout: ClusterLayout, source: LeafPlace, target: LeafPlace): number {
  const height = layout.bands[source.band]?.channel.height ?? 0;
  if (source.row !== target.row) return height / 2;
  return source.band === target.band ? height * 0.85 : height;
}
