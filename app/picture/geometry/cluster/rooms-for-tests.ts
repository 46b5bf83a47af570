import type { NodeId } from '@ha-playground/engine';
import type { CellPlace, LayoutRequest } from './cluster-layout.ts';

/** One database, whose cells are all there is in a leaf: so many, and so many when it was created. */
export const oneDatabase = (
  slots: number,
  slotsAtFirst = slots,
): Pick<LayoutRequest, 'rooms' | 'isNamed'> => ({
  rooms: [{ name: 'test', isOpen: true, slots, slotsAtFirst }],
  isNamed: false,
});

/** A cell of that database. */
export const cellAt = (node: NodeId, slot: number): CellPlace => ({ node, database: 'test', slot });
