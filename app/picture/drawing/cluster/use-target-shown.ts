import { useEffect } from 'react';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import { placeOfSelection } from '../../geometry/cluster/selected-cells.ts';
import type { ClusterPicture } from './use-cluster-picture.ts';
import { useLatest } from './use-zoom.ts';

/** What is searched for is shown with cells at least this wide: of a leaf their shapes, of a partition its number. */
const tellableCell = 9;
const readableCell = 46;

/** Until a cell is as large as anyone needs it. */
const farthestZoom = (cellWidth: number): number => Math.max(3, 180 / cellWidth);

/** Limits the zoom to what can be read, and brings what was searched for into sight. */
export function useTargetShown(
  target: PictureSelection | null,
  { scene, zoom }: Pick<ClusterPicture, 'scene' | 'zoom'>,
): void {
  const { control } = zoom;
  const farthest = scene === null ? 1 : farthestZoom(scene.layout.grid.cellWidth);
  useEffect(() => {
    control?.limit(farthest);
  }, [control, farthest]);

  const show = useLatest((wanted: PictureSelection): void => {
    const place = scene === null ? null : placeOfSelection(scene, wanted);
    if (scene === null || place === null) return;
    const { cellWidth } = scene.layout.grid;
    const scale = (wanted.ordinal === null ? tellableCell : readableCell) / Math.max(0.1, cellWidth);
    control?.show(place, Math.min(scale, farthest));
  });
  // Who has searched before zooming was there sees it then.
  useEffect(() => {
    if (target !== null && control !== null) show(target);
  }, [target, control, show]);
}
