import { type CaptionMark, captionsOf, captionsOfRibbons } from './captions.ts';
import type { Scene } from './scene.ts';
import { type Traffic, trafficOf } from './streams.ts';

type Seen = Pick<Scene, 'layout' | 'running' | 'stage'>;

/** What is drawn of that which runs. */
interface RunningMarks extends Traffic {
  /** What is said of the actions. */
  readonly captions: readonly CaptionMark[];
}

const remembered = new WeakMap<object, RunningMarks>();

/** How the copies travel that run in a scene, and what is said of all that runs; worked out once a scene, when it is drawn. */
export function runningIn(scene: Seen): RunningMarks {
  const known = remembered.get(scene);
  if (known !== undefined) return known;
  const traffic = trafficOf(scene.running.copies, scene.layout);
  const marks = { ...traffic, captions: captionsOn(scene, traffic) };
  remembered.set(scene, marks);
  return marks;
}

function captionsOn({ layout, running, stage }: Seen, { ribbons }: Traffic): readonly CaptionMark[] {
  const { world, databases, copies } = running;
  return ribbons.length > 0
    ? captionsOfRibbons(ribbons, layout)
    : captionsOf(world, databases, { layout, copies, stage });
}
