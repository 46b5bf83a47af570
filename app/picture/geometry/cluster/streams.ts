import type { NodeId } from '@ha-playground/engine';
import type { StagedCopy } from '../shared/copies.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import type { Curve } from './curve.ts';
import { pathsBetween } from './routes.ts';

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

function streamsOf(copies: readonly StagedCopy[], layout: ClusterLayout): StreamMark[] {
  const groups = new Map<string, StagedCopy[]>();
  for (const copy of copies) {
    const name = `${copy.from} ${copy.to} ${copy.presence}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [copy]);
    else group.push(copy);
  }
  const routes = [...groups.values()].flatMap(([copy]) => copy ?? []);
  const curves = pathsBetween(layout, routes);
  return [...groups.values()].flatMap((group, index) => streamOf(group, curves[index] ?? null, layout));
}

function streamOf(copies: readonly StagedCopy[], curve: Curve | null, layout: ClusterLayout): StreamMark[] {
  const [first] = copies;
  if (first === undefined || curve === null) return [];
  const { from, to, presence } = first;
  const strands = copies.length > mostStrands ? 1 : copies.length;
  const width = layout.leaves.get(to)?.width ?? 0;
  return [{ from, to, copies, strands, presence, curve, spacing: Math.min(11, (width * 0.3) / strands) }];
}

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
