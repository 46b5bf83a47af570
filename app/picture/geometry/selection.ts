import type { NodeId, Ordinal } from '@ha-playground/engine';

/**
 * What is pointed at, here or in another view: an instance (both set), a partition wherever it is (ordinal alone) or
 * a leaf (node alone).
 */
export interface PictureSelection {
  readonly node: NodeId | null;
  readonly ordinal: Ordinal | null;
  /** The database that the ordinal belongs to; where nothing is said, the one that a view shows. */
  readonly database?: string | null;
}

/** Do the two point at the same thing? */
export const isSameSelection = (left: PictureSelection | null, right: PictureSelection | null): boolean =>
  left === right ||
  (left !== null &&
    right !== null &&
    left.node === right.node &&
    left.ordinal === right.ordinal &&
    (left.database ?? null) === (right.database ?? null));

/**
 * How much of the selection an instance is: `itself`, `kin` (another instance of the same partition, or one on the
 * selected leaf) or nothing.
 */
export function selectionAt(
  selection: PictureSelection | null,
  instance: { readonly node: NodeId; readonly ordinal: Ordinal; readonly database: string },
): 'itself' | 'kin' | null {
  if (selection === null) return null;
  if (selection.ordinal === null) return selection.node === instance.node ? 'kin' : null;
  if (selection.ordinal !== instance.ordinal || !isOfDatabase(selection, instance.database)) return null;
  return selection.node === null || selection.node === instance.node ? 'itself' : 'kin';
}

/** Can the selection mean a partition of this database? */
export const isOfDatabase = ({ database }: PictureSelection, name: string): boolean =>
  database === undefined || database === null || database === name;
