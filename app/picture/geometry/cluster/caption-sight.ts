import { type CaptionMark, captionsOf, captionsOfRibbons } from './captions.ts';
import type { Scene } from './scene.ts';

const remembered = new WeakMap<object, readonly CaptionMark[]>();

/** What is said of the actions that run in a scene; worked out once a scene, when it is drawn. */
export function captionsShown(
  scene: Pick<Scene, 'layout' | 'ribbons' | 'running' | 'stage'>,
): readonly CaptionMark[] {
  const known = remembered.get(scene);
  if (known !== undefined) return known;
  const { layout, ribbons, running, stage } = scene;
  const captions =
    ribbons.length > 0
      ? captionsOfRibbons(ribbons, layout)
      : captionsOf(running.world, running.databases, { layout, copies: running.copies, stage });
  remembered.set(scene, captions);
  return captions;
}
