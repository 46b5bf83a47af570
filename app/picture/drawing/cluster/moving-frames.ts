import type { NodeId, SimMs } from '@ha-playground/engine';
import type { ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import type { LeafMark } from '../../geometry/shared/leaves.ts';
import { saidOf } from '../shared/leaf-said.ts';
import { labelsSeen, leafSeen } from './fading.ts';
import { transformTo } from './leaf-frame.tsx';

interface FrameFacts {
  readonly scene: Scene;
  readonly layout: ClusterLayout;
  readonly atMs: SimMs;
  readonly progress: number;
}

/** Writes what changes with every frame straight to the elements, past React. */
export type FrameMover = (
  elements: { readonly picture: SVGGElement | null; readonly leaves: ReadonlyMap<NodeId, SVGGElement> },
  facts: FrameFacts,
) => void;

/**
 * Leaves move while they make room for each other, appear and fade while they come and go, and tell for how many
 * seconds a state has lasted.
 */
export function createFrameMover(): FrameMover {
  // A jump in time can end a movement midway: then React takes the places for what it last wrote.
  let isDisplaced = false;
  return ({ picture, leaves }, { scene, layout, atMs, progress }) => {
    if (scene.isLayoutMoving || isDisplaced) fadeLabels(picture, scene.isLayoutMoving ? progress : 1);
    for (const mark of scene.leaves) {
      const group = leaves.get(mark.node);
      if (group === undefined) continue;
      if (scene.isLayoutMoving || isDisplaced) {
        place(group, mark.node, layout);
        group.style.opacity = String(leafSeen(mark, progress));
      }
      if (mark.face.sinceMs !== null) writeSeconds(group, mark, atMs - mark.face.sinceMs);
    }
    isDisplaced = scene.isLayoutMoving;
  };
}

function place(group: SVGGElement, node: NodeId, layout: ClusterLayout): void {
  const frame = group.querySelector('svg');
  const rect = layout.leaves.get(node);
  if (frame === null || rect === undefined) return;
  group.setAttribute('transform', transformTo(rect));
  frame.setAttribute('width', String(rect.width));
  frame.setAttribute('height', String(rect.height));
}

function fadeLabels(picture: SVGGElement | null, progress: number): void {
  for (const labels of picture?.querySelectorAll<SVGGElement>('[data-labels]') ?? [])
    labels.style.opacity = String(labelsSeen(labels.dataset.labels === 'before', progress));
}

function writeSeconds(group: SVGGElement, mark: LeafMark, durationMs: SimMs): void {
  const element = group.querySelector('[data-part="seconds"]');
  const text = saidOf(mark).stateFor(Math.max(0, Math.floor(durationMs / 1_000)));
  if (element !== null && element.textContent !== text) element.textContent = text;
}
