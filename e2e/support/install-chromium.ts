/** Makes sure that a browser for the end-to-end tests is on this machine; does nothing when one is. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installedChromium } from './chromium.ts';

const present = browser();
if (present) {
  console.log(`Browser for the end-to-end tests: ${present}`);
} else {
  install();
}

function install(): void {
  for (const command of ['npx playwright install chromium', ...systemPackageCommands()]) {
    console.log(`No Chromium found, trying: ${command}`);
    spawnSync(command, { shell: true, stdio: 'inherit' });
    const installed = browser();
    if (installed) {
      console.log(`Browser for the end-to-end tests: ${installed}`);
      return;
    }
  }
  console.error(
    'No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program file.',
  );
  process.exitCode = 1;
}

function browser(): string | undefined {
  const playwrightsOwn = chromium.executablePath();
  return installedChromium() ?? (existsSync(playwrightsOwn) ? playwrightsOwn : undefined);
}

function systemPackageCommands(): string[] {
  if (!existsSync('/usr/bin/apt-get')) return [];
  const aptGet = `${process.getuid?.() === 0 ? '' : 'sudo '}env DEBIAN_FRONTEND=noninteractive apt-get`;
  return [`${aptGet} update && ${aptGet} install -y chromium`];
}
