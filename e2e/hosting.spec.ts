import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';
import { outDir } from './support/settings.ts';

const folder = '/some/sub/path/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A plain file server that knows one folder and answers 404 to everything else. */
async function hosted(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host.test');
    const file = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : null;
    const content = file === null ? null : await readFile(join(outDir, file)).catch(() => null);
    const type = types[extname(file ?? '')] ?? 'application/octet-stream';
    response.writeHead(content === null ? 404 : 200, { 'content-type': type }).end(content ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${folder}`, close: () => server.close() };
}

test('a person who hosts it: the build works from any folder of any plain file server', {
  tag: '@core',
}, async ({ page }) => {
  const host = await hosted();
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
