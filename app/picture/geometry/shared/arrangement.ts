import { compareNaturally, type LeafNode, leafIs, type NodeId, type World } from '@ha-playground/engine';

/** Who stands where: columns are pairs, rows are availability groups. */
export interface Arrangement {
  readonly columns: readonly Column[];
  /** 1 without redundancy, 2 with it. */
  readonly rows: 1 | 2;
  /** Do the leaves of a column take over for each other? Not with load-balanced replicas. */
  readonly isPaired: boolean;
}

export interface Column {
  /** The leaf of group 1 and the leaf of group 2; null where the place is vacant. */
  readonly leaves: readonly [NodeId | null, NodeId | null];
}

/**
 * The places of the leaves that the cluster knows. A leaf keeps its column for life: columns are the pairing slots in
 * the order in which they were taken, so that ADD LEAF appends a column or fills a vacant half. Only the leaves that
 * joined before there was any database, when nothing had a place to remember, stand in the order of SHOW LEAVES.
 * A slot without a known leaf has no column: the gap closes.
 */
export function arrangementOf(world: World): Arrangement {
  const slots = slotsOf(world);
  const columns = [...slots]
    .filter((slot) => slot.leaves[0] !== null || slot.leaves[1] !== null)
    .sort(inOrderOfTaking(lastFounder(world)))
    .map(({ leaves }) => ({ leaves }));
  const hasSecondGroup = columns.some((column) => column.leaves[1] !== null);
  const { redundancyLevel, leafFailoverFanout } = world.variables;
  return {
    columns,
    rows: redundancyLevel === 2 || hasSecondGroup ? 2 : 1,
    isPaired: leafFailoverFanout === 'paired',
  };
}

interface Slot {
  /** The leaf that opened the slot: the first of group 1, or of group 2 where there has never been one. */
  opener: LeafNode;
  leaves: [NodeId | null, NodeId | null];
}

function slotsOf(world: World): Slot[] {
  const slots = new Map<number, Slot>();
  world.nodes.forEach((node) => {
    if (node.kind !== 'leaf') return;
    let slot = slots.get(node.slot);
    if (slot === undefined) {
      slot = { opener: node, leaves: [null, null] };
      slots.set(node.slot, slot);
    } else if (node.group < slot.opener.group) {
      slot.opener = node;
    }
    if (leafIs.known(node.state)) slot.leaves[node.group - 1] = node.id;
  });
  return [...slots.values()];
}

/** The highest NODE_ID at the time of the first database; leaves up to it were there from the start. */
function lastFounder(world: World): number {
  const { events } = world;
  let leaves = 0;
  for (let index = 0; index < events.length; index += 1) {
    const event = events.at(index);
    if (event.kind === 'databaseCreated') return leaves;
    if (event.kind === 'leafAdded') leaves = Math.max(leaves, event.node);
  }
  return world.nodes.length;
}

const inOrderOfTaking = (founders: number) => (left: Slot, right: Slot) => {
  const founded = Number(right.opener.id <= founders) - Number(left.opener.id <= founders);
  if (founded !== 0) return founded;
  if (left.opener.id > founders) return left.opener.slot - right.opener.slot;
  const { opener: a } = left;
  const { opener: b } = right;
  return a.group - b.group || compareNaturally(a.host, b.host) || a.port - b.port;
};
