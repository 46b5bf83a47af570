import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesOf } from './relative.ts';

/**
 * Follows every address in the pages of `folder`, also those that lead out of it to the rest of the site, and returns a line for
 * each that leads nowhere: a file that is not there, or a place in a page that it does not have.
 */
export function deadLinks(folder: string): readonly string[] {
  const places = new Map<string, ReadonlySet<string>>();
  const dead: string[] = [];
  for (const page of filesOf(folder).filter((file) => file.endsWith('.html'))) {
    const path = join(folder, page);
    for (const link of linksOf(readFileSync(path, 'utf8'))) {
      const [address = '', place = ''] = link.split('#');
      const target = fileOf(path, address.replace(/\?.*$/, ''));
      if (target === null) dead.push(`${page}: there is no ${link}`);
      else if (place !== '' && target.endsWith('.html') && !placesOf(target, places).has(place))
        dead.push(`${page}: ${link} names no place in its page`);
    }
  }
  return dead;
}

function linksOf(html: string): readonly string[] {
  const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => unescaped(link as string));
  return [...new Set(found)].filter((link) => link !== '' && !/^(?:[a-z]+:|\/\/)/i.test(link));
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** The file that a server shows for an address, or null. */
function fileOf(page: string, address: string): string | null {
  if (address === '') return page;
  // An address from the root of a host would break below a path.
  if (address.startsWith('/')) return null;
  const path = normalize(join(dirname(page), decodeURI(address)));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : null;
}

function placesOf(file: string, known: Map<string, ReadonlySet<string>>): ReadonlySet<string> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const html = readFileSync(file, 'utf8');
  const places = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => unescaped(id as string)));
  known.set(file, places);
  return places;
}
