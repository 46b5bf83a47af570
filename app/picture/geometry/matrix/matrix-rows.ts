import type { NodeId } from '@ha-playground/engine';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import type { Moment } from '../../../presentation/time/moment.ts';
import type { Arrangement } from '../shared/arrangement.ts';
import { type LeafFace, leafFaceOf } from '../shared/encoding.ts';
import { nameOfLeaves } from '../shared/leaf-names.ts';
import { leafDuring } from '../shared/leaves.ts';
import { emptyTally, type LeafTally } from '../shared/tallies.ts';

/** A leaf as a row: what stands beside its cells. */
export interface MatrixRow {
  readonly node: NodeId;
  readonly name: string;
  /** What of the name tells it apart from the other leaves. */
  readonly short: string;
  readonly group: 1 | 2;
  readonly face: LeafFace;
  readonly tally: LeafTally;
  /** `2P 2R +1 −1`: signs, which are the same in every language. */
  readonly counts: string;
  /** Does it hold the only copy of a partition that ought to have two? */
  readonly isTroubled: boolean;
}

/** The leaves of group 1 in the order of their columns, then those of group 2. */
export function rowsOf(
  moment: Pick<Moment, 'worldBefore' | 'world' | 'stage'>,
  arrangement: Arrangement,
  tallies: ReadonlyMap<NodeId, LeafTally>,
): readonly MatrixRow[] {
  const { worldBefore, world, stage } = moment;
  const nameOf = nameOfLeaves(world);
  const shorts = shortNames(world);
  const rows: MatrixRow[] = [];
  for (const group of [1, 2] as const) {
    for (const { leaves } of arrangement.columns) {
      const node = leaves[group - 1] ?? null;
      if (node === null) continue;
      const shown = leafDuring({ stage: stage?.kind ?? null, worldBefore, world }, node);
      if (shown === null) continue;
      const tally = tallies.get(node) ?? emptyTally;
      rows.push({
        node,
        name: nameOf(node),
        short: shorts.of(node),
        group,
        face: leafFaceOf(shown.leaf, shown.condition),
        tally,
        counts: shortCounts(tally),
        isTroubled: arrangement.rows === 2 && tally.alone > 0,
      });
    }
  }
  return rows;
}

function shortCounts({ primaries, replicas, arriving, absent }: LeafTally): string {
  const parts = [`${primaries}P`, `${replicas}R`];
  if (arriving > 0) parts.push(`+${arriving}`);
  if (absent > 0) parts.push(`−${absent}`);
  return parts.join(' ');
}
