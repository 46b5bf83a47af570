import { type FocusEvent, type MouseEvent, type PointerEvent, type RefObject, useEffect } from 'react';
import { isSameSelection, type PictureSelection } from '../../../presentation/sight/selection.ts';
import type { CellPlace } from '../../geometry/cluster/cluster-layout.ts';
import { hitAt } from '../../geometry/cluster/hit.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import type { LinkedViewProps } from '../shared/linked-view.ts';
import type { LensHandle } from './lens-layer.tsx';
import { isOnOverview } from './on-overview.ts';
import type { ClusterPicture } from './use-cluster-picture.ts';
import { useLatest } from './use-zoom.ts';

interface Pointed extends Pick<LinkedViewProps, 'selection' | 'onPoint'> {
  /** What a pointer means where there is no leaf. */
  readonly lens: RefObject<LensHandle>;
}

/** What pointers and the focus do on the picture: `point` lights something, `over` are handlers for what it stands on. */
export function useClusterHands(
  { scene, zoom, stage }: ClusterPicture,
  { selection, onPoint, lens }: Pointed,
) {
  const point = (next: PictureSelection | null): void => {
    if (!isSameSelection(next, selection)) onPoint(next);
  };
  const subjectAt = (event: MouseEvent<HTMLElement>): PictureSelection | null => {
    if (scene === null || isOnOverview(event)) return null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { k, x, y } = zoom.current.current;
    const place = { x: (event.clientX - left - x) / k, y: (event.clientY - top - y) / k };
    return pointedAt(scene, place) ?? lens.current.at(place, scene);
  };
  useTapElsewhere(stage, () => point(null));

  const over = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => point(subjectAt(event)),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'touch') point(subjectAt(event));
    },
    // A finger that is lifted leaves what it has touched lit until it taps elsewhere; one that scrolls the page has
    // pointed at nothing.
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') point(null);
    },
    onPointerCancel: () => point(null),
    // The focus has come to the leaf meanwhile, but it is a cell that was clicked. Keys click without a place.
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (event.detail > 0) point(subjectAt(event));
    },
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) point(null);
    },
  };
  return { point, over };
}

/** Calls `onTap` when a finger taps anywhere but on the picture. */
function useTapElsewhere(stage: RefObject<HTMLElement | null>, onTap: () => void): void {
  const onPointerUp = useLatest((event: globalThis.PointerEvent): void => {
    if (event.pointerType === 'touch' && !stage.current?.contains(event.target as Node)) onTap();
  });
  useEffect(() => {
    // Going up, because a finger that scrolls the page does not come to it.
    document.addEventListener('pointerup', onPointerUp);
    return () => document.removeEventListener('pointerup', onPointerUp);
  }, [onPointerUp]);
}

/** What is under a point of the picture: an instance, else a leaf, else nothing. */
function pointedAt(
  scene: Scene,
  { x, y }: { readonly x: number; readonly y: number },
): PictureSelection | null {
  const hit = hitAt(scene.layout, x, y);
  if (hit === null) return null;
  const isHit = ({ node, slot, database }: CellPlace): boolean =>
    node === hit.node && slot === hit.slot && database === hit.database;
  const cell = scene.cellsByLeaf.get(hit.node)?.find(isHit) ?? scene.ghosts.find(isHit);
  return { node: hit.node, ordinal: cell?.ordinal ?? null, database: cell?.database ?? scene.databaseName };
}
