import { conditionOfPair, type NodeId, type PairCondition } from '@ha-playground/engine';
import type { LeafFace } from '../shared/encoding.ts';
import type { ClusterLayout } from './cluster-layout.ts';

/** The line that joins the leaves of a pair. */
export interface BracketMark {
  readonly column: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly state: PairCondition;
  /** The end at which the leaf stands that does not serve, 'both' or null. */
  readonly weakEnd: 'top' | 'bottom' | 'both' | null;
}

const gap = 7;

export function bracketsOf(
  layout: ClusterLayout,
  faces: ReadonlyMap<NodeId, LeafFace>,
): readonly BracketMark[] {
  return layout.columns.flatMap((column) => {
    const band = layout.bands[column.band];
    if (band === undefined || band.rows.length < 2) return [];
    const [first, second] = column.leaves.map((node) =>
      node === null ? null : (faces.get(node)?.kind ?? null),
    );
    if (first === null || first === undefined || second === null || second === undefined) return [];
    const isWeak = { top: first !== 'online', bottom: second !== 'online' };
    return {
      column: column.index,
      x: column.x + column.width / 2,
      top: band.channel.y + gap,
      bottom: band.channel.y + band.channel.height - gap,
      state: conditionOfPair(first, second),
      weakEnd: isWeak.top && isWeak.bottom ? 'both' : isWeak.top ? 'top' : isWeak.bottom ? 'bottom' : null,
    };
  });
}
