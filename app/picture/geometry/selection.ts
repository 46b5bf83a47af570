import type { NodeId, Ordinal } from '@ha-playground/engine';

/**
 * What is pointed at, here or in another view: an instance (both set), a partition wherever it is (ordinal alone) or
 * a leaf (node alone).
 */
export interface PictureSelection {
  readonly node: NodeId | null;
  readonly ordinal: Ordinal | null;
}
