import { addressOf, leafIs } from '../../cluster/index.ts';
import type { CopyFacts } from '../facts/copy.ts';
import type { PastedAddress, PastedLeaf } from '../pasted-cluster.ts';

/** What decides where copies on leaves out of service can be. */
export interface Arrangement {
  readonly leaves: readonly Pick<PastedLeaf, 'host' | 'port' | 'group' | 'pair' | 'state'>[];
  readonly redundancyLevel: 1 | 2;
  readonly fanout: 'paired' | 'load_balanced';
}

/**
 * SHOW PARTITIONS does not list what is out of service. Where only one leaf can hold what is missing, it does [MODEL]: the
 * pair of a lone copy's leaf, if it is out of service; of a partition without any copy the only leaf, or pair, that is.
 */
export function offlineCopies(
  copies: readonly CopyFacts[],
  ordinals: Iterable<number>,
  arrangement: Arrangement,
  at: CopyFacts['at'],
): CopyFacts[] {
  const byOrdinal = new Map<number, CopyFacts[]>();
  for (const copy of copies) {
    const known = byOrdinal.get(copy.ordinal);
    if (known === undefined) byOrdinal.set(copy.ordinal, [copy]);
    else known.push(copy);
  }
  const { fanout, redundancyLevel } = arrangement;
  if (redundancyLevel === 2 && fanout === 'load_balanced') return [];
  const leaves = new Map(arrangement.leaves.map((leaf) => [addressOf(leaf), leaf]));
  const homes = onlyHomes(arrangement);
  const added: CopyFacts[] = [];
  for (const ordinal of ordinals) {
    const own = byOrdinal.get(ordinal) ?? [];
    const [lone, another] = own;
    if (lone === undefined)
      homes.forEach((leaf, index) => {
        added.push(offlineCopy(ordinal, leaf, index === 0 ? 'primary' : 'replica', at));
      });
    else if (another === undefined && redundancyLevel === 2) {
      const { pair } = leaves.get(addressOf(lone.leaf)) ?? { pair: null };
      const partner = pair === null ? undefined : leaves.get(addressOf(pair));
      if (partner !== undefined && !leafIs.serving(partner.state))
        added.push(offlineCopy(ordinal, partner, 'replica', lone.at));
    }
  }
  return added;
}

/** The leaf, or the two of a pair with that of group 1 first, that hold whatever nobody serves; none if there are several. */
function onlyHomes({ leaves, redundancyLevel }: Arrangement): readonly PastedAddress[] {
  const away = leaves.filter(({ state }) => !leafIs.serving(state));
  if (redundancyLevel === 1) return away.length === 1 ? away : [];
  const awayKeys = new Set(away.map(addressOf));
  const firsts = away.filter(
    ({ group, pair }) => group === 1 && pair !== null && awayKeys.has(addressOf(pair)),
  );
  const [first] = firsts;
  return firsts.length === 1 && first !== undefined && first.pair !== null ? [first, first.pair] : [];
}

const offlineCopy = (
  ordinal: number,
  { host, port }: PastedAddress,
  role: CopyFacts['role'],
  at: CopyFacts['at'],
): CopyFacts => ({
  ordinal,
  leaf: { host, port },
  role,
  isOrphan: false,
  isOffline: true,
  term: null,
  instanceId: null,
  state: null,
  at,
});
