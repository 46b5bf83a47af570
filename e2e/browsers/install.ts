/** Makes sure that Firefox and WebKit's driver are on this machine; does nothing when they are. */
import { spawnSync } from 'node:child_process';
import { systemPackageCommands, tryToInstall } from '../support/packages.ts';
import { installedFirefox } from './firefox.ts';

const wanted = [
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    isThere: () => installedFirefox() !== undefined,
    advice: 'Install Firefox, or set FIREFOX_PATH to its program file.',
  },
  {
    name: 'WebKitWebDriver',
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    isThere: () => ['WebKitWebDriver', 'xvfb-run', 'xauth'].every(isCommand),
    advice: 'WebKit is tested on Linux alone: install webkit2gtk-driver, xvfb and xauth.',
  },
] as const;

for (const { name, packages, isThere, advice } of wanted) {
  if (isThere() || tryToInstall(name, systemPackageCommands(packages), isThere)) {
    console.log(`Found for the tests in other browsers: ${name}`);
  } else {
    console.error(`No ${name} could be installed. ${advice}`);
    process.exitCode = 1;
  }
}

function isCommand(name: string): boolean {
  return spawnSync('which', [name]).status === 0;
}
