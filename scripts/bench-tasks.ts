import type { Page } from '@playwright/test';
import type { Figure } from '../engine/bench/index.ts';
import { TaskMeter } from './picture/long-tasks.ts';
import { Track } from './picture/paces.ts';

interface Size {
  /** What the builder calls it. */
  readonly preset: string;
  /** Of the longest task, in pieces of fixed work, which take about 50 ms on a machine that has nothing else to do. */
  readonly target: number;
}

const sizes: readonly Size[] = [
  { preset: '100 leaves · 10,000 instances', target: 1 },
  { preset: '1,000 leaves · 100,000 instances', target: 2 },
];

const statements = ['.kill leaf-8', 'SHOW PARTITIONS ON test;', 'SHOW LEAVES;', '.kill leaf-9'] as const;

/** What may be held once a cluster is built, and by each command after that. Megabytes. */
const heapTargetsMb = { built: 60, command: 5 } as const;

/**
 * The page while a large cluster is built, hurt and asked about: how long its main thread does nothing else. Processor time is
 * held against a piece of work that is always the same, done in the same page just before, so that a busy machine slows both.
 */
export async function* benchTasks(): AsyncGenerator<Figure> {
  const track = await Track.open(1);
  try {
    for (const size of sizes) yield* await track.with('page/index.html', (page) => figuresOf(page, size));
  } finally {
    await track.close();
  }
}

async function figuresOf(page: Page, { preset, target }: Size): Promise<readonly Figure[]> {
  const meter = await TaskMeter.attach(page);
  const figures: Figure[] = [];
  let heapMb = 0;
  const measure = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const { longestMs: fixedMs } = await meter.during(() => page.evaluate(doFixedWork));
    const { longestMs, totalMs } = await meter.during(act);
    const before = heapMb;
    heapMb = (await meter.heap()) / 1e6;
    const inMs = [longestMs, totalMs, fixedMs].map((ms) => Math.round(ms));
    figures.push({
      name: `longest task: ${name}, ${preset}`,
      value: longestMs / fixedMs,
      unit: '×',
      target,
      budget: null,
      remark: `${inMs[0]} ms of ${inMs[1]}; the fixed work takes ${inMs[2]} ms`,
    });
    figures.push({
      name: `heap: ${name}, ${preset}`,
      value: name === 'build' ? heapMb : heapMb - before,
      unit: '',
      target: name === 'build' ? heapTargetsMb.built : heapTargetsMb.command,
      budget: null,
      remark: `megabytes after a forced collection, ${name === 'build' ? 'in all' : 'more than before'}`,
    });
  };
  const dialog = await openBuilder(page, preset);
  await measure('build', () => dialog.click().then(() => rest(page)));
  const prompt = page.getByRole('textbox', { name: 'Statement' });
  for (const statement of statements) {
    await prompt.fill(statement);
    await measure(statement, () => prompt.press('Enter').then(() => rest(page)));
  }
  return figures;
}

/** The button that builds a cluster of this size. */
async function openBuilder(page: Page, preset: string) {
  await page.getByRole('button', { name: 'Choose a story' }).click();
  await page.getByRole('menuitem', { name: /^Build a cluster/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Build a cluster' });
  await dialog.getByRole('button', { name: preset, exact: true }).click();
  return dialog.getByRole('button', { name: 'Build', exact: true });
}

/** After an act the page moves at once; at rest it still does what waited for idle time. */
const beginningMs = 500;
const idleMs = 1_500;

async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(beginningMs);
  // Asking by text would look through all that the console has printed, in the very thread that is measured.
  await page.waitForFunction(isAtRest, undefined, { polling: 500 });
  await page.waitForTimeout(idleMs);
}

/** Runs in the page, and so says all that it needs itself, as what follows does. */
function isAtRest(): boolean {
  const kept = window as unknown as { restPlace?: Element | undefined };
  if (kept.restPlace?.isConnected !== true)
    kept.restPlace = [...document.querySelectorAll('*')].find(
      (place) => place.childElementCount === 0 && place.textContent === 'nothing pending',
    );
  return kept.restPlace?.textContent === 'nothing pending';
}

function doFixedWork(): number {
  let sum = 0;
  for (let step = 0; step < 30_000_000; step += 1) sum = Math.imul(sum ^ step, 2_654_435_761);
  return sum;
}
