/**
 * Builds sites of other generators with living pictures in them, out of the packages as they are published: `sitesFolder` has one
 * folder a site then. `dist-packages` has to be there. Takes minutes and the network: part of `npm run test:all`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemPackageCommands, tryToInstall } from '../support/packages.ts';
import { address } from '../support/settings.ts';
import { page } from './page.ts';
import { sitesFolder } from './places.ts';

const player = `${address}embed/`;
const tarballs = readdirSync('dist-packages')
  .filter((file) => file.endsWith('.tgz'))
  .map((file) => resolve('dist-packages', file));
const environment = {
  ...process.env,
  PLAYER: player,
  PLAYER_SCRIPT: `${player}ha-playground.js`,
  // Where Python finds the extension.
  PYTHONPATH: '.',
};

function run(command: string, args: readonly string[], cwd: string): void {
  const startedAtMs = Date.now();
  execFileSync(command, args, { cwd, stdio: 'inherit', env: environment });
  console.log(`${command} ${args.join(' ')}: ${((Date.now() - startedAtMs) / 1_000).toFixed(1)} s`);
}

if (tarballs.length === 0) throw new Error('dist-packages is not there: npm run packages makes it.');
const isThere = (): boolean => {
  try {
    return execFileSync('mkdocs', ['build', '--help'], { encoding: 'utf8' }).includes('material');
  } catch {
    return false;
  }
};
if (!isThere() && !tryToInstall('MkDocs', systemPackageCommands(['mkdocs', 'mkdocs-material']), isThere))
  throw new Error('Install mkdocs and mkdocs-material.');

const work = join(sitesFolder, 'work');
rmSync(join(sitesFolder, 'mkdocs'), { recursive: true, force: true });
rmSync(join(sitesFolder, 'docusaurus'), { recursive: true, force: true });
mkdirSync(work, { recursive: true });
cpSync('e2e/sites/docusaurus', work, { recursive: true });
cpSync('e2e/sites/mkdocs', join(work, 'mkdocs'), { recursive: true });
for (const file of ['docs/index.md', 'mkdocs/docs/index.md']) {
  mkdirSync(join(work, file, '..'), { recursive: true });
  writeFileSync(join(work, file), page);
}
run('npm', ['install', '--no-audit', '--no-fund', ...tarballs], work);
run('npx', ['docusaurus', 'build', '--out-dir', join(sitesFolder, 'docusaurus')], work);
cpSync(
  join(work, 'node_modules/@ha-playground/embed/ha_playground.py'),
  join(work, 'mkdocs/ha_playground.py'),
);
run('mkdocs', ['build', '--quiet', '--site-dir', join(sitesFolder, 'mkdocs')], join(work, 'mkdocs'));
