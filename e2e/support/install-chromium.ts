/** Makes sure that a browser for the end-to-end tests is on this machine; does nothing when one is. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { headlessShell, installedChromium } from './chromium.ts';
import { systemPackageCommands, tryToInstall } from './packages.ts';

const shell = systemPackageCommands(['chromium-headless-shell']);
const commands = [...shell, 'npx playwright install chromium', ...systemPackageCommands(['chromium'])];
// A person's own machine keeps what it has; where only tests run, what is fastest is worth a minute.
if (
  process.env.CI &&
  process.env.CHROMIUM_PATH === undefined &&
  shell.length > 0 &&
  !existsSync(headlessShell)
) {
  tryToInstall('Chromium without a window', shell, () => existsSync(headlessShell));
}
if (browser() !== undefined || tryToInstall('Chromium', commands, () => browser() !== undefined)) {
  console.log(`Browser for the end-to-end tests: ${browser()}`);
} else {
  console.error(
    'No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program file.',
  );
  process.exitCode = 1;
}

function browser(): string | undefined {
  const playwrightsOwn = chromium.executablePath();
  return installedChromium() ?? (existsSync(playwrightsOwn) ? playwrightsOwn : undefined);
}
