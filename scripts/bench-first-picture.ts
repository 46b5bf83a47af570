import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumArguments, installedChromium } from '../e2e/support/chromium.ts';
import type { Figure } from '../engine/bench/index.ts';
import { percentile } from './picture/paces.ts';
import type { FirstPicture } from './picture/recorded.d.ts';

/** Each is one page after another, so that all have the machine as it is just then. */
const rounds = 9;
/** Slow 4G, and a telephone. */
const latencyMs = 150;
const bytesASecond = (1.6 * 1024 * 1024) / 8;
const slowdown = 4;

const emptyFolder = join('bench/out', 'empty-react');
const builtFolder = 'dist';

interface Measured {
  readonly name: string;
  readonly path: string;
  /** At most so many times what the empty page takes until its one word is seen. */
  readonly targets: { readonly seen: number; readonly acted: number };
}

const pages: readonly Measured[] = [
  { name: 'playground', path: 'site/index.html', targets: { seen: 0.6, acted: 1.85 } },
  { name: 'embed', path: 'site/embed/index.html?story=redundancy-2', targets: { seen: 0.6, acted: 1.5 } },
];

const windows = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
] as const;

/**
 * How long a reader on a telephone waits for the built page: until the word leaf-8 is seen, and until what is clicked does
 * something. Held against a page of React that shows that word and nothing else, opened in turn with it: middle of the ratios of all
 * rounds. And how far what was seen first is shifted by what comes alive. Of `dist`, as `npm run build` has left it.
 */
export async function* benchFirstPicture(): AsyncGenerator<Figure> {
  await buildEmptyPage();
  const server = await served({ site: builtFolder, empty: emptyFolder });
  const executablePath = installedChromium();
  const browser = await chromium.launch({
    args: chromiumArguments(),
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    yield* await waits(browser, server.address);
    for (const page of pages) yield await shifts(browser, server.address, page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function waits(browser: Browser, address: string): Promise<readonly Figure[]> {
  const empties: number[] = [];
  const taken = pages.map(() => ({ seen: [] as number[], acted: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    const { seenMs } = await opened(browser, `${address}empty/index.html`);
    empties.push(seenMs);
    for (const [index, { path }] of pages.entries()) {
      const { seenMs, actedMs } = await opened(browser, `${address}${path}`);
      taken[index]?.seen.push(seenMs);
      taken[index]?.acted.push(actedMs);
    }
  }
  const told = (name: string, all: readonly number[], target: number): Figure => ({
    name,
    value: percentile(
      all.map((ms, round) => ms / (empties[round] ?? Number.NaN)),
      50,
    ),
    unit: '×',
    target,
    budget: null,
    remark: `${inMs(all)} of ${inMs(empties)} that an empty page of React takes`,
  });
  return pages.flatMap(({ name, targets }, index) => [
    told(`first picture: ${name}`, taken[index]?.seen ?? [], targets.seen),
    told(`able to act: ${name}`, taken[index]?.acted ?? [], targets.acted),
  ]);
}

const inMs = (all: readonly number[]): string => `${Math.round(percentile(all, 50))} ms`;

/** Opens a page as a telephone does that has never been there. */
async function opened(browser: Browser, address: string): Promise<FirstPicture> {
  const context = await browser.newContext({ viewport: windows[0], serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: bytesASecond,
      uploadThroughput: bytesASecond / 2,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    page.setDefaultTimeout(120_000);
    await page.addInitScript({ path: 'scripts/picture/first-picture-watch.js' });
    await page.goto(address, { waitUntil: 'commit' });
    return await page.evaluate(() => firstPicture);
  } finally {
    await context.close();
  }
}

/** The most that what was painted is shifted by what comes alive, in any window, light and dark. */
async function shifts(browser: Browser, address: string, { name, path }: Measured): Promise<Figure> {
  const found: { readonly value: number; readonly where: string }[] = [];
  for (const viewport of windows)
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport, colorScheme, serviceWorkers: 'block' });
      const page = await context.newPage();
      // What was painted is seen before it comes alive.
      await page.route('**/*.js', async (route) => {
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        await route.continue();
      });
      await page.addInitScript({ path: 'scripts/picture/shift-counter.js' });
      await page.goto(`${address}${path}`);
      await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
      await page.waitForTimeout(500);
      const value = await page.evaluate(() => shifted);
      found.push({ value, where: `${viewport.width} px ${colorScheme}: ${Number(value.toPrecision(2))}` });
      await context.close();
    }
  return {
    name: `layout shift: ${name}`,
    value: Math.max(...found.map(({ value }) => value)),
    unit: '',
    target: 0,
    budget: null,
    remark: found.map(({ where }) => where).join(', '),
  };
}

/** The least that a page of React is: what other pages are held against. */
async function buildEmptyPage(): Promise<void> {
  const name = 'empty-react.js';
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: 'empty-react',
        resolveId: (id) => (id === name ? id : null),
        load: (id) =>
          id === name
            ? "import { createElement } from 'react'; import { createRoot } from 'react-dom/client';\n" +
              "createRoot(document.getElementById('root')).render(createElement('div', null, 'leaf-8'));"
            : null,
      },
      {
        name: 'empty-page',
        generateBundle() {
          const source =
            '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Empty</title>' +
            '<div id="root"></div><script type="module" src="./main.js"></script></html>';
          this.emitFile({ type: 'asset', fileName: 'index.html', source });
        },
      },
    ],
    build: {
      outDir: emptyFolder,
      emptyOutDir: true,
      rolldownOptions: { input: name, output: { entryFileNames: 'main.js' } },
    },
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves folders, each below its name, packed as a host packs them. */
async function served(
  folders: Readonly<Record<string, string>>,
): Promise<{ address: string; close: () => void }> {
  const packed = new Map<string, Buffer>();
  const packedOf = (file: string): Buffer => {
    const known = packed.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
    packed.set(file, known);
    return known;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host.test');
    const [, first = '', ...rest] = pathname.split('/');
    try {
      const file = join(folders[first] ?? '', rest.join('/'));
      const body = packedOf(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
