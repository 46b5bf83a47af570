import { fileURLToPath } from 'node:url';
import type { PlaywrightTestConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 4173);
/** Where the build is, if not in `dist`. */
export const outDir = process.env.E2E_OUT ?? 'dist';
/** Where the page is; a sub-path, because the build must work at any. */
export const address = `http://127.0.0.1:${port}/playground/`;

/**
 * So long the simulation may take to come to rest. It goes on by at most a tenth of a second a frame, so that a machine
 * that draws two frames a second plays at a fifth of the speed.
 */
export const patienceMs = 180_000;

/** What the tests have in common in every browser: patience for a busy machine, and the built page on a server. */
export const settings = {
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // A page and its browser keep one core busy; the default is half of the cores.
  workers: 2,
  reporter: [['list']],
  timeout: 300_000,
  expect: { timeout: 60_000 },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --base /playground/ --outDir ${outDir}`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: address,
    reuseExistingServer: false,
  },
} satisfies PlaywrightTestConfig;
