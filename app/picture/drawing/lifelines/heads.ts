import type { NodeId } from '@ha-playground/engine';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';

/** The button at the head of a lane or a line that was meant, or null beside them. */
export const headOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null;

/** What a head stands for: a leaf, or a partition on it. */
export function selectionOfHead({ dataset }: HTMLElement): PictureSelection & { readonly node: NodeId } {
  const node = Number(dataset.node) as NodeId;
  if (dataset.ordinal === undefined) return { node, ordinal: null };
  return {
    node,
    ordinal: Number(dataset.ordinal) as NonNullable<PictureSelection['ordinal']>,
    database: dataset.database ?? null,
  };
}
