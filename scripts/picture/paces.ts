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
}

export interface Act {
  /** What starts the motion; it is not timed. */
  readonly begin: (page: Page) => Promise<void>;
  /** What goes on while frames are counted. */
  readonly meanwhile: (page: Page) => Promise<void>;
}

const port = 4_391;
/** The folder of each built page, and what it is built from. */
const pages = { page: 'index.html', measured: 'app/bench/index.html' } as const;
const viewport = { width: 1_440, height: 900 };
const recorderFile = 'scripts/picture/frame-recorder.js';
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
    // One by one: built together they would share their first file, and each page would run the other's.
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

  /** The middle of several runs over so many frames, and of the empty page's between them. */
  async compare(
    address: string,
    act: Act,
    frames: number,
  ): Promise<{ readonly work: Pace; readonly empty: Pace }> {
    const works: Pace[] = [];
    const empties: Pace[] = [];
    for (let round = 0; round < this.#runs; round += 1) {
      empties.push(await this.measureOnce(sceneOf({ scene: 'empty' }), frames));
      works.push(
        await this.with(address, async (page) => {
          await act.begin(page);
          const [pace] = await Promise.all([paceOf(page, frames), act.meanwhile(page)]);
          return pace;
        }),
      );
    }
    return { work: middleOf(works), empty: middleOf(empties) };
  }

  measureOnce(address: string, frames: number): Promise<Pace> {
    return this.with(address, (page) => paceOf(page, frames));
  }

  /** Does `work` on a page that has just been opened. */
  async with<Result>(address: string, work: (page: Page) => Promise<Result>): Promise<Result> {
    const page = await this.#browser.newPage({ viewport });
    page.setDefaultTimeout(120_000);
    try {
      await page.addInitScript({ path: recorderFile });
      await page.goto(`http://127.0.0.1:${port}/${address}`);
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

async function paceOf(page: Page, frames: number): Promise<Pace> {
  const session = await page.context().newCDPSession(page);
  // Time in which the thread ran, not time that passed: other programs share the processor.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await spentIn(session);
  const intervals = await page.evaluate((wanted) => frameRecorder.record(wanted), frames);
  const after = await spentIn(session);
  await session.detach();
  return {
    scriptMs: (1_000 * (after.script - before.script)) / frames,
    mainThreadMs: (1_000 * (after.task - before.task)) / frames,
    intervalMs: percentile(intervals, 95),
  };
}

/** Seconds since the page was opened. */
async function spentIn(session: CDPSession): Promise<{ readonly script: number; readonly task: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const secondsOf = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: secondsOf('ScriptDuration'), task: secondsOf('TaskDuration') };
}

function middleOf(paces: readonly Pace[]): Pace {
  const middle = (part: keyof Pace): number =>
    percentile(
      paces.map((pace) => pace[part]),
      50,
    );
  return {
    scriptMs: middle('scriptMs'),
    mainThreadMs: middle('mainThreadMs'),
    intervalMs: middle('intervalMs'),
  };
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}
