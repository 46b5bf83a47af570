import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the player into `v/VERSION/embed/` as well, where it never changes, and with it those of `kept`: a folder that has the
 * versions that were published before, and gets this one, unless it has it. Returns the versions that the site has then.
 */
export function writePinned(folder: string, version: string, kept: string | null): readonly string[] {
  const place = join(folder, 'v');
  if (kept !== null) {
    const own = join(kept, version, 'embed');
    // What was published once is never written again.
    if (!existsSync(own)) cpSync(join(folder, 'embed'), own, { recursive: true });
    cpSync(kept, place, { recursive: true });
  } else {
    mkdirSync(place, { recursive: true });
    cpSync(join(folder, 'embed'), join(place, version, 'embed'), { recursive: true });
  }
  return readdirSync(place);
}
