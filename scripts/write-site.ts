/**
 * Writes into the built site what follows from it: a page for each story, and what makes the playground run without a network.
 * Part of `npm run build`. `SITE_URL` says where the site will stand, so that pages can name their own addresses; `PINNED` is a
 * folder with the players of all versions that were published, if there is one.
 */
import { readFileSync } from 'node:fs';
import { version } from '../package.json' with { type: 'json' };
import { writeFirstPictures } from './site/first-picture.ts';
import { writeOffline } from './site/offline.ts';
import { writePinned } from './site/pinned.ts';
import { writeStoryPages } from './site/story-pages.ts';

const asked = process.env.SITE_URL ?? '';
const folder = 'dist';
if (!readFileSync(`${folder}/index.html`, 'utf8').includes('<div id="root">'))
  throw new Error('dist is no build');
await writeFirstPictures(folder);
const count = writeStoryPages(folder, siteAddress(asked));
const versions = writePinned(folder, version, process.env.PINNED || null);
const kept = writeOffline(folder);
console.log(`${count} pages of stories, players ${versions.join(', ')}, ${kept} files without a network`);

/** The address with its last slash; null where none is given. Throws for what is none. */
function siteAddress(text: string): string | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is no address of a site: ${text}`);
  return `${url.origin}${url.pathname.replace(/\/?$/, '/')}`;
}
