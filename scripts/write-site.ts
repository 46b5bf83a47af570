/**
 * Writes into the built site what follows from it: a page for each story, and what makes the playground run without a network.
 * Part of `npm run build`. `SITE_URL` says where the site will stand, so that pages can name their own addresses.
 */
import { readFileSync } from 'node:fs';
import { writeStoryPages } from './site/story-pages.ts';

const asked = process.env.SITE_URL ?? '';
const folder = 'dist';
if (!readFileSync(`${folder}/index.html`, 'utf8').includes('<div id="root">'))
  throw new Error('dist is no build');
const count = writeStoryPages(folder, siteAddress(asked));
console.log(`${count} pages of stories`);

/** The address with its last slash; null where none is given. Throws for what is none. */
function siteAddress(text: string): string | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is no address of a site: ${text}`);
  return `${url.origin}${url.pathname.replace(/\/?$/, '/')}`;
}
