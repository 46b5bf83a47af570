import type { Page } from '@playwright/test';
import type { MeasuredStage, PlainScene } from '../app/bench/measured.ts';
import type { Figure } from '../engine/bench/index.ts';
import { compareWithRest, dragToAndFro, during, takePlayhead, takeStep } from './picture/acts.ts';
import { type Pace, paceOf, sceneOf, storyOf, Track } from './picture/paces.ts';
import {
  countMarks,
  instantsOf,
  type MarkCounts,
  type MeasuredInstant,
  playStages,
} from './picture/stages.ts';

const frames = 600;
/** Stages that change fewer marks are not measured; of a cluster that has not so many, those with half of the most are. */
const fewestMarks = 500;

interface Cluster {
  readonly instances: number;
  /** As the measured page takes it: `full` of the pairs hold the partitions, the others have just been added. */
  readonly scene: { readonly pairs: number; readonly full: number; readonly partitions: number };
  readonly marksTarget: number | null;
  readonly scriptTargetMs: number | null;
  readonly intervalTarget: number;
}

const clusters: readonly Cluster[] = [
  {
    instances: 128,
    scene: { pairs: 4, full: 2, partitions: 64 },
    marksTarget: null,
    scriptTargetMs: 2,
    intervalTarget: 1.15,
  },
  {
    instances: 1_024,
    scene: { pairs: 8, full: 2, partitions: 512 },
    marksTarget: fewestMarks,
    scriptTargetMs: 2,
    intervalTarget: 1.15,
  },
  {
    instances: 10_000,
    scene: { pairs: 50, full: 25, partitions: 5_000 },
    marksTarget: fewestMarks,
    scriptTargetMs: 2,
    intervalTarget: 1.15,
  },
  {
    instances: 100_000,
    scene: { pairs: 500, full: 250, partitions: 50_000 },
    marksTarget: fewestMarks,
    scriptTargetMs: null,
    intervalTarget: 1.5,
  },
];

/** All of group 1 dies and its partners take over; it comes back; then everything is shared with the pairs that were added. */
function failoverAndRebalance({ full }: Cluster['scene']): string {
  const leaves = Array.from({ length: full }, (_, index) => `leaf-${2 * index + 1}`);
  const all = (verb: string): string[] => [...leaves.map((leaf) => `${verb} ${leaf}`), '.wait idle'];
  return ['.wait 1s', ...all('.kill'), ...all('.start'), 'REBALANCE PARTITIONS ON test;', '.wait idle'].join(
    '\n',
  );
}

/**
 * The picture in Chromium, built as it is shipped: what a frame costs in which the marks of a failover and of a
 * rebalance move, held against an empty page that is measured in turn with it.
 */
export async function* benchPicture(runs: number): AsyncGenerator<Figure> {
  const track = await Track.open(runs);
  try {
    for (const cluster of clusters) yield* benchCluster(track, cluster);
    yield* benchStory(track);
    yield* benchDrag(track);
  } finally {
    await track.close();
  }
}

async function* benchCluster(track: Track, cluster: Cluster): AsyncGenerator<Figure> {
  const { instances, scene, marksTarget, scriptTargetMs, intervalTarget } = cluster;
  const address = sceneOf({ scene: 'app', ...scene, script: failoverAndRebalance(scene) });
  const shown = `${instances.toLocaleString('en')} instances`;
  const { stages, instants, counts, plain } = await track.with(address, lookAtCluster);
  const { work, empty } = await track.compare(address, (page) => playStages(page, instants, frames), frames);
  yield marksFigure(shown, { stages, counts, target: marksTarget });
  const making = `${work.frames} frames; the making of scenes included, ${inMs(work.keyMs)} by the clock at the keys that begin them`;
  yield figure(`script a frame: ${shown}`, work.scriptMs, { unit: 'ms', target: scriptTargetMs }, making);
  yield intervals(shown, { work, empty }, intervalTarget);
  yield figure(`main thread a frame: ${shown}`, work.mainThreadMs, told, emptyOf(empty));
  yield* benchOthers(track, plain);
}

interface ClusterSeen {
  /** Those that are measured. */
  readonly stages: readonly MeasuredStage[];
  readonly instants: readonly MeasuredInstant[];
  readonly counts: MarkCounts;
  readonly plain: PlainScene;
}

/** What there is to measure, and how many marks it moves; none of it is timed. */
async function lookAtCluster(page: Page): Promise<ClusterSeen> {
  const { all, plain } = await page.evaluate(() => ({
    all: measuredCluster.stages(),
    plain: measuredCluster.plainScene(),
  }));
  const most = Math.max(...all.map(({ marks }) => marks));
  const stages = all.filter(({ marks }) => marks >= Math.min(fewestMarks, most / 2));
  const instants = instantsOf(stages);
  return { stages, instants, counts: await countMarks(page, instants), plain };
}

interface MarksMoved extends Pick<ClusterSeen, 'stages' | 'counts'> {
  readonly target: number | null;
}

function marksFigure(shown: string, { stages, counts, target }: MarksMoved): Figure {
  const marks = stages.map((stage) => stage.marks);
  const remark = [
    `median of ${counts.frames} frames; 9 of 10 at least ${counts.usual}, the fewest ${counts.fewest}`,
    [...counts.medianByKind].map(([kind, median]) => `${kind} ${median}`).join(', '),
    `${stages.length} stages that change ${Math.min(...marks)} to ${Math.max(...marks)}`,
  ].join('; ');
  return {
    ...figure(`marks in motion: ${shown}`, counts.median, { unit: '', target }, remark),
    direction: 'atLeast',
  };
}

/** Eight leaves and 32 instances, with the whole page around them, while a story plays. */
async function* benchStory(track: Track): AsyncGenerator<Figure> {
  const meanwhile = async (page: Page): Promise<void> => {
    for (let step = 0; step < 5; step += 1) {
      await page.waitForTimeout(1_500);
      await takeStep(page);
    }
  };
  const act = during({ begin: takeStep, meanwhile }, frames);
  const paces = await track.compare(storyOf('redundancy-2'), act, frames);
  const { mainThreadMs, scriptMs } = paces.work;
  const remark = `${inMs(scriptMs)} of it script; ${emptyOf(paces.empty)}`;
  const shown = 'a redundancy-2 story, 32 instances';
  yield figure(`main thread a frame: ${shown}`, mainThreadMs, { unit: 'ms', target: 1.3 }, remark);
  yield intervals(shown, paces, 1.15);
}

/** A leaf dies and its partner takes over; then everything is shared with the pairs that were added. */
const failureAndRebalance = '.kill leaf-1\n.wait idle\nREBALANCE PARTITIONS ON test;';

/** The playhead dragged from end to end, to and fro, through all that has happened. */
async function* benchDrag(track: Track): AsyncGenerator<Figure> {
  const [, cluster] = clusters;
  const address = sceneOf({ scene: 'app', ...cluster?.scene, script: failureAndRebalance });
  const shown = 'drag across the history, 1,024 instances';
  const meanwhile = (page: Page): Promise<void> => {
    const endMs = performance.now() + 9_000;
    return dragToAndFro(page, () => performance.now() < endMs);
  };
  const act = during({ begin: takePlayhead, meanwhile }, frames);
  const paces = await track.compare(address, act, frames);
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

/** The floor, and what others do: as many cells where the cluster has them, and as many of them in motion. */
async function* benchOthers(track: Track, plain: PlainScene): AsyncGenerator<Figure> {
  const cellsOf = (batches: PlainScene['batches']): number =>
    batches.reduce((total, { cells }) => total + cells.length, 0);
  const cells = cellsOf(plain.batches).toLocaleString('en');
  const moving = cellsOf(plain.batches.filter(({ isMoving }) => isMoving)).toLocaleString('en');
  for (const [scene, name, ms] of others) {
    const draw = async (page: Page): Promise<Pace> => {
      await page.evaluate((wanted) => beginPlain(wanted), plain);
      return paceOf(page, { frames, ms });
    };
    const { pace, runs } = await track.repeat(sceneOf({ scene }), draw, longestOthersMs);
    const remark = [
      `main thread a frame, ${inMs(pace.scriptMs)} of it script; ${inMs(pace.intervalMs)} from frame to frame, p95`,
      `the colours of ${moving} move all the time; frames: ${pace.frames}, runs: ${runs}`,
    ].join('; ');
    yield figure(`for comparison, ${name}: ${cells} cells`, pace.mainThreadMs, told, remark);
  }
}

/** What draws, and for how long at most. */
const others = [
  ['canvas', 'a plain canvas loop', 12_000],
  ['svg', 'attributes of SVG', 4_000],
  ['react', 'renders of React', 4_000],
] as const;

/** No other run begins after this. */
const longestOthersMs = 25_000;

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
