import { type NodeId, type Ordinal, unreachable } from '@ha-playground/engine';
import type { RiskSubject } from '@ha-playground/engine/risk';

/**
 * What is pointed at, here or in another view: an instance (both set), a partition wherever it is (ordinal alone), a
 * leaf (node alone) or leaves that could fail together (neither).
 */
export interface PictureSelection {
  readonly node: NodeId | null;
  readonly ordinal: Ordinal | null;
  /** The database that the ordinal belongs to; where nothing is said, the one that a view shows. */
  readonly database?: string | null;
  /** More partitions of that database that are pointed at with the first, such as those of one move of a plan. */
  readonly others?: readonly Ordinal[];
  readonly together?: Together;
}

/** Leaves that could fail at once: those of one pair, or of one availability group. */
export type Together = Exclude<RiskSubject, { readonly kind: 'leaf' }>;

/** Everything of `together`. */
export const selectionOfTogether = (together: Together): PictureSelection => ({
  node: null,
  ordinal: null,
  together,
});

/** What would fail if it were what is pointed at: a pair, a group, or the leaf; nothing for a partition. */
export function failureOf(selection: PictureSelection | null): RiskSubject | null {
  if (selection === null) return null;
  const { node, together = null } = selection;
  return together ?? (node === null ? null : { kind: 'leaf', leaf: node });
}

/** Would the same leaves fail? */
export function isSameFailure(left: RiskSubject | null, right: RiskSubject | null): boolean {
  if (left === null || right === null) return left === right;
  switch (left.kind) {
    case 'leaf':
      return right.kind === 'leaf' && right.leaf === left.leaf;
    case 'pair':
      return right.kind === 'pair' && right.slot === left.slot;
    case 'group':
      return right.kind === 'group' && right.group === left.group;
    default:
      return unreachable(left);
  }
}

/** Do the two point at the same thing? */
export const isSameSelection = (left: PictureSelection | null, right: PictureSelection | null): boolean =>
  left === right ||
  (left !== null &&
    right !== null &&
    left.node === right.node &&
    left.ordinal === right.ordinal &&
    (left.database ?? null) === (right.database ?? null) &&
    String(left.others) === String(right.others) &&
    isSameFailure(left.together ?? null, right.together ?? null));

/**
 * How much of the selection an instance is: `itself`, `kin` (another instance of the same partition, or one on the
 * selected leaf) or nothing.
 */
export function selectionAt(
  selection: PictureSelection | null,
  instance: { readonly node: NodeId; readonly ordinal: Ordinal; readonly database: string },
): 'itself' | 'kin' | null {
  if (selection === null || selection.together !== undefined) return null;
  if (selection.ordinal === null) return selection.node === instance.node ? 'kin' : null;
  if (!isPartitionOf(selection, instance.ordinal) || !isOfDatabase(selection, instance.database)) return null;
  return selection.node === null || selection.node === instance.node ? 'itself' : 'kin';
}

/** Can the selection mean a partition of this database? */
export const isOfDatabase = ({ database }: PictureSelection, name: string): boolean =>
  database === undefined || database === null || database === name;

/** Is a partition, whatever its database, among those that are selected? */
export const isPartitionOf = ({ ordinal, others }: PictureSelection, asked: number): boolean =>
  ordinal === asked || (others?.includes(asked as Ordinal) ?? false);
