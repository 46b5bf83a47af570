import type { World } from '../../cluster/index.ts';
import { Draw } from './draw.ts';
import { faults, pairOfVictims, repairs } from './faults.ts';
import { operations, waitInto } from './operations.ts';
import { otherSteps, pauses, stepsWithTransactions } from './other-steps.ts';
import { Scene, type Step } from './scene.ts';
import { writes } from './writes.ts';

/** What a script does next, and the faults among it by their names. */
export interface NextStep {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

/** Which statements a script has: those without a transaction, or these and transactions. */
export type Kind = 'plain' | 'transactions';

/** How the script of a seed goes on in this world: the same seed, step, kind and world always give the same lines. */
export function nextStep(world: World, seed: number, step: number, kind: Kind = 'plain'): NextStep {
  const scene = new Scene(world, new Draw(seed, step), step);
  const { run } = scene.draw.weighed('kind', kind === 'plain' ? kinds : kindsWithTransactions);
  return run(scene);
}

const kinds: readonly { readonly weight: number; readonly run: (scene: Scene) => NextStep }[] = [
  { weight: 22, run: (scene) => plain(scene, pauses) },
  { weight: 16, run: fault },
  { weight: 18, run: (scene) => plain(scene, repairs) },
  { weight: 12, run: (scene) => plain(scene, operations) },
  { weight: 14, run: underFire },
  { weight: 6, run: returnUnderFire },
  { weight: 3, run: homecomingUnderFire },
  { weight: 5, run: (scene) => ({ lines: acceptedLoss(scene), faults: ['kill of a pair'] }) },
  { weight: 9, run: (scene) => ({ lines: undoneWrites(scene), faults: ['kill'] }) },
  { weight: 2, run: (scene) => ({ lines: cutConnection(scene), faults: ['kill of a child aggregator'] }) },
  { weight: 20, run: (scene) => plain(scene, otherSteps) },
];

const kindsWithTransactions: typeof kinds = [
  ...kinds,
  { weight: 20, run: (scene) => plain(scene, stepsWithTransactions) },
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

/** Second copies are made elsewhere while a leaf is away, and brought home when it is back: a fault strikes on the way. */
function homecomingUnderFire(scene: Scene): NextStep {
  const [host = ''] = pairOfVictims(scene);
  const name = scene.database('database');
  const { lines, faults } = fault(scene);
  const away = [`.kill ${host}`, '.wait 4s', `RESTORE REDUNDANCY ON ${name};`, `.start ${host}`, '.wait 12s'];
  const home = [
    `.background REBALANCE PARTITIONS ON ${name};`,
    `.wait ${scene.draw.of('in', ['1ms', '1s', '2s'])}`,
  ];
  return { lines: [...away, ...home, ...lines], faults };
}

/** One leaf of a pair misses rows before the other is lost too, and somebody cannot wait for that one. */
function acceptedLoss(scene: Scene): string[] {
  const [older = '', newer = ''] = pairOfVictims(scene);
  const force = `ATTACH LEAF '${older}':3306 FORCE;`;
  return [
    `.kill ${older}`,
    '.wait 4s',
    ...writes(scene, scene.writableDatabase('database')),
    `.kill ${newer}`,
    '.wait 4s',
    `.start ${older}`,
    '.wait 6s',
    force,
  ];
}

/** A leaf dies before its replicas have what was written last; the statement that waits may be the first to meet the loss. */
function undoneWrites(scene: Scene): string[] {
  const name = scene.writableDatabase('database');
  const host = scene.leaf('victim', ({ process }) => process === 'running');
  const lag = scene.draw.percent('lag', 50) ? [`.lag ${scene.leaf('lagging')} 3s`] : [];
  const met = scene.draw.of('met by', [
    '.wait 4s',
    '.wait idle',
    `SELECT COUNT(*) FROM ${name}.x;`,
    `DELETE FROM ${name}.x WHERE id < 5;`,
  ]);
  return [...lag, ...writes(scene, name), `.kill ${host}`, met];
}

/** The aggregator over which a rebalance was asked for dies, and takes it with it. */
function cutConnection(scene: Scene): string[] {
  const [child] = scene.children;
  if (child === undefined) return [`ADD AGGREGATOR root@'child-${scene.step}':3306;`];
  const asked = [
    `.connect ${child}`,
    '.background REBALANCE PARTITIONS ON test FULL;',
    `.connect ${scene.master}`,
  ];
  return [`ADD LEAF root@'new-${scene.step}':3306;`, ...asked, '.wait 500ms', `.kill ${child}`];
}
