import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareNaturally } from '../base/index.ts';
import { placeOf } from './story-files.ts';

/** More files than this are not taken from a folder. */
export const fileLimit = 10_000;

/** The files of a folder and of those in it, in natural order, or the one file that is named; null where there is none. */
export function filesUnder(named: string, ends = ''): readonly string[] | null {
  const kind = kindOf(named);
  if (kind === 'file') return [named];
  if (kind !== 'folder') return null;
  const found: string[] = [];
  const folders = [named];
  for (
    let folder = folders.shift();
    folder !== undefined && found.length < fileLimit;
    folder = folders.shift()
  )
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      const inner = name.startsWith('.') ? null : kindOf(path);
      if (inner === 'folder') folders.push(path);
      // A file that leads elsewhere, or is none, has a row that says so: nobody is left out silently.
      else if (inner !== null && name.endsWith(ends)) found.push(path);
    }
  return found.toSorted(compareNaturally).slice(0, fileLimit);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(placeOf(folder));
  } catch {
    return [];
  }
}

/** A link of the file system is followed by nobody: it may lead anywhere. */
export function kindOf(path: string): 'file' | 'folder' | 'other' | null {
  try {
    const seen = lstatSync(placeOf(path));
    return seen.isDirectory() ? 'folder' : seen.isFile() ? 'file' : 'other';
  } catch {
    return null;
  }
}

/** How long a file is; 0 for what is none. */
export function sizeOf(path: string): number {
  try {
    return lstatSync(placeOf(path)).size;
  } catch {
    return 0;
  }
}
