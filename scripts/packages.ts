/**
 * Writes the packages and their tarballs into `dist-packages`: `npm run packages`. With `--try` they are installed into an empty
 * project without a network and used. `dist/embed` has to be built.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { packed, sizeOf, tryPackages } from './packages/try-packages.ts';
import { writePackages } from './packages/write-packages.ts';

const folder = 'dist-packages';
if (!existsSync('dist/embed/ha-playground.js'))
  throw new Error('dist/embed is not there: npm run build makes it.');
const tarballs = packed(await writePackages(folder), folder);
for (const tarball of tarballs)
  console.log(`${basename(tarball)}  ${Math.round(sizeOf(tarball) / 1_000)} KB`);
if (process.argv.includes('--try')) {
  tryPackages(tarballs);
  console.log('Both are installed into an empty project, and used.');
}
