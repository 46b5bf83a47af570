import { defineConfig } from '@playwright/test';
import { address, settings } from '../support/settings.ts';
import { installedFirefox } from './firefox.ts';

const executablePath = installedFirefox();
/** With `E2E_WIDE` Firefox also runs what it shares with Chromium in all likelihood: what the engine does, seen in the page. */
const chosen = process.env.E2E_WIDE ? /@core|@wide/ : /@core/;

/** The core of the end-to-end tests in Firefox, and scenarios of their own in WebKit, which Playwright cannot drive here. */
export default defineConfig({
  ...settings,
  projects: [
    {
      name: 'firefox',
      testDir: '..',
      testMatch: '*.spec.ts',
      testIgnore: process.env.E2E_WIDE ? [] : 'long/**',
      grep: chosen,
      use: {
        browserName: 'firefox',
        // Firefox as it is installed, by WebDriver BiDi, rather than one that Playwright has changed.
        channel: 'moz-firefox',
        baseURL: address,
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
        launchOptions: executablePath ? { executablePath } : {},
      },
    },
    // One driver has one browser.
    { name: 'webkit', testDir: 'webkit', testMatch: '*.spec.ts', workers: 1, use: { baseURL: address } },
  ],
});
