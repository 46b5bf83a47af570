import type { Page } from '@playwright/test';
import type { Effort, Figure } from '../engine/bench/index.ts';
import { compareWithRest, dragToAndFro, runScript, takePlayhead, takeStep } from './picture/acts.ts';
import { type Pace, sceneOf, storyOf, Track } from './picture/paces.ts';

const frames = 600;
/** Of scenes that are shown for comparison, some of which take a second for each. */
const framesOfOthers = 60;

interface Cluster {
  readonly instances: number;
  /** As the measured page takes it: `full` of the pairs hold the partitions, the others have just been added. */
  readonly scene: { readonly pairs: number; readonly full: number; readonly partitions: number };
  readonly scriptTargetMs: number | null;
  readonly intervalTarget: number;
}

const clusters: readonly Cluster[] = [
  {
    instances: 128,
    scene: { pairs: 4, full: 2, partitions: 64 },
    scriptTargetMs: 2,
    intervalTarget: 1.15,
  },
  {
    instances: 1_024,
    scene: { pairs: 8, full: 2, partitions: 512 },
    scriptTargetMs: 2,
    intervalTarget: 1.15,
  },
  {
    instances: 10_000,
    scene: { pairs: 50, full: 25, partitions: 5_000 },
    scriptTargetMs: 2,
    intervalTarget: 1.15,
  },
  {
    instances: 100_000,
    scene: { pairs: 500, full: 250, partitions: 50_000 },
    scriptTargetMs: null,
    intervalTarget: 1.5,
  },
];

/** A leaf dies and its partner takes over; then everything is shared with the pairs that were added. */
const failoverAndRebalance = '.kill leaf-1\n.wait idle\nREBALANCE PARTITIONS ON test;';

/**
 * The picture in Chromium, built as it is shipped: what a frame costs while a failover and a rebalance run, held
 * against an empty page that is measured in turn with it.
 */
export async function* benchPicture({ isQuick }: Effort): AsyncGenerator<Figure> {
  const track = await Track.open(isQuick ? 1 : 5);
  try {
    for (const cluster of clusters) yield* benchCluster(track, cluster);
    yield* benchStory(track);
    yield* benchDrag(track);
    for (const { instances } of clusters) yield* benchOthers(track, instances);
  } finally {
    await track.close();
  }
}

async function* benchCluster(track: Track, cluster: Cluster): AsyncGenerator<Figure> {
  const { instances, scene, scriptTargetMs, intervalTarget } = cluster;
  let mostActions = 0;
  const begin = (page: Page): Promise<void> => runScript(page, failoverAndRebalance);
  const meanwhile = async (page: Page): Promise<void> => {
    for (let look = 0; look < 7; look += 1) {
      await page.waitForTimeout(1_200);
      mostActions = Math.max(mostActions, await page.evaluate(() => globalThis.actionsUnderWay()));
    }
  };
  const { work, empty } = await track.compare(
    sceneOf({ scene: 'app', ...scene }),
    { begin, meanwhile },
    frames,
  );
  const shown = `${instances.toLocaleString('en')} instances`;
  const actions = `${mostActions.toLocaleString('en')} copies or promotions run in the cluster`;
  yield figure(`script a frame: ${shown}`, work.scriptMs, { unit: 'ms', target: scriptTargetMs }, actions);
  yield intervals(shown, { work, empty }, intervalTarget);
  yield figure(`main thread a frame: ${shown}`, work.mainThreadMs, told, emptyOf(empty));
}

/** Eight leaves and 32 instances, with the whole page around them, while a story plays. */
async function* benchStory(track: Track): AsyncGenerator<Figure> {
  const meanwhile = async (page: Page): Promise<void> => {
    for (let step = 0; step < 5; step += 1) {
      await page.waitForTimeout(1_500);
      await takeStep(page);
    }
  };
  const paces = await track.compare(storyOf('redundancy-2'), { begin: takeStep, meanwhile }, frames);
  const { mainThreadMs, scriptMs } = paces.work;
  const remark = `${inMs(scriptMs)} of it script; ${emptyOf(paces.empty)}`;
  const shown = 'a redundancy-2 story, 32 instances';
  yield figure(`main thread a frame: ${shown}`, mainThreadMs, { unit: 'ms', target: 1.3 }, remark);
  yield intervals(shown, paces, 1.15);
}

/** The playhead dragged from end to end, to and fro, through all that has happened. */
async function* benchDrag(track: Track): AsyncGenerator<Figure> {
  const [, cluster] = clusters;
  const address = sceneOf({ scene: 'app', ...cluster?.scene, script: failoverAndRebalance });
  const shown = 'drag across the history, 1,024 instances';
  const meanwhile = (page: Page): Promise<void> => {
    const endMs = performance.now() + 9_000;
    return dragToAndFro(page, () => performance.now() < endMs);
  };
  const paces = await track.compare(address, { begin: takePlayhead, meanwhile }, frames);
  yield figure(
    `script a frame: ${shown}`,
    paces.work.scriptMs,
    told,
    `main thread: ${inMs(paces.work.mainThreadMs)}`,
  );
  yield intervals(shown, paces, 1.15);
  const { instants, wrong } = await track.with(address, compareWithRest);
  yield figure(
    'drag: frames that show another instant than their own',
    wrong,
    { unit: '', target: 0 },
    `${instants} instants drawn on the way there, on the way back, and at rest`,
  );
}

/** The floor, and what others do. */
async function* benchOthers(track: Track, cells: number): AsyncGenerator<Figure> {
  for (const [scene, name] of others) {
    if (scene !== 'canvas' && cells > 10_000) continue;
    const { mainThreadMs, scriptMs, intervalMs } = await track.measureOnce(
      sceneOf({ scene, cells }),
      framesOfOthers,
    );
    const remark = `main thread a frame, ${inMs(scriptMs)} of it script; ${inMs(intervalMs)} from frame to frame`;
    yield figure(`for comparison, ${name}: ${cells.toLocaleString('en')} cells`, mainThreadMs, told, remark);
  }
}

const others = [
  ['canvas', 'a plain canvas loop'],
  ['svg', 'attributes of SVG'],
  ['react', 'renders of React'],
] as const;

const intervals = (
  shown: string,
  { work, empty }: { readonly work: Pace; readonly empty: Pace },
  target: number,
): Figure =>
  figure(
    `frame interval, p95: ${shown}`,
    work.intervalMs / empty.intervalMs,
    { unit: '×', target },
    `${inMs(work.intervalMs)}; the empty page has ${inMs(empty.intervalMs)}`,
  );

const told = { unit: 'ms', target: null } as const;

/** None has a budget: frames are too easily late on a busy machine. */
const figure = (
  name: string,
  value: number,
  limit: Pick<Figure, 'unit' | 'target'>,
  remark: string,
): Figure => ({ name, value, ...limit, budget: null, remark });

const inMs = (ms: number): string => `${Number(ms.toPrecision(3))} ms`;

const emptyOf = (empty: Pace): string => `the empty page takes ${inMs(empty.mainThreadMs)}`;
