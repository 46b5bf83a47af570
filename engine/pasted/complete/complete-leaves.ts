import { addressOf, byAddress, type Group, leafIs, leafLimit } from '../../cluster/index.ts';
import type { FactList } from '../fact-list.ts';
import type { LeafFacts, LeavesFacts } from '../facts/read-leaves.ts';
import type { Notes } from '../notes.ts';
import type { PastedAddress, PastedLeaf, PastedLeafState } from '../pasted-cluster.ts';
import { groupsByPartitions } from './groups.ts';
import type { CopiesInUse } from './leaf-use.ts';
import { listedLeaves } from './listed-leaves.ts';
import { pairsByPartitions } from './pairs.ts';

/** A leaf without its NODE_ID. */
export type LeafWithoutId = Omit<PastedLeaf, 'nodeId' | 'leftovers'> & Pick<LeafFacts, 'nodeId' | 'span'>;

export interface LeavesAndFanout {
  readonly leaves: readonly LeafWithoutId[];
  readonly fanout: 'paired' | 'load_balanced';
}

/**
 * The leaves with everything that a cluster needs of them. What no table says is assumed: groups and pairs from the
 * partitions that leaves share, else in the order of the rows; states from what the leaves serve.
 */
export function completeLeaves(
  listed: LeavesFacts,
  copies: CopiesInUse,
  {
    fanout,
    facts,
    notes,
  }: { readonly fanout: LeavesAndFanout['fanout'] | null; readonly facts: FactList; readonly notes: Notes },
): LeavesAndFanout {
  const leaves = listed.span === null ? leavesOfCopies(copies) : listedLeaves(listed, copies, notes);
  if (leaves.length > leafLimit) {
    const [first] = leaves;
    if (first !== undefined) notes.refuse({ kind: 'tooManyLeaves', limit: leafLimit }, first.span);
  }
  if (notes.refusal !== null || leaves.length === 0) return { leaves: [], fanout: fanout ?? 'paired' };
  if (listed.span === null) facts.assume('leaves');
  else facts.take('leaves');
  if (leaves.some(({ isPortTaken }) => !isPortTaken)) facts.assume('ports');
  const grouped = withGroups(leaves, copies, facts);
  const spread = fanout ?? fanoutOf(grouped, copies);
  if (fanout === null && spread === 'load_balanced') facts.assume('fanout', { as: spread });
  const paired = spread === 'paired' ? withPairs(grouped, copies, facts) : withoutPairs(grouped);
  return { leaves: withStates(paired, copies, facts), fanout: spread };
}

/** A fact that some leaves lack was taken of the others; where none has it, of which leaves needs no word. */
function assumeOf(
  fact: 'groups' | 'pairs' | 'leafStates',
  unknown: readonly PastedAddress[],
  { of, facts }: { readonly of: readonly PastedAddress[]; readonly facts: FactList },
): void {
  if (unknown.length === of.length) return facts.assume(fact);
  facts.take(fact);
  for (const leaf of unknown) facts.assume(fact, { about: addressOf(leaf) });
}

/** The leaves that only partitions name, by address. */
const leavesOfCopies = ({ leaves }: CopiesInUse): LeafFacts[] =>
  [...leaves.values()]
    .map(({ leaf, at }) => ({
      host: leaf.host,
      port: leaf.port,
      group: null,
      pair: null,
      state: null,
      isStateOdd: false,
      nodeId: null,
      isPortTaken: true,
      span: at.span,
    }))
    .sort(byAddress);

type Grouped = LeafFacts & { readonly group: Group };

/**
 * Groups as they stand, else as copies and pairs call for; leaves that share nothing come by turns into either group of a
 * redundant cluster [MODEL].
 */
function withGroups(leaves: readonly LeafFacts[], copies: CopiesInUse, facts: FactList): Grouped[] {
  if (leaves.every((leaf): leaf is Grouped => leaf.group !== null)) {
    facts.take('groups');
    return [...leaves];
  }
  assumeOf(
    'groups',
    leaves.filter(({ group }) => group === null),
    { of: leaves, facts },
  );
  const groups = groupsByPartitions(leaves, copies.databases);
  const isRedundant = [...groups.values()].includes(2);
  let alone = 0;
  return leaves.map((leaf) => {
    const known = leaf.group ?? groups.get(addressOf(leaf));
    return { ...leaf, group: known ?? (!isRedundant || alone++ % 2 === 0 ? 1 : 2) };
  });
}

/** With `load_balanced` the Pair columns are NULL although there are two groups, and second copies if any [DOC]. */
function fanoutOf(leaves: readonly Grouped[], copies: CopiesInUse): LeavesAndFanout['fanout'] {
  const hasGroups = ([1, 2] as const).every((group) => leaves.some((leaf) => leaf.group === group));
  const areAlone = leaves.every(({ pair }) => pair === 'none');
  return hasGroups && areAlone && (copies.leaves.size === 0 || copies.hasSecondCopies)
    ? 'load_balanced'
    : 'paired';
}

type Paired = Omit<Grouped, 'pair'> & { readonly pair: PastedAddress | null };

const withoutPairs = (leaves: readonly Grouped[]): Paired[] =>
  leaves.map((leaf) => ({ ...leaf, pair: null }));

/** Pairs as they stand, else those that share partitions, else the i-th of group 1 with the i-th of group 2. */
function withPairs(leaves: readonly Grouped[], copies: CopiesInUse, facts: FactList): Paired[] {
  const named = new Map<string, PastedAddress>();
  for (const leaf of leaves)
    if (leaf.pair !== null && leaf.pair !== 'none') named.set(addressOf(leaf.pair), leaf);
  const unknown = leaves.filter((leaf) => leaf.pair === null && !named.has(addressOf(leaf)));
  const hasGroups = leaves.some(({ group }) => group === 2);
  if (unknown.length === 0) facts.take('pairs');
  else if (hasGroups) assumeOf('pairs', unknown, { of: leaves, facts });
  const pairs = new Map([...named, ...pairsByPartitions(unknown, copies.databases)]);
  const left = ([1, 2] as const).map((group) =>
    unknown.filter((leaf) => leaf.group === group && !pairs.has(addressOf(leaf))),
  );
  left[0]?.forEach((one, index) => {
    const other = left[1]?.[index];
    if (other === undefined) return;
    pairs.set(addressOf(one), other);
    pairs.set(addressOf(other), one);
  });
  return leaves.map((leaf) => ({
    ...leaf,
    pair: leaf.pair === 'none' ? null : (leaf.pair ?? pairs.get(addressOf(leaf)) ?? null),
  }));
}

/** States as they stand, offline where they cannot be read, else online; a leaf whose copies are all out of service is offline. */
function withStates(leaves: readonly Paired[], copies: CopiesInUse, facts: FactList): LeafWithoutId[] {
  const unknown = leaves.filter(({ state, isStateOdd }) => state === null && !isStateOdd);
  const odd = leaves.filter(({ isStateOdd }) => isStateOdd);
  if (unknown.length > 0) assumeOf('leafStates', unknown, { of: leaves, facts });
  else if (odd.length < leaves.length) facts.take('leafStates');
  for (const leaf of odd) facts.assume('leafStates', { as: 'offline', about: addressOf(leaf) });
  for (const leaf of leaves)
    if (leaf.state !== null && leafIs.attaching(leaf.state))
      facts.assume('attaching', { about: addressOf(leaf) });
  const stateOf = (leaf: Paired): PastedLeafState => {
    if (leaf.isStateOdd) return 'offline';
    const use = copies.leaves.get(addressOf(leaf));
    return use?.isIdle && !use.isServing ? 'offline' : 'online';
  };
  return leaves.map((leaf) => ({
    host: leaf.host,
    port: leaf.port,
    group: leaf.group,
    pair: leaf.pair === null ? null : { host: leaf.pair.host, port: leaf.pair.port },
    state: leaf.state ?? stateOf(leaf),
    nodeId: leaf.nodeId,
    span: leaf.span,
  }));
}
