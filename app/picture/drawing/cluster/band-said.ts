import { words } from '../../../words/index.ts';
import type { BandSaid } from '../../geometry/cluster/band-text.ts';
import { shortCountsOf } from '../../geometry/cluster/leaf-text.ts';
import type { BandMark, LeafMark } from '../../geometry/shared/leaves.ts';
import { countIn, countsOf } from '../shared/leaf-said.ts';

/** What a leaf holds of one of its databases. */
export function bandSaidOf({ database, holdings }: BandMark, mark: LeafMark): BandSaid {
  const { cells, leaf } = words.picture;
  const alone = mark.alone.find((only) => only.database === database);
  const served = `${holdings.primary.length} ${cells.P} · ${holdings.replica.length} ${cells.R}`;
  const isPlain = holdings.primary.length + holdings.replica.length === countIn(holdings);
  const short = shortCountsOf(holdings);
  const counts = [countsOf({ ...mark, holdings }), isPlain ? served : short, short];
  if (alone === undefined) return { name: database, counts, isTrouble: false };
  const single = leaf.single(alone.count);
  // What hurts is said in words; which copies they are the cells or the bar beside it show.
  return { name: database, counts: [single, single, short], isTrouble: true };
}
