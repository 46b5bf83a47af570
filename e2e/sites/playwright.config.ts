import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { installedFirefox } from '../browsers/firefox.ts';
import { chromiumArguments, installedChromium } from '../support/chromium.ts';
import { settings } from '../support/settings.ts';
import { sitesOrigin } from './places.ts';

const executablePath = installedChromium();
const firefox = installedFirefox();

/** Living pictures in sites of other generators, and the site of the documentation: `e2e/sites/build.ts` and `npm run docs` first. */
export default defineConfig({
  ...settings,
  testDir: '.',
  webServer: [
    settings.webServer,
    {
      command: 'npx tsx e2e/sites/serve.ts',
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      url: `${sitesOrigin}/`,
      reuseExistingServer: false,
    },
  ],
  use: {
    baseURL: sitesOrigin,
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      testMatch: ['docs.spec.ts', 'embeds.spec.ts'],
      use: { launchOptions: { args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) } },
    },
    {
      name: 'firefox',
      testMatch: 'embeds.spec.ts',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: firefox ? { executablePath: firefox } : {},
      },
    },
    // One driver has one browser.
    { name: 'webkit', testMatch: 'webkit.spec.ts', workers: 1 },
  ],
});
