import { addressOf, type Group } from '../../cluster/index.ts';
import type { LeafFacts, LeavesFacts } from '../facts/read-leaves.ts';
import type { Notes } from '../notes.ts';
import type { PastedAddress } from '../pasted-cluster.ts';
import type { CopiesInUse } from './leaf-use.ts';

/**
 * The leaves of a table of leaves, and those that it lacks: where rows are missing in it, the pairs and the partitions name
 * leaves too. Where none is missing, a leaf that it does not have is a contradiction, as are pairs that do not fit.
 */
export function listedLeaves(listed: LeavesFacts, copies: CopiesInUse, notes: Notes): readonly LeafFacts[] {
  const leaves = new Map(listed.leaves.map((leaf) => [addressOf(leaf), leaf]));
  for (const leaf of listed.leaves) {
    if (leaf.pair === null || leaf.pair === 'none' || leaves.has(addressOf(leaf.pair))) continue;
    const values = { leaf: addressOf(leaf), pair: addressOf(leaf.pair) };
    if (listed.isWhole) notes.refuse({ kind: 'pairUnknown', ...values }, leaf.span, listed.span);
    else add(leaves, { ...leaf.pair, group: otherGroup(leaf.group), pair: leaf }, leaf, 'pair', notes);
  }
  for (const { leaf, at } of copies.leaves.values()) {
    if (leaves.has(addressOf(leaf))) continue;
    if (listed.isWhole) {
      notes.refuse({ kind: 'leafUnknown', leaf: addressOf(leaf) }, at.span, listed.span);
      break;
    }
    add(leaves, { ...leaf, group: null, pair: null }, at, 'partitions', notes);
  }
  const all = [...leaves.values()];
  checkPairs(leaves, notes);
  return all;
}

const otherGroup = (group: Group | null): Group | null => (group === null ? null : group === 1 ? 2 : 1);

function add(
  leaves: Map<string, LeafFacts>,
  { host, port, group, pair }: PastedAddress & Pick<LeafFacts, 'group' | 'pair'>,
  { span }: Pick<LeafFacts, 'span'>,
  from: 'pair' | 'partitions',
  notes: Notes,
): void {
  const partner = pair === null || pair === 'none' ? pair : { host: pair.host, port: pair.port };
  leaves.set(addressOf({ host, port }), {
    host,
    port,
    group,
    pair: partner,
    state: null,
    isStateOdd: false,
    nodeId: null,
    isPortTaken: true,
    span,
  });
  notes.row({ kind: 'leafAdded', leaf: addressOf({ host, port }), from }, span);
}

/** Two leaves of a pair name each other and are in different groups. */
function checkPairs(leaves: ReadonlyMap<string, LeafFacts>, notes: Notes): void {
  for (const leaf of leaves.values()) {
    const partner = leaf.pair === null || leaf.pair === 'none' ? undefined : leaves.get(addressOf(leaf.pair));
    if (partner === undefined || partner.pair === null) continue;
    const isMutual = partner.pair !== 'none' && addressOf(partner.pair) === addressOf(leaf);
    const areApart = leaf.group === null || partner.group === null || leaf.group !== partner.group;
    if (isMutual && areApart) continue;
    const values = { one: addressOf(leaf), other: addressOf(partner) };
    notes.refuse({ kind: 'noPair', ...values }, leaf.span, partner.span);
    return;
  }
}
