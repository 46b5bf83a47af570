/**
 * Serves the sites, and the built site of the documentation below two paths, at an origin of their own. Below `/elsewhere/` the
 * documentation finds its player at the origin of the playground.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { address } from '../support/settings.ts';
import { sitesFolder, sitesPort } from './places.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const folders: readonly (readonly [path: string, folder: string])[] = [
  ['/docusaurus/', join(sitesFolder, 'docusaurus')],
  ['/mkdocs/', join(sitesFolder, 'mkdocs')],
  ['/elsewhere/docs/', 'dist/docs'],
  ['/one/', 'dist'],
  ['/a/deeper/path/', 'dist'],
];

createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', address).pathname);
  if (path === '/') {
    response.writeHead(200).end('ready');
    return;
  }
  if (path.startsWith('/elsewhere/embed/')) {
    const location = address + (request.url ?? '').slice('/elsewhere/'.length);
    response.writeHead(302, { location }).end();
    return;
  }
  const [prefix, folder] = folders.find(([known]) => path.startsWith(known)) ?? ['', ''];
  const asked = join(folder, path.slice(prefix.length));
  const file = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
  if (folder === '' || !existsSync(file)) {
    response.writeHead(404).end(`There is no ${path}`);
    return;
  }
  response
    .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    .end(readFileSync(file));
}).listen(sitesPort, 'localhost');
