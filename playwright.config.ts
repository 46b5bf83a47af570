import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, installedChromium } from './e2e/support/chromium.ts';
import { address, settings } from './e2e/support/settings.ts';

const executablePath = installedChromium();

/** End-to-end tests in Chromium, with `E2E_WIDE` those in `e2e/long` too. Other browsers have a core of them: `e2e/browsers`.
 * Sites of others and of the documentation have a configuration of their own: `e2e/sites`. */
export default defineConfig({
  ...settings,
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  testIgnore: ['browsers/**', 'sites/**', ...(process.env.E2E_WIDE ? [] : ['long/**'])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    // What is not there after a minute has another name: the test says which, and does not use up its time.
    actionTimeout: 60_000,
    viewport: { width: 1440, height: 900 },
    // Recording takes a sixth of the time; `--trace retain-on-failure` asks for it.
    trace: 'off',
    // Each test has a browser of its own, which would keep the whole page for later; one test asks for that.
    serviceWorkers: 'block',
    launchOptions: { args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) },
  },
});
