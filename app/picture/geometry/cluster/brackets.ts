import type { NodeId } from '@ha-playground/engine';
import type { LeafFace } from '../shared/encoding.ts';
import type { ClusterLayout } from './cluster-layout.ts';

/**
 * The line that joins the leaves of a pair. `whole`: both serve · `half`: one of them is coming back · `open`: one of
 * them is offline or missing · `cut`: one of them is detached.
 */
export interface BracketMark {
  readonly column: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly state: 'whole' | 'half' | 'open' | 'cut';
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
      node === null ? null : (faces.get(node)?.tone ?? null),
    );
    if (first === null || first === undefined || second === null || second === undefined) return [];
    const isWeak = { top: first !== 'ok', bottom: second !== 'ok' };
    return {
      column: column.index,
      x: column.x + column.width / 2,
      top: band.channel.y + gap,
      bottom: band.channel.y + band.channel.height - gap,
      state: stateOf([first, second]),
      weakEnd: isWeak.top && isWeak.bottom ? 'both' : isWeak.top ? 'top' : isWeak.bottom ? 'bottom' : null,
    };
  });
}

function stateOf(tones: readonly LeafFace['tone'][]): BracketMark['state'] {
  if (tones.includes('detached')) return 'cut';
  if (tones.includes('gone') || tones.includes('silent')) return 'open';
  return tones.includes('attaching') ? 'half' : 'whole';
}
