import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { address } from '../support/settings.ts';

const count = 10;
/** What each player after the first may hold more than an empty frame, into which the driver puts its own. Bytes. */
const heapEach = 2_500_000;
/** A player that has told that it is ready still loads the rest. */
const settlingMs = 6_000;

interface Player extends HTMLElement {
  readonly playing: boolean;
  load(): void;
  play(): void;
}

/** Two in a row, so that all are less than two screens away; far below them there is nothing. */
const handbook = `<!doctype html><html lang="en"><title>Ten pictures</title>
<script src="${address}embed/ha-playground.js"></script>
<style>section { display: grid; grid-template-columns: 1fr 1fr; gap: 8px } p { height: 500vh; margin: 0 }</style>
<main><h1>Ten pictures</h1><section>${Array.from(
  { length: count },
  (_, index) =>
    `<ha-playground loading="click" story="redundancy-2" title="Picture ${index + 1}">Poster ${index + 1}</ha-playground>`,
).join('\n')}</section><p>Far below</p></main>
<script>window.ready = 0; addEventListener('ready', () => { ready += 1; });</script>`;

/** Whatever the browser does by itself, or has been asked to do later. */
const stirs = ['DrawFrame', 'FireAnimationFrame', 'TimerFire', 'FireIdleCallback', 'FunctionCall'] as const;

test('a page with ten pictures: at rest nothing stirs, each holds little, one plays, and what is far off goes back to its poster', async ({
  page,
  browser,
}) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(handbook);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  const players = page.locator('ha-playground');
  // Nothing is asked within a player: what the driver needs for that would count as its own.
  const bring = async (upTo: number): Promise<void> => {
    await players.evaluateAll((elements, many) => {
      for (const element of elements.slice(0, many)) (element as Player).load();
    }, upTo);
    await page.waitForFunction((many) => Reflect.get(window, 'ready') === many, upTo, { polling: 500 });
    await page.waitForTimeout(settlingMs);
  };
  const empty = async (): Promise<number> => {
    const before = await heapOf(page);
    await page.evaluate(addFrames, { address: `${address}stories/stories.css`, many: count });
    await page.waitForTimeout(settlingMs);
    const each = ((await heapOf(page)) - before) / count;
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('body > iframe')) frame.remove();
    });
    return each;
  };

  const ofEmpty = await empty();
  await bring(1);
  const first = await heapOf(page);
  await bring(count);
  await expect(page.locator('iframe')).toHaveCount(count);
  const each = ((await heapOf(page)) - first) / (count - 1) - ofEmpty;
  test.info().annotations.push({
    type: 'heap',
    description: `the first picture and its page: ${inMb(first)}, each further one: ${inMb(each)}, an empty frame besides: ${inMb(ofEmpty)}`,
  });
  expect(each).toBeLessThanOrEqual(heapEach);

  // At rest: nothing is drawn, no timer runs, no task.
  await page.waitForTimeout(2_000);
  expect(await stirredIn(page, 2_000)).toEqual({});

  // One plays at a time, and only what is seen: a frame of it is a sign that the same look finds what stirs.
  const playing = (): Promise<readonly number[]> =>
    players.evaluateAll((elements) =>
      elements.flatMap((element, index) => ((element as Player).playing ? [index] : [])),
    );
  for (const index of [0, 1]) {
    await players.nth(index).evaluate((element) => (element as Player).play());
    await expect.poll(playing).toEqual([index]);
  }
  expect(Object.keys(await stirredIn(page, 1_000))).toContain('FireAnimationFrame');
  const height = await players.first().evaluate((element) => element.clientHeight);
  await page.evaluate((to) => scrollTo(0, to), 2 * height);
  await expect.poll(playing).toEqual([]);
  await expect(page.locator('iframe')).toHaveCount(count);

  // Two screens away they are what they were, and what they held is let go.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(players.first()).toContainText('Poster 1');
  await expect.poll(async () => (await heapOf(page)) <= first).toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.locator('iframe')).toHaveCount(count);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  server.close();

  /** What the browser did in so many milliseconds, by name. */
  async function stirredIn(of: Page, ms: number): Promise<Readonly<Record<string, number>>> {
    await browser.startTracing(of, {
      categories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
        'devtools.timeline.frame',
      ],
    });
    await of.waitForTimeout(ms);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
      readonly traceEvents: readonly { readonly name: string }[];
    };
    const counts = stirs.map(
      (name) => [name, traceEvents.filter((event) => event.name === name).length] as const,
    );
    return Object.fromEntries(counts.filter(([, often]) => often > 0));
  }
});

const inMb = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

function addFrames({ address, many }: { readonly address: string; readonly many: number }): void {
  for (let index = 0; index < many; index += 1) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = address;
    document.body.append(frame);
  }
}

/** Bytes that scripts hold in the page and in all its frames, once what nobody holds has been collected; a process that they share counts once. */
async function heapOf(page: Page): Promise<number> {
  const sessions = new Map<string, CDPSession>();
  for (const frame of [page, ...page.frames().slice(1)]) {
    // A frame in the page's own process has no session of its own.
    const session = await page
      .context()
      .newCDPSession(frame)
      .catch(() => null);
    if (session === null) continue;
    const { id } = await session.send('Runtime.getIsolateId');
    if (sessions.has(id)) await session.detach();
    else sessions.set(id, session);
  }
  let sum = 0;
  for (const session of sessions.values()) {
    await session.send('HeapProfiler.collectGarbage');
    sum += (await session.send('Runtime.getHeapUsage')).usedSize;
    await session.detach();
  }
  return sum;
}
