import type { Page } from '@playwright/test';
import { preview } from 'vite';
import type { Figure } from '../engine/bench/index.ts';
import { middleOf, paceOf, sceneOf, type ThreadPace, Track } from './picture/paces.ts';

const runs = 5;
/** So long is watched: the return takes longer, so that nothing rests meanwhile. */
const watchedMs = 6_000;
const frames = 360;
/** What moves first is the page that opens a session. */
const settledMs = 500;
const raftScopePort = 4_393;

/** At most so much of what is compared with. */
const targets = { raftScope: 0.25, floor: null } as const;

const address = `page/index.html?${new URLSearchParams({ cmd: '.kill leaf-8; .wait 15s; .start leaf-8' })}`;

/**
 * What a frame costs while leaf-8 returns: the default page, 8 leaves, in processor time of its main thread. It is held against
 * RaftScope, whose folder is given, while its messages travel; or else against a loop that does nothing but draw as many cells
 * on a canvas. Both are measured in turn.
 */
export async function* benchFrames(raftScope: string | null): AsyncGenerator<Figure> {
  const track = await Track.open(runs);
  try {
    const other = raftScope === null ? await floorOf(track) : await raftScopeIn(raftScope);
    const paces: ThreadPace[] = [];
    const others: ThreadPace[] = [];
    for (let round = 0; round < runs; round += 1) {
      others.push(await track.with(other.address, other.measure));
      paces.push(await track.with(address, whileLeafReturns));
    }
    yield* figuresOf(middleOf(paces), middleOf(others), other);
    await other.close();
  } finally {
    await track.close();
  }
}

interface Other {
  readonly name: string;
  readonly target: number | null;
  readonly address: string;
  readonly measure: (page: Page) => Promise<ThreadPace>;
  readonly close: () => Promise<void>;
}

function* figuresOf(pace: ThreadPace, other: ThreadPace, { name, target }: Other): Generator<Figure> {
  const inMs = (ms: number): string => `${Number(ms.toPrecision(3))} ms`;
  const partsOf = ({ scriptMs, styleMs, layoutMs, frames }: ThreadPace): string =>
    `script ${inMs(scriptMs)}, style ${inMs(styleMs)}, layout ${inMs(layoutMs)}; frames: ${frames}`;
  const told = { unit: 'ms', target: null, budget: null } as const;
  yield {
    name: 'main thread a frame: leaf-8 returns',
    value: pace.mainThreadMs,
    ...told,
    remark: partsOf(pace),
  };
  yield { name: `main thread a frame: ${name}`, value: other.mainThreadMs, ...told, remark: partsOf(other) };
  yield {
    name: `main thread a frame: leaf-8 returns, of ${name}`,
    value: pace.mainThreadMs / other.mainThreadMs,
    unit: '×',
    target,
    budget: null,
    remark: `script: ${Number((pace.scriptMs / other.scriptMs).toPrecision(2))} ×`,
  };
}

async function whileLeafReturns(page: Page): Promise<ThreadPace> {
  await page
    .getByText(/process started/)
    .first()
    .waitFor();
  await page.waitForTimeout(settledMs);
  return paceOf(page, { frames, ms: watchedMs });
}

/** RaftScope from a folder: its repository, and in its two empty folders the packages bootstrap-slider@4 and bootstrap-contextmenu. */
async function raftScopeIn(folder: string): Promise<Other> {
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { port: raftScopePort, strictPort: true, host: '127.0.0.1' },
  });
  return {
    name: 'RaftScope',
    target: targets.raftScope,
    address: `http://127.0.0.1:${raftScopePort}/index.html`,
    measure: (page) => paceOf(page, { frames, ms: watchedMs }),
    close: () => server.close(),
  };
}

/** The same cells, drawn by a loop that knows nothing else. */
async function floorOf(track: Track): Promise<Other> {
  const script = '.wait 1s\n.kill leaf-8\n.wait idle\n.start leaf-8\n.wait idle';
  const cluster = sceneOf({ scene: 'app', pairs: 4, full: 4, partitions: 16, script });
  const plain = await track.with(cluster, (page) => page.evaluate(() => measuredCluster.plainScene()));
  return {
    name: 'a plain canvas loop',
    target: targets.floor,
    address: sceneOf({ scene: 'canvas' }),
    measure: async (page) => {
      await page.evaluate((wanted) => beginPlain(wanted), plain);
      return paceOf(page, { frames, ms: watchedMs });
    },
    close: async () => undefined,
  };
}
