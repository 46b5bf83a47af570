import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The program file of a Firefox on this machine, or undefined when there is none. `FIREFOX_PATH` comes first, so that a
 * person can choose.
 */
export function installedFirefox(): string | undefined {
  const chosen = process.env.FIREFOX_PATH;
  return [...(chosen ? [chosen] : []), ...usualPlaces()].find((path) => existsSync(path));
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, 'Firefox.app/Contents/MacOS/firefox'),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
        const folder = process.env[name];
        return folder ? [join(folder, 'Mozilla Firefox/firefox.exe')] : [];
      });
    default:
      // The ESR first: it changes once a year, and Playwright speaks to it as it is.
      return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'];
  }
}
