import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';
import manifest from '../../app/pages/playground/manifest.json' with { type: 'json' };

const script = 'app/pages/playground/service-worker.js';

/**
 * Makes the playground in `folder` one that can be installed and opens without a network, and returns how many files it keeps
 * for that: its page, what that loads at once and later, and its icons. The player and the pages of stories are not among them.
 */
export function writeOffline(folder: string): number {
  writeFileSync(join(folder, 'manifest.webmanifest'), `${JSON.stringify(manifest, null, 2)}\n`);
  const page = join(folder, 'index.html');
  const link = '<link rel="manifest" href="./manifest.webmanifest" />';
  const html = readFileSync(page, 'utf8');
  if (!html.includes(link)) writeFileSync(page, html.replace('</title>', `</title>\n    ${link}`));
  const files = [
    '',
    'manifest.webmanifest',
    'favicon.svg',
    ...manifest.icons.flatMap(({ src }) => (src === 'favicon.svg' ? [] : [src])),
    ...readdirSync(join(folder, 'assets')).map((file) => `assets/${file}`),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(folder, file === '' ? 'index.html' : file)));
  const build = hash.digest('base64url').slice(0, 12);
  const code = readFileSync(script, 'utf8')
    .replace('BUILD', build)
    .replace('FILES', () => JSON.stringify(files));
  writeFileSync(join(folder, 'service-worker.js'), minifySync('service-worker.js', code).code);
  return files.length;
}
