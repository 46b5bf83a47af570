import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { chromiumArguments, installedChromium } from '../../e2e/support/chromium.ts';

/** What a page took, a frame. */
export interface Pace {
  /** Processor time of scripts, and of everything that the main thread does. */
  readonly scriptMs: number;
  readonly mainThreadMs: number;
  /** From frame to frame: 95 of a hundred take no longer. */
  readonly intervalMs: number;
  /** Of so many frames. */
  readonly frames: number;
}

/** The same, and what of it finds out how things look and where they are. */
export type ThreadPace = Pace & ThreadTimes;

/** Processor time of a main thread, milliseconds. */
interface ThreadTimes {
  readonly scriptMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
  readonly mainThreadMs: number;
}

const port = 4_391;
/** The folder of each built page, and what it is built from. */
const pages = { page: 'index.html', measured: 'app/bench/index.html' } as const;
const viewport = { width: 1_440, height: 900 };
/** For pastes. */
const permissions = ['clipboard-read', 'clipboard-write'];
const recorderFiles = ['frame-recorder.js', 'mark-counter.js'];
/** A page that has just come still loads what the first picture did not wait for. */
const settlingMs = 1_500;

/** The built pages, and a browser in which one of them and an empty page are measured in turn. */
export class Track {
  readonly #browser: Browser;
  readonly #runs: number;
  readonly #close: () => Promise<void>;

  private constructor(browser: Browser, runs: number, close: () => Promise<void>) {
    this.#browser = browser;
    this.#runs = runs;
    this.#close = close;
  }

  /** Builds the pages as they are shipped, serves them and opens a browser. */
  static async open(runs: number): Promise<Track> {
    const outDir = join('bench/out', 'picture');
    // One by one, as a page is shipped: what they share would be a file of its own.
    for (const [folder, input] of Object.entries(pages))
      await build({
        logLevel: 'error',
        build: { outDir: join(outDir, folder), emptyOutDir: true, rolldownOptions: { input } },
      });
    const server = await preview({
      logLevel: 'warn',
      build: { outDir },
      preview: { port, strictPort: true, host: '127.0.0.1' },
    });
    const executablePath = installedChromium();
    const browser = await chromium.launch({
      args: chromiumArguments(),
      ...(executablePath ? { executablePath } : {}),
    });
    return new Track(browser, runs, async () => {
      await browser.close();
      await server.close();
    });
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** What `measure` finds on the page, and the pace of an empty page in turn with it: the middle of several runs. */
  async compare<Found extends Pace>(
    address: string,
    measure: (page: Page) => Promise<Found>,
    frames: number,
  ): Promise<{ readonly work: Found; readonly empty: Pace }> {
    const works: Found[] = [];
    const empties: Pace[] = [];
    for (let round = 0; round < this.#runs; round += 1) {
      empties.push(await this.with(sceneOf({ scene: 'empty' }), (page) => paceOf(page, { frames })));
      works.push(await this.with(address, measure));
    }
    return { work: middleOf(works), empty: middleOf(empties) };
  }

  /** The middle of several runs, or of as many as begin within `ms`; at least one. */
  async repeat(
    address: string,
    measure: (page: Page) => Promise<Pace>,
    ms: number,
  ): Promise<{ readonly pace: Pace; readonly runs: number }> {
    const paces: Pace[] = [];
    const endMs = performance.now() + ms;
    while (paces.length === 0 || (paces.length < this.#runs && performance.now() < endMs))
      paces.push(await this.with(address, measure));
    return { pace: middleOf(paces), runs: paces.length };
  }

  /** Does `work` on a page that has just been opened; an address that names no server is one of the built pages. */
  async with<Result>(address: string, work: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await this.#browser.newPage({ viewport, permissions });
    page.setDefaultTimeout(120_000);
    try {
      for (const file of recorderFiles) await page.addInitScript({ path: join('scripts/picture', file) });
      await page.goto(new URL(address, `http://127.0.0.1:${port}/`).href);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(settlingMs);
      return await work(page);
    } finally {
      await page.close();
    }
  }
}

/** The address of the page as it is shipped, playing a story. */
export const storyOf = (story: string): string => `page/index.html?${new URLSearchParams({ story })}`;

/** The address of the measured page with this scene. */
export const sceneOf = (scene: Readonly<Record<string, string | number>>): string =>
  `measured/app/bench/index.html?${new URLSearchParams(Object.entries(scene).map(([name, value]) => [name, String(value)]))}`;

/** What a page takes while so many frames are shown, or as many as fit into `ms`. */
export async function paceOf(
  page: Page,
  limit: { readonly frames: number; readonly ms?: number },
): Promise<ThreadPace> {
  const meter = await Meter.attach(page);
  const before = await meter.read();
  const intervals = await page.evaluate((wanted) => frameRecorder.record(wanted), {
    ms: longestRunMs,
    ...limit,
  });
  const after = await meter.read();
  await meter.detach();
  const aFrame = (part: keyof ThreadTimes): number => (after[part] - before[part]) / intervals.length;
  return {
    scriptMs: aFrame('scriptMs'),
    styleMs: aFrame('styleMs'),
    layoutMs: aFrame('layoutMs'),
    mainThreadMs: aFrame('mainThreadMs'),
    intervalMs: percentile(intervals, 95),
    frames: intervals.length,
  };
}

/** A run that takes longer than this has stopped. */
const longestRunMs = 300_000;

/** What the main thread of a page has spent. */
export class Meter {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async attach(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    // Time in which the thread ran, not time that passed: other programs share the processor.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Meter(session);
  }

  /** Milliseconds since the page was opened. */
  async read(): Promise<ThreadTimes> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const msOf = (name: string): number =>
      1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return {
      scriptMs: msOf('ScriptDuration'),
      styleMs: msOf('RecalcStyleDuration'),
      layoutMs: msOf('LayoutDuration'),
      mainThreadMs: msOf('TaskDuration'),
    };
  }

  detach(): Promise<void> {
    return this.#session.detach();
  }
}

/** The middle of each figure. */
export function middleOf<Found extends Pace>(paces: readonly Found[]): Found {
  const [first] = paces;
  if (first === undefined) throw new Error('nothing has been measured');
  const middle = (part: string): number =>
    percentile(
      paces.map((pace) => (pace as unknown as Readonly<Record<string, number>>)[part] ?? 0),
      50,
    );
  return Object.fromEntries(Object.keys(first).map((part) => [part, middle(part)])) as unknown as Found;
}

/** The smallest value that `percent` of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}
