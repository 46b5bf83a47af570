import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';
import { address, outDir } from './support/settings.ts';

const folder = '/some/sub/path/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

interface Host {
  readonly address: string;
  /** What was asked for, as files of the folder. */
  readonly asked: string[];
  readonly close: () => void;
}

/** A plain file server that knows one folder and answers 404 to everything else; `change` is what it has instead of a file. */
async function hosted(change = (_: string, content: Buffer | null): Buffer | null => content): Promise<Host> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host.test');
    const file = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : null;
    asked.push(file ?? pathname);
    const content = file === null ? null : change(file, await readFile(join(outDir, file)).catch(() => null));
    const type = types[extname(file ?? '')] ?? 'application/octet-stream';
    response.writeHead(content === null ? 404 : 200, { 'content-type': type }).end(content ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}${folder}`, asked, close };
}

test('a person who hosts it: the build works from any folder of any plain file server, and is seen before its scripts come', {
  tag: '@core',
}, async ({ page, browserName }) => {
  const host = await hosted();
  // Where the leaves are painted when nothing but the page and its styles has come is where they come alive, and all else stays. In
  // another box what was painted goes softly, as it may where lines of text have other heights than in the browser it is painted for.
  const isPaintedFor = browserName === 'chromium';
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0, leaving: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') });
    }).observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => {
      if (document.querySelector('[data-leaving]') !== null) Object.assign(window, { leaving: 1 });
    }).observe(document, { subtree: true, childList: true });
  });
  for (const [address, width, height] of [
    ['', 1440, 900],
    ['?story=redundancy-2', 768, 1024],
    ['', 390, 844],
    ['', 1180, 820],
    // As the element embeds it, as high as it needs to be.
    ['embed/index.html?story=redundancy-2&fit=height', 768, 560],
    ['embed/index.html?fit=height', 390, 560],
    ['embed/index.html', 768, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    let letIn = (): void => undefined;
    const mayCome = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await mayCome;
      await route.continue();
    });
    await page.goto(`${host.address}${address}`, { waitUntil: 'commit' });
    const name = (within: string) =>
      page.locator(`${within} text`, { hasText: /^leaf-8$/ }).filter({ visible: true });
    const painted = await name('#first').boundingBox();
    letIn();
    await expect(page.locator('#first')).toHaveCount(0);
    await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
    const alive = await name('[data-leaf]').boundingBox();
    expect(painted).not.toBeNull();
    expect(alive).not.toBeNull();
    // Neither this window nor a box of another page has a picture of its own.
    const isElsewhere = width === 1180 || height === 700;
    if (isPaintedFor)
      expect(await page.evaluate(() => Reflect.get(window, 'leaving'))).toBe(isElsewhere ? 1 : 0);
    expect(
      await page.evaluate(() => Reflect.get(window, 'shifted')),
      `what is shifted of ${address} at ${width}`,
    ).toBeLessThan(isElsewhere ? 0.02 : 0.001);
    await page.unroute('**/*.js');
    if (isElsewhere || !isPaintedFor) continue;
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(
        Math.abs((alive?.[side] ?? 0) - (painted?.[side] ?? 99)),
        `${side} of ${address} at ${width}`,
      ).toBeLessThanOrEqual(1);
  }
  await page.goto(`${host.address}?story=rebalance`);
  await expect(page.getByRole('button', { name: /^127\.0\.0\.1:1000\d,/ })).toHaveCount(4);
  host.close();
});

test('a person who hosts it: nothing is asked from the network after loading, and nothing from elsewhere', {
  tag: '@core',
}, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  const origin = new URL(page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);

  const loaded = asked.length;
  await playground.lose('leaf-8');
  for (const view of ['Matrix', 'Lifelines', 'Cluster'] as const) await playground.show(view);
  const tools = await page.getByRole('tablist', { name: 'Tools' }).getByRole('tab').all();
  for (const tool of tools.toReversed()) await tool.click();
  await playground.rehearse();
  await playground.playhead.hover();
  await playground.button('To the start').click();
  await playground.run('.kill leaf-1');
  await playground.button('Compare').click();
  await page.keyboard.press('Escape');
  await playground.storyChoice.click();
  await page.getByRole('menuitemradio').last().click();
  // The browser fetches the icon again by itself when the address changes.
  expect(asked.slice(loaded).filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
});

/** Whatever asks by itself does so within this time. */
const restMs = 3_000;

for (const [language, place, shared] of [
  ['English', 'stories/redundancy-2/', 'stories/redundancy-2/picture.png'],
  ['German', 'de/stories/redundancy-2/', 'stories/redundancy-2/picture.png'],
] as const)
  test(`a reader of the page of a story in ${language}: words and a poster come, no player without a click, and nothing after that`, {
    tag: '@core',
  }, async ({ page }) => {
    const asked: string[] = [];
    // A browser asks for the icon by itself.
    page.on('request', (request) => request.url().endsWith('/favicon.svg') || asked.push(request.url()));
    await page.goto(`${place}index.html`, { waitUntil: 'load' });
    expect(asked.map((url) => url.replace(address, '')).toSorted()).toEqual(
      [`${place}index.html`, 'embed/ha-playground.js', 'stories/stories.css', shared].toSorted(),
    );

    // Read to its end and back, with a pointer over the picture and the page lit in another way.
    const loaded = asked.length;
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => scrollTo(0, 0));
    const picture = page.locator('ha-playground');
    await picture.getByRole('img').hover();
    await page.waitForTimeout(restMs);
    expect(asked.slice(loaded)).toEqual([]);
    await expect(picture.locator('iframe')).toHaveCount(0);

    // By a click it comes, all from here, and then rests.
    await picture.getByRole('button').click();
    const player = picture.frameLocator('iframe');
    await expect(player.getByRole('button', { name: /^leaf-8, (online|offline)/ })).toBeVisible();
    await page.frames()[1]?.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
    const came = asked.length;
    expect(came).toBeGreaterThan(loaded);
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
    await page.waitForTimeout(restMs);
    expect(asked.slice(came)).toEqual([]);
  });

test('a person who leaves the playground open: it asks for nothing while it rests', { tag: '@core' }, async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  const loaded = asked.length;
  await page.waitForTimeout(restMs);
  expect(asked.slice(loaded)).toEqual([]);
});

test('a person without a network: it opens after one visit, and from a file; what is new comes when nothing needs the old', async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  let isNew = false;
  const host = await hosted((file, content) => {
    if (!isNew || content === null) return content;
    if (file === 'index.html') return Buffer.from(content.toString().replace('<html ', '<html data-new '));
    // What the old page has by name is not there any more.
    return file === 'service-worker.js'
      ? Buffer.from(content.toString().replace(/[$][{]own[}]/, '$&2'))
      : content;
  });
  const leaf = (of: Page) => of.getByRole('button', { name: /^leaf-8,/ });
  const settled = (of: Page) =>
    of.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      await new Promise<void>((done) => {
        const look = () => (active?.state === 'activated' ? done() : setTimeout(look, 50));
        look();
      });
    });
  await page.goto(`${host.address}?story=redundancy-2`);
  await expect(leaf(page)).toBeVisible();
  await settled(page);
  // Each file was asked for once by the page and at most once to be kept; from here on nothing is.
  const loaded = host.asked.length;
  await new Playground(page).show('Matrix');
  expect(host.asked.slice(loaded)).toEqual([]);

  await context.setOffline(true);
  await page.goto(`${host.address}index.html?story=rebalance`);
  await expect(page.getByRole('button', { name: /^127\.0\.0\.1:1000\d,/ })).toHaveCount(4);
  await context.setOffline(false);

  // A new build is there: pages that are open keep theirs, and one that is opened beside them has the same; the last one that is
  // loaded anew gets the new one.
  isNew = true;
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
    .toBe('installed');
  const second = await context.newPage();
  await second.goto(host.address);
  await expect(leaf(second)).toBeVisible();
  await expect(second.locator('html[data-new]')).toHaveCount(0);
  await second.reload();
  await expect(leaf(second)).toBeVisible();
  await expect(second.locator('html[data-new]')).toHaveCount(0);
  await second.close();
  // A browser counts a page that has been closed a moment longer.
  await expect.poll(() => countedBy(context)).toBe(1);
  await page.reload();
  await expect(page.locator('html[data-new]')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^127\.0\.0\.1:1000\d,/ })).toHaveCount(4);
  host.close();

  const asked: string[] = [];
  const file = pathToFileURL(resolve(outDir, 'ha-playground.html')).href;
  const fromDisk = await context.newPage();
  fromDisk.on('request', (request) => asked.push(request.url()));
  const complaints: string[] = [];
  fromDisk.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await fromDisk.goto(`${file}?story=redundancy-2`);
  await expect(leaf(fromDisk)).toBeVisible();
  const opened = new Playground(fromDisk);
  await opened.whole();
  await opened.lose('leaf-8');
  expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([`${file}?story=redundancy-2`]);
  expect(complaints).toEqual([]);
  await context.close();
});

/** How many pages service workers count that they answer. */
async function countedBy(context: BrowserContext): Promise<number> {
  const counts = context.serviceWorkers().map((worker) =>
    worker.evaluate(async () => {
      const { clients } = self as unknown as { clients: { matchAll(): Promise<object[]> } };
      return (await clients.matchAll()).length;
    }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

test('a person who hosts it: what a browser is told to keep for a year is what never changes', async () => {
  const notes = await readFile('docs/hosting.md', 'utf8');
  const lasting = new RegExp(/location ~ "([^"]+)"/.exec(notes)?.[1] ?? 'none');
  const files = (await readdir(outDir, { recursive: true })).filter((file) => /\.(js|css)$/.test(file));

  const others = files.filter((file) => !lasting.test(file) && !file.startsWith('v/'));
  expect(others.sort()).toEqual(['embed/ha-playground.js', 'service-worker.js', 'stories/stories.css']);
});

test('a person whose browser keeps nothing: the page works all the same', { tag: '@core' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const playground = new Playground(page);
  await playground.open();
  await playground.button('Theme').click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a person with a misspelled link: it is said, and the page plays freely', async ({ page }) => {
  await page.goto('?story=typo\u202e');
  const notice = page.getByRole('status').filter({ hasText: 'There is no story called' });
  await expect(notice).toContainText('There is no story called “typo\\u202E”.');
  await expect(page.getByRole('button', { name: /^leaf-8,/ })).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
});
