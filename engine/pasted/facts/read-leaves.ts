import { addressOf, type Group, hostFault, type LeafState, leafIs, leafTags } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { Notes } from '../notes.ts';
import type { PastedAddress, PastedLeafState } from '../pasted-cluster.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { addressOfRow, defaultPort, RowCells, readId, readPort } from './row-cells.ts';

/** What tables say of one leaf; null is what they do not say. */
export interface LeafFacts extends PastedAddress {
  readonly group: Group | null;
  /** The pair that a table names; `none` where it says that there is none. */
  readonly pair: PastedAddress | 'none' | null;
  readonly state: PastedLeafState | null;
  /** Is the state written, and none that is known? Then the leaf is not taken to serve. */
  readonly isStateOdd: boolean;
  readonly nodeId: number | null;
  readonly isPortTaken: boolean;
  readonly span: Span;
}

/** The leaves of a paste, and whether some may be missing. */
export interface LeavesFacts {
  readonly leaves: readonly LeafFacts[];
  /** Null when no table of leaves was pasted. */
  readonly span: Span | null;
  readonly isWhole: boolean;
}

/**
 * The leaves of all tables of leaves. A later table of the same leaves is of a later moment: what it says counts. Tables
 * that have no leaf in common and do not name each other's as pairs are of two clusters.
 */
export function readLeaves(tables: readonly NamedTable[], notes: Notes): LeavesFacts {
  let known: LeavesFacts = { leaves: [], span: null, isWhole: true };
  for (const table of tables) {
    const leaves = leavesOfTable(table, notes);
    const isWhole = table.end === 'closed' && table.damaged === 0 && leaves.length === table.rows.length;
    known = merged(known, { leaves, span: table.span, isWhole }, notes);
  }
  return known;
}

function leavesOfTable(table: NamedTable, notes: Notes): LeafFacts[] {
  const leaves = new Map<string, LeafFacts>();
  for (const row of table.rows) {
    const leaf = readLeaf(new RowCells(table, row, notes));
    if (leaf === null) continue;
    const known = leaves.get(addressOf(leaf));
    if (known === undefined) leaves.set(addressOf(leaf), leaf);
    else if (!isSame(known, leaf))
      notes.refuse({ kind: 'nodeTwice', node: addressOf(leaf) }, leaf.span, known.span);
  }
  return [...leaves.values()];
}

function readLeaf(cells: RowCells): LeafFacts | null {
  const address = addressOfRow(cells);
  if (address === null) return null;
  const state = cells.optional('state', readLeafState);
  return {
    ...address,
    group: cells.optional('availabilitygroup', readGroup),
    pair: readPair(cells),
    state,
    isStateOdd: state === null && isOddState(cells.text('state') ?? ''),
    nodeId: cells.optional('nodeid', readId),
    span: cells.span,
  };
}

function readPair(cells: RowCells): LeafFacts['pair'] {
  if (!cells.has('pairhost')) return null;
  const written = cells.text('pairhost');
  if (written === null || written === '') return 'none';
  const host = cells.optional('pairhost', (text) => (hostFault(text) === null ? text : null));
  if (host === null) return null;
  const port = cells.has('pairport') ? cells.optional('pairport', readPort) : defaultPort;
  return port === null ? null : { host, port };
}

export const readGroup = (text: string): Group | null => (text === '1' ? 1 : text === '2' ? 2 : null);

/** A state with which the cell begins, whatever somebody has written behind it. */
const readLeafState = (text: string): PastedLeafState | null =>
  listedStates.find((state) => state === /^\W*([a-z]+)/i.exec(text)?.[1]?.toLowerCase()) ?? null;

/** Says the text something else than the beginning of a state, which a cut edge leaves? */
export const isOddState = (text: string): boolean =>
  text !== '' && !listedStates.some((state) => state.startsWith(text.toLowerCase()));

/** Of a leaf that is listed; the others are in no table. */
const listedStates = (Object.keys(leafTags) as LeafState[]).filter(
  leafIs.known,
) as readonly PastedLeafState[];

const isSame = (one: LeafFacts, other: LeafFacts): boolean =>
  one.group === other.group &&
  one.state === other.state &&
  one.nodeId === other.nodeId &&
  pairText(one) === pairText(other);

const pairText = ({ pair }: LeafFacts): string =>
  pair === null ? '' : pair === 'none' ? 'none' : addressOf(pair);

function merged(known: LeavesFacts, later: LeavesFacts, notes: Notes): LeavesFacts {
  const [first] = later.leaves;
  if (known.span === null || known.leaves.length === 0) return later;
  if (first === undefined || later.span === null) return known;
  const before = new Map(known.leaves.map((leaf) => [addressOf(leaf), leaf]));
  const common = later.leaves.filter((leaf) => before.has(addressOf(leaf)));
  if (common.length === 0) return joined(known, later, notes);
  const isOtherwise =
    common.length < Math.max(known.leaves.length, later.leaves.length) ||
    common.some((leaf) => differs(before.get(addressOf(leaf)) ?? leaf, leaf));
  if (isOtherwise)
    notes.row({ kind: 'tableReplaced', table: 'leaves', database: null }, known.span, later.span);
  const leaves = later.leaves.map((leaf) => filledIn(leaf, before.get(addressOf(leaf))));
  return { ...later, leaves };
}

/** Two parts of one list name each other's leaves as pairs; otherwise they are of two clusters. */
function joined(known: LeavesFacts, later: LeavesFacts, notes: Notes): LeavesFacts {
  const before = new Set(known.leaves.map(addressOf));
  const isOneCluster = later.leaves.some(
    ({ pair }) => pair !== null && pair !== 'none' && before.has(addressOf(pair)),
  );
  const [one, other] = [later.leaves[0], known.leaves[0]];
  if (!isOneCluster && one !== undefined && other !== undefined && later.span !== null)
    notes.refuse({ kind: 'twoClusters', one: addressOf(one), other: addressOf(other) }, one.span, other.span);
  return {
    leaves: [...known.leaves, ...later.leaves],
    span: known.span,
    isWhole: known.isWhole && later.isWhole,
  };
}

/** Does the later row say otherwise than the earlier one, where both say something? */
const differs = (earlier: LeafFacts, later: LeafFacts): boolean =>
  (earlier.state !== null && later.state !== null && earlier.state !== later.state) ||
  (earlier.group !== null && later.group !== null && earlier.group !== later.group) ||
  (earlier.pair !== null && later.pair !== null && pairText(earlier) !== pairText(later));

const filledIn = (later: LeafFacts, earlier: LeafFacts | undefined): LeafFacts => ({
  ...later,
  group: later.group ?? earlier?.group ?? null,
  pair: later.pair ?? earlier?.pair ?? null,
  state: later.state ?? (later.isStateOdd ? null : earlier?.state) ?? null,
  isStateOdd: later.isStateOdd || (later.state === null && earlier?.isStateOdd === true),
  nodeId: later.nodeId ?? earlier?.nodeId ?? null,
});
