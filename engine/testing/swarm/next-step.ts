import type { World } from '../../cluster/index.ts';
import { Draw } from './draw.ts';
import { faults, repairs } from './faults.ts';
import { operations, waitInto } from './operations.ts';
import { otherSteps, pauses } from './other-steps.ts';
import { Scene, type Step } from './scene.ts';

/** What a script does next, and the faults among it by their names. */
export interface NextStep {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

/** How the script of a seed goes on in this world: the same seed, step and world always give the same lines. */
export function nextStep(world: World, seed: number, step: number): NextStep {
  const scene = new Scene(world, new Draw(seed, step), step);
  const { run } = scene.draw.weighed('kind', kinds);
  return run(scene);
}

const kinds: readonly { readonly weight: number; readonly run: (scene: Scene) => NextStep }[] = [
  { weight: 22, run: (scene) => plain(scene, pauses) },
  { weight: 16, run: fault },
  { weight: 18, run: (scene) => plain(scene, repairs) },
  { weight: 12, run: (scene) => plain(scene, operations) },
  { weight: 14, run: underFire },
  { weight: 6, run: returnUnderFire },
  { weight: 20, run: (scene) => plain(scene, otherSteps) },
];

const plain = (scene: Scene, steps: readonly Step[]): NextStep => ({
  lines: scene.draw.weighed('step', steps).lines(scene),
  faults: [],
});

function fault(scene: Scene): NextStep {
  const { name, lines } = scene.draw.weighed('fault', faults);
  return { lines: lines(scene), faults: [name] };
}

/** An operation in the background, and in the middle of it a fault. */
function underFire(scene: Scene): NextStep {
  const statements = scene.draw.weighed('operation', operations).lines(scene);
  const background = statements.map((line) => (line.startsWith('.') ? line : `.background ${line}`));
  const { lines, faults } = fault(scene);
  return { lines: [...background, waitInto(scene), ...lines], faults };
}

/** A leaf comes back, and in the middle of its attach there is a fault. */
function returnUnderFire(scene: Scene): NextStep {
  const { lines, faults } = fault(scene);
  const back = plain(scene, repairs).lines;
  const into = scene.draw.of('into', [
    '.wait phase 2',
    '.wait phase 6',
    '.wait phase 7',
    '.wait 6s',
    '.wait 12s',
  ]);
  return { lines: [...back, into, ...lines], faults };
}
