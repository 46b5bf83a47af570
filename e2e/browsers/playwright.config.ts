import { defineConfig } from '@playwright/test';
import { address, settings } from '../support/settings.ts';
import { installedFirefox } from './firefox.ts';

const executablePath = installedFirefox();

/** The core of the end-to-end tests in Firefox, and scenarios of their own in WebKit, which Playwright cannot drive here. */
export default defineConfig({
  ...settings,
  projects: [
    {
      name: 'firefox',
      testDir: '..',
      testMatch: '*.spec.ts',
      grep: /@core/,
      use: {
        browserName: 'firefox',
        // Firefox as it is installed, by WebDriver BiDi, rather than one that Playwright has changed.
        channel: 'moz-firefox',
        baseURL: address,
        viewport: { width: 1440, height: 900 },
        launchOptions: executablePath ? { executablePath } : {},
      },
    },
    // One driver has one browser.
    { name: 'webkit', testDir: 'webkit', testMatch: '*.spec.ts', workers: 1, use: { baseURL: address } },
  ],
});
