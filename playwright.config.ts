import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, installedChromium } from './e2e/support/chromium.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
// A sub-path, because the build must work at any.
const address = `http://127.0.0.1:${port}/playground/`;
// Where the build is, if not in `dist`.
const outDir = process.env.E2E_OUT ?? 'dist';
const executablePath = installedChromium();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // A page and its browser keep one core busy; the default is half of the cores.
  workers: 2,
  reporter: [['list']],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // Recording takes a sixth of the time; `--trace retain-on-failure` asks for it.
    trace: 'off',
    launchOptions: { args: chromiumArguments(), ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --base /playground/ --outDir ${outDir}`,
    url: address,
    reuseExistingServer: false,
  },
});
