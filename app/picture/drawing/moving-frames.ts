import type { NodeId, SimMs } from '@ha-playground/engine';
import type { ClusterLayout } from '../geometry/layout.ts';
import type { LeafMark } from '../geometry/leaves.ts';
import type { Scene } from '../geometry/scene.ts';
import { pictureWords } from '../geometry/words.ts';

/** How far a detached leaf stands off its row. */
export const detachedLift = 7;

/**
 * Writes what changes with every frame straight to the elements of the leaves: where they stand while they make room
 * for each other, how present they are while they come or go, and for how many seconds a state has lasted.
 */
export function moveFrames(
  groups: ReadonlyMap<NodeId, SVGGElement>,
  { scene, layout, atMs, progress }: { scene: Scene; layout: ClusterLayout; atMs: SimMs; progress: number },
): void {
  for (const mark of scene.leaves) {
    const group = groups.get(mark.node);
    if (group === undefined) continue;
    if (scene.isLayoutMoving) place(group, mark, layout);
    group.style.opacity = opacityOf(mark, progress);
    if (mark.face.sinceMs !== null) writeSeconds(group, mark.face.text, atMs - mark.face.sinceMs);
  }
}

function place(group: SVGGElement, mark: LeafMark, layout: ClusterLayout): void {
  const frame = group.querySelector('svg');
  const rect = layout.leaves.get(mark.node);
  if (frame === null || rect === undefined) return;
  frame.setAttribute('x', String(rect.x));
  frame.setAttribute('y', String(mark.face.tone === 'detached' ? rect.y - detachedLift : rect.y));
  frame.setAttribute('width', String(rect.width));
  frame.setAttribute('height', String(rect.height));
}

/** A leaf that leaves fades before the gap closes; one that joins appears when there is room. */
function opacityOf({ presence }: LeafMark, progress: number): string {
  if (presence === 'stays') return '';
  return String(presence === 'joins' ? Math.max(0, 2 * progress - 1) : Math.max(0, 1 - 2 * progress));
}

function writeSeconds(group: SVGGElement, state: string, durationMs: SimMs): void {
  const element = group.querySelector('[data-part="state"]');
  const text = pictureWords.lasting(state, Math.max(0, Math.floor(durationMs / 1_000)));
  if (element !== null && element.textContent !== text) element.textContent = text;
}
