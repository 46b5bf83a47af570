import { type NodeId, type Ordinal, type PlannedAction, verbOf } from '@ha-playground/engine';
import { droppedBy, dropsIn } from './drops.ts';

/** A plan of one database. */
export interface PlanOfDatabase {
  readonly database: string;
  readonly actions: readonly PlannedAction[];
}

/** Who holds partitions: a pair, by the number that it has in the picture, or a leaf where there are no pairs. */
export type Holder =
  | { readonly kind: 'pair'; readonly number: number }
  | { readonly kind: 'leaf'; readonly node: NodeId };

/**
 * What becomes of partitions in a plan. `moves` to another holder · `joins` in a second copy, on a leaf · `shifts` its replica
 * to another leaf · `turns` its primary over to the other leaf, which is copied back · `rises` without a copy · `leaves` where it
 * was left over · `attaches` and `detaches` a copy that is there · `begins` anew, empty.
 */
export type MoveKind =
  | 'moves'
  | 'joins'
  | 'shifts'
  | 'turns'
  | 'rises'
  | 'leaves'
  | 'attaches'
  | 'detaches'
  | 'begins';

/** Rows of plans that are there for one purpose: of one partition or, grouped further, of several that fare alike. */
export interface Move {
  readonly kind: MoveKind;
  /** In the order in which they are first named. */
  readonly partitions: readonly MovedPartition[];
  readonly from: readonly Holder[];
  readonly to: readonly Holder[];
  readonly rows: readonly MoveRow[];
  /** What its rows do: a promotion may drop a copy too. */
  readonly counts: MoveCounts;
}

export interface MovedPartition {
  readonly database: string;
  readonly ordinal: Ordinal;
}

/** A row of a plan: of which plan, and the how manieth of it, both from 0. */
export interface MoveRow {
  readonly plan: number;
  readonly index: number;
  readonly action: PlannedAction;
}

export interface MoveCounts {
  readonly copies: number;
  readonly promotions: number;
  readonly drops: number;
  readonly attaches: number;
  readonly detaches: number;
  readonly creations: number;
}

/**
 * The moves of plans, in the order of their first rows: one for each partition that has any row. Every row is in exactly one
 * move, and the rows of a move are in plan order. `holderOf` says whom a leaf belongs to.
 */
export function movesOf(
  plans: readonly PlanOfDatabase[],
  holderOf: (node: NodeId) => Holder,
): readonly Move[] {
  return plans.flatMap(({ database, actions }, plan) => {
    const rowsOf = new Map<Ordinal, MoveRow[]>();
    actions.forEach((action, index) => {
      const rows = rowsOf.get(action.ordinal) ?? [];
      rows.push({ plan, index, action });
      rowsOf.set(action.ordinal, rows);
    });
    return [...rowsOf].map(([ordinal, rows]) => moveOf({ database, ordinal }, rows, holderOf));
  });
}

/**
 * The moves, put together until there are at most `most`: first those between the same holders, then those to the same
 * ones, then those of one kind in one database, at last those of one kind. Where even these are more, they are these.
 */
export function groupedMoves(moves: readonly Move[], most: number): readonly Move[] {
  let grouped = moves;
  for (const likenessOf of likenesses) {
    if (grouped.length <= most) return grouped;
    grouped = together(moves, likenessOf);
  }
  return grouped;
}

const likenesses: readonly ((move: Move) => string)[] = [
  (move) => `${databasesOf(move)} ${move.kind} ${move.from.map(nameOf)} ${move.to.map(nameOf)}`,
  (move) => `${databasesOf(move)} ${move.kind} ${move.to.map(nameOf)}`,
  (move) => `${databasesOf(move)} ${move.kind}`,
  ({ kind }) => kind,
];

const databasesOf = ({ partitions }: Move): string => JSON.stringify(partitions[0]?.database);

/** A name for a holder that no other one has. */
const nameOf = (holder: Holder): string =>
  holder.kind === 'pair' ? `pair ${holder.number}` : `leaf ${holder.node}`;

function together(moves: readonly Move[], likenessOf: (move: Move) => string): readonly Move[] {
  const groups = new Map<string, Move[]>();
  for (const move of moves) {
    const likeness = likenessOf(move);
    const group = groups.get(likeness);
    if (group === undefined) groups.set(likeness, [move]);
    else group.push(move);
  }
  return [...groups.values()].map(joined);
}

function joined(moves: readonly Move[]): Move {
  const [first] = moves as [Move];
  if (moves.length === 1) return first;
  const rows = moves.flatMap((move) => move.rows);
  rows.sort((left, right) => left.plan - right.plan || left.index - right.index);
  return {
    kind: first.kind,
    partitions: moves.flatMap((move) => move.partitions),
    from: unique(moves.flatMap((move) => move.from)),
    to: unique(moves.flatMap((move) => move.to)),
    rows,
    counts: countsOf(rows),
  };
}

function moveOf(
  partition: MovedPartition,
  rows: readonly MoveRow[],
  holderOf: (node: NodeId) => Holder,
): Move {
  const counts = countsOf(rows);
  const targetsOf = (...verbs: readonly string[]): NodeId[] =>
    rows.flatMap(({ action }) => (verbs.includes(verbOf(action)) ? [action.target] : []));
  const copiedTo = targetsOf('COPY');
  const dropped = rows.flatMap(({ action }) => droppedBy(action) ?? []);
  const emptied = unique(dropped.filter((node) => !copiedTo.includes(node)).map(holderOf));
  const filled = unique(copiedTo.map(holderOf));
  const left = emptied.filter((holder) => !filled.some((other) => nameOf(other) === nameOf(holder)));
  const leaf = (node: NodeId): Holder => ({ kind: 'leaf', node });
  const move = (kind: MoveKind, from: readonly Holder[], to: readonly Holder[]): Move => ({
    kind,
    partitions: [partition],
    from,
    to,
    rows,
    counts,
  });

  if (counts.creations > 0) return move('begins', [], unique(targetsOf('CREATE').map(holderOf)));
  if (counts.copies > 0) {
    if (counts.promotions > 0 && left.length > 0) return move('moves', left, filled);
    if (counts.promotions > 0) {
      const promoted = targetsOf('PROMOTE');
      const behind = [...dropped, ...copiedTo].filter((node) => !promoted.includes(node));
      return move('turns', unique(behind.map(leaf)), unique(promoted.map(leaf)));
    }
    if (dropped.length > 0) return move('shifts', unique(dropped.map(leaf)), unique(copiedTo.map(leaf)));
    return move('joins', [], unique(copiedTo.map(leaf)));
  }
  if (counts.attaches > 0) return move('attaches', [], unique(targetsOf('ATTACH').map(leaf)));
  if (counts.promotions > 0) return move('rises', [], unique(targetsOf('PROMOTE').map(leaf)));
  if (counts.detaches > 0) return move('detaches', unique(targetsOf('DETACH').map(leaf)), []);
  return move('leaves', unique(dropped.map(leaf)), []);
}

const countsOf = (rows: readonly MoveRow[]): MoveCounts => {
  const count = (verb: string): number => rows.filter(({ action }) => verbOf(action) === verb).length;
  return {
    copies: count('COPY'),
    promotions: count('PROMOTE'),
    drops: dropsIn(rows.map(({ action }) => action)),
    attaches: count('ATTACH'),
    detaches: count('DETACH'),
    creations: count('CREATE'),
  };
};

function unique(holders: readonly Holder[]): readonly Holder[] {
  const names = new Map(holders.map((holder) => [nameOf(holder), holder]));
  return [...names.values()];
}
