import type { ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import type { LeafMark } from '../../geometry/shared/leaves.ts';
import { labelsSeen, leafSeen } from '../cluster/fading.ts';
import type { Frame } from '../cluster/frame.ts';
import { labelShapes } from '../cluster/label-shapes.ts';
import { leafBandShapes } from '../cluster/leaf-band-shapes.ts';
import { frameShapes, writingShapes } from '../cluster/leaf-shapes.ts';
import type { Pencil } from '../shared/pencil.ts';
import { paintShapes } from './paint-shapes.ts';

/** Paints what the page has as elements below the cells: names, brackets, and the leaves with what is written on them. */
export function paintStill(pencil: Pencil, frame: Frame, layout: ClusterLayout): void {
  paintLabels(pencil, frame);
  for (const mark of frame.scene.leaves) paintLeaf(pencil, frame, layout, mark);
}

/** Names of pairs and groups, vacant places, brackets. */
export function paintLabels(pencil: Pencil, { scene, palette, instant: { progress } }: Frame): void {
  if (!scene.isLayoutMoving) return paintShapes(pencil, palette, labelShapes(scene));
  const before = { ...scene, layout: scene.layoutBefore, brackets: scene.bracketsBefore };
  fading(pencil, labelsSeen(true, progress), () => paintShapes(pencil, palette, labelShapes(before)));
  fading(pencil, labelsSeen(false, progress), () => paintShapes(pencil, palette, labelShapes(scene)));
}

/** A leaf without its cells. */
export function paintLeaf(pencil: Pencil, frame: Frame, layout: ClusterLayout, mark: LeafMark): void {
  const seen = frame.scene.isLayoutMoving ? leafSeen(mark, frame.instant.progress) : 1;
  fading(pencil, seen, () => paintWhole(pencil, frame, layout, mark));
}

function paintWhole(pencil: Pencil, frame: Frame, layout: ClusterLayout, mark: LeafMark): void {
  const { scene, palette, instant } = frame;
  const place = layout.leaves.get(mark.node);
  if (place === undefined) return;
  const { anatomy } = scene.layout;
  const leaf = { mark, width: place.width, anatomy, textScale: palette.textScale, isWritten: true };
  paintShapes(pencil, palette, frameShapes({ tone: mark.face.tone, anatomy }), place);
  paintShapes(pencil, palette, writingShapes({ ...leaf, atMs: instant.atMs }), place);
  const bands = bandsOf(scene);
  if (bands !== null)
    for (const { shapes } of leafBandShapes({ ...leaf, bands })) paintShapes(pencil, palette, shapes, place);
}

/** Where a leaf has but one database, that has no name on it. */
const bandsOf = ({ layout }: Scene) => (layout.isNamed ? layout.databaseBands : null);

function fading(pencil: Pencil, alpha: number, paint: () => void): void {
  if (alpha <= 0) return;
  pencil.save();
  pencil.globalAlpha *= alpha;
  paint();
  pencil.restore();
}
