/**
 * Builds the playground, and makes a site of the pages in `docs/`: `npm run docs`. It stands in `dist/docs`, beside the playground
 * whose player it shows and whose lessons lead to its pages, at any path. Its packages are those of `docs/package.json`, installed here and nowhere else. `REPOSITORY_URL` says where the
 * repository's files are read, such as https://github.com/OWNER/NAME/blob/main/: links to files that are not in the site lead there.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deadLinks } from './docs/check-links.ts';
import { filesOf, makeRelative } from './docs/relative.ts';

const folder = 'dist/docs';
execFileSync('npm', ['run', 'build'], { stdio: 'inherit', env: { ...process.env, WITH_DOCS: 'yes' } });
const startedAtMs = Date.now();
const seconds = (): string => `${((Date.now() - startedAtMs) / 1_000).toFixed(1)} s`;
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', 'docs'], { stdio: 'inherit' });
console.log(`its packages are there after ${seconds()}`);
process.env.NODE_ENV = 'production';
const vitePress = pathToFileURL(resolve('docs/node_modules/vitepress/dist/node/index.js')).href;
const { build } = (await import(vitePress)) as { build: (root: string) => Promise<void> };
await build('docs');
makeRelative(folder);
const dead = deadLinks(folder);
for (const line of dead) console.error(line);
if (dead.length > 0) throw new Error(`${dead.length} links lead nowhere.`);
const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
console.log(`${pages.length} pages in ${folder} after ${seconds()}; every link leads somewhere.`);
