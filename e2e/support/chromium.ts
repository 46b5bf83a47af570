import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Chromium without a window, as Debian packs it: it draws the same, and the tests take half of the time in it. */
export const headlessShell = '/usr/bin/chromium-headless-shell';

/**
 * The program file of a Chromium or Chrome already on this machine, or undefined when there is none.
 * `CHROMIUM_PATH` comes first, so that a person can choose; then what needs no window.
 */
export function installedChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  return [...(chosen ? [chosen] : []), ...usualPlaces()].find((path) => existsSync(path));
}

/** Arguments for a quiet browser that talks to nobody; root may not use Chromium's sandbox. */
export function chromiumArguments(): string[] {
  const quiet = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const isRoot = process.getuid?.() === 0;
  return isRoot ? ['--no-sandbox', '--disable-gpu', ...quiet] : quiet;
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      ]);
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        return folder
          ? [
              join(folder, 'Google/Chrome/Application/chrome.exe'),
              join(folder, 'Chromium/Application/chrome.exe'),
            ]
          : [];
      });
    default:
      return [
        headlessShell,
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/snap/bin/chromium',
      ];
  }
}
