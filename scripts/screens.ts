/**
 * Draws the page in every state that `e2e/support/states.ts` names: `npm run screens` builds it and writes `screens`, one
 * picture for each size and theme. Names after it choose states: `npm run screens -- start undone`.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { Playground } from '../e2e/playground.ts';
import { chromiumArguments, installedChromium } from '../e2e/support/chromium.ts';
import { reach, states } from '../e2e/support/states.ts';

const folder = 'screens';
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const themes = ['light', 'dark'] as const;

const asked = process.argv.slice(2);
const chosen = asked.length === 0 ? states : states.filter(({ name }) => asked.includes(name));
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1' } });
const baseURL = server.resolvedUrls?.local[0];
if (baseURL === undefined) throw new Error('the built page has no address');
const executablePath = installedChromium();
const browser = await chromium.launch({
  args: chromiumArguments(),
  ...(executablePath ? { executablePath } : {}),
});
mkdirSync(folder, { recursive: true });
for (const state of chosen) {
  for (const viewport of sizes) {
    const context = await browser.newContext({ viewport, baseURL, hasTouch: viewport.width < 500 });
    const page = await context.newPage();
    const playground = new Playground(page);
    await reach(playground, state);
    for (const theme of themes) {
      await light(page, theme);
      // What is risked is worked out when there is nothing else to do.
      await page.waitForTimeout(400);
      const path = `${folder}/${state.name}-${viewport.width}-${theme}.png`;
      await page.screenshot({ path, animations: 'disabled' });
    }
    await context.close();
  }
  console.log(state.name);
}
await browser.close();
await server.close();

/** As the page lights itself by its menu, which the canvases follow too. */
async function light(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
}
