import type { Page } from '@playwright/test';
import type { Figure } from '../engine/bench/index.ts';
import { TaskMeter } from './picture/long-tasks.ts';
import { Track } from './picture/paces.ts';

const address = 'page/index.html';

interface Size {
  /** How many leaves a pasted cluster has. */
  readonly pasted: number;
  /** What the builder calls it, or what it begins with. */
  readonly preset: string;
  /** Where they are not as many as the builder says. */
  readonly leaves?: number;
  readonly shown: string;
  /** Of the longest task, in pieces of fixed work, which take about 50 ms on a machine that has nothing else to do. */
  readonly target: number | null;
}

const thousand = '1,000 leaves · 100,000 instances';

const sizes: readonly Size[] = [
  { pasted: 100, preset: '100 leaves · 10,000 instances', shown: '100 leaves, 5,000 partitions', target: 1 },
  { pasted: 1_000, preset: thousand, shown: '1,000 leaves, 50,000 partitions', target: 2 },
  { pasted: 5_000, preset: thousand, leaves: 5_000, shown: '5,000 leaves, 50,000 partitions', target: null },
];

/** From the press of Stop until nothing is entered any more. */
const stopTargetMs = 200;

const statements = ['.kill leaf-8', 'SHOW PARTITIONS ON test;', 'SHOW LEAVES;', '.kill leaf-9'] as const;

/** What may be held once a cluster is built, and by each command after that. Megabytes. */
const heapTargetsMb = { built: 60, command: 5 } as const;

/**
 * The page while a large cluster is built, hurt and asked about: how long its main thread does nothing else. Processor time is
 * held against a piece of work that is always the same, done in the same page just before, so that a busy machine slows both.
 * Of one size alone where its leaves are given, as `1,000`.
 */
export async function* benchTasks(leaves: string | null = null): AsyncGenerator<Figure> {
  const track = await Track.open(1);
  try {
    for (const size of sizes.filter(({ shown }) => leaves === null || shown.startsWith(`${leaves} `))) {
      yield* await track.with(address, (page) => figuresOf(page, size));
      yield* await track.with(address, (page) => importFigures(page, size));
      // A small one is built before anybody could stop it.
      if (size.preset === thousand) yield await track.with(address, (page) => stopFigure(page, size));
    }
  } finally {
    await track.close();
  }
}

interface Measures {
  readonly figures: readonly Figure[];
  readonly measure: (name: string, act: () => Promise<unknown>) => Promise<void>;
}

/** Measures acts on a page, one after another. */
async function measuresOf(page: Page, { shown, target }: Size): Promise<Measures> {
  const meter = await TaskMeter.attach(page);
  const figures: Figure[] = [];
  // What the page holds before the first act.
  let heapMb = (await meter.heap()) / 1e6;
  const isWhole = (name: string): boolean => name === 'build' || name === 'import';
  const measure = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const { longestMs: fixedMs } = await meter.during(async () => {
      await page.evaluate(doFixedWork);
      // Its task is told of when it is over, which is after its answer.
      await page.waitForTimeout(tellingMs);
    });
    const { longestMs, totalMs } = await meter.during(act);
    const before = heapMb;
    heapMb = (await meter.heap()) / 1e6;
    const inMs = [longestMs, totalMs, fixedMs].map((ms) => Math.round(ms));
    figures.push({
      name: `longest task: ${name}, ${shown}`,
      value: longestMs / fixedMs,
      unit: '×',
      target,
      budget: null,
      remark: `${inMs[0]} ms of ${inMs[1]}; the fixed work takes ${inMs[2]} ms`,
    });
    figures.push({
      name: `heap: ${name}, ${shown}`,
      value: isWhole(name) ? heapMb : heapMb - before,
      unit: '',
      target: target === null ? null : isWhole(name) ? heapTargetsMb.built : heapTargetsMb.command,
      budget: null,
      remark: `megabytes after a forced collection, ${isWhole(name) ? 'in all' : 'more than before'}`,
    });
  };
  return { figures, measure };
}

async function figuresOf(page: Page, size: Size): Promise<readonly Figure[]> {
  const { figures, measure } = await measuresOf(page, size);
  const build = await openBuilder(page, size);
  await measure('build', () => build.click().then(() => rest(page)));
  await page.keyboard.press('Control+`');
  const prompt = page.getByRole('textbox', { name: 'Statement' });
  await prompt.waitFor();
  for (const statement of statements) {
    await prompt.fill(statement);
    await measure(statement, () => prompt.press('Enter').then(() => rest(page)));
  }
  await prompt.press('Escape');
  await page.evaluate(() => document.querySelector<HTMLElement>('[role=slider]')?.focus());
  await measure('back by a key, and on to a stage', async () => {
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(beginningMs);
    }
  });
  await measure('on paper', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(beginningMs);
    await page.emulateMedia({ media: null });
    await page.waitForTimeout(beginningMs);
  });
  return figures;
}

/** What SHOW PARTITIONS has printed of a cluster is pasted, read and imported. */
async function importFigures(page: Page, size: Size): Promise<readonly Figure[]> {
  const { figures, measure } = await measuresOf(page, size);
  const field = await openPaste(page);
  const text = tableOf(size.pasted);
  await page.evaluate((table) => navigator.clipboard.writeText(table), text);
  await field.focus();
  await measure(`a paste of ${(text.length / 1e6).toFixed(1)} MB in the builder`, async () => {
    await page.keyboard.press('Control+v');
    await page.waitForTimeout(beginningMs);
    await page.waitForFunction(isRead, undefined, { polling: 500 });
  });
  const build = page.getByRole('dialog', { name: 'Build a cluster' }).getByRole('button', { name: 'Import' });
  await measure('import', () => build.click().then(() => rest(page)));
  return figures;
}

/** Runs in the page: what has been pasted is no longer being read. */
const isRead = (): boolean => document.querySelector('dialog progress') === null;

/** How soon a build that is under way is stopped. */
async function stopFigure(page: Page, size: Size): Promise<Figure> {
  const build = await openBuilder(page, size);
  await page.evaluate(() => {
    globalThis.stopMs = frameRecorder.untilStopped('progress + button');
  });
  await build.click();
  const place = await page.locator(stopButton).first().boundingBox();
  if (place === null) throw new Error('nothing can be stopped');
  // As a hand does: whoever waits until the button stands still waits for the end.
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  return {
    name: `Stop while it is built: ${size.shown}`,
    value: await page.evaluate(() => globalThis.stopMs),
    unit: 'ms',
    target: stopTargetMs,
    budget: null,
    remark: 'by the clock, from the press until nothing is entered any more',
  };
}

/** Stands where a script that is being entered tells of its progress. */
const stopButton = 'progress + button';

/** The field of the builder that takes what a client has printed. */
async function openPaste(page: Page) {
  await page.getByRole('button', { name: 'Choose a story' }).click();
  await page.getByRole('menuitem', { name: /^Build a cluster/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Build a cluster' });
  await dialog.getByRole('tab', { name: /paste/i }).click();
  return dialog.getByRole('textbox');
}

/** So many instances are about 3 MB. */
const mostPasted = 50_000;

/** What SHOW PARTITIONS prints of so many leaves. */
function tableOf(leaves: number): string {
  const half = leaves / 2;
  const line = '+---------+-----------------+------+---------+--------+';
  const row = (ordinal: string, host: string, port: string, role: string, locked: string): string =>
    `| ${ordinal.padEnd(7)} | ${host.padEnd(15)} | ${port.padEnd(4)} | ${role.padEnd(7)} | ${locked.padEnd(6)} |`;
  const instances = Array.from({ length: Math.min(mostPasted, leaves * 50) }, (_, index) => {
    const leaf = 1 + ((index >> 1) % half) + (index % 2) * half;
    return row(String(index >> 1), `leaf-${leaf}`, '3306', index % 2 === 0 ? 'Master' : 'Slave', '0');
  });
  return [line, row('Ordinal', 'Host', 'Port', 'Role', 'Locked'), line, ...instances, line].join('\n');
}

/** The button that builds a cluster of this size. */
async function openBuilder(page: Page, { preset, leaves }: Size) {
  await page.getByRole('button', { name: 'Choose a story' }).click();
  await page.getByRole('menuitem', { name: /^Build a cluster/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Build a cluster' });
  await dialog.getByRole('tab').first().click();
  await dialog.getByRole('button', { name: preset, exact: true }).click();
  if (leaves !== undefined) await dialog.getByLabel('Leaves', { exact: true }).fill(String(leaves));
  return dialog.getByRole('button', { name: 'Build', exact: true });
}

const tellingMs = 200;

/** After an act the page moves at once; at rest it still does what waited for idle time. */
const beginningMs = 1_000;
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
  return kept.restPlace?.textContent === 'nothing pending' && document.querySelector('progress') === null;
}

function doFixedWork(): number {
  let sum = 0;
  for (let step = 0; step < 30_000_000; step += 1) sum = Math.imul(sum ^ step, 2_654_435_761);
  return sum;
}
