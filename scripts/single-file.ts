import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { hashOf } from './classic-scripts.ts';

/**
 * Puts all of a page into the page: script, styles and icon. So it opens from a disk, where browsers load no modules; its
 * policy names script and styles by their hashes, because from a disk nothing else tells its own from another's.
 */
export function singleFile(fileName: string): Plugin {
  return {
    name: 'single-file',
    transformIndexHtml: { order: 'pre', handler: withIconWithin },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === 'chunk');
        const [chunk] = chunks;
        if (chunk === undefined || chunks.length > 1)
          throw new Error(`the page has ${chunks.length} scripts.`);
        const styles = files.filter((file) => file.fileName.endsWith('.css')).map(textOf);
        const page = bundle['index.html'];
        if (page === undefined) throw new Error('there is no page.');
        for (const file of Object.keys(bundle)) delete bundle[file];
        this.emitFile({
          type: 'asset',
          fileName,
          source: pageOf(textOf(page), withinScript(chunk.code), styles.join('')),
        });
      },
    },
  };
}

const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string =>
  file.type === 'asset' ? String(file.source) : file.code;

/** What would end a script, or begin a comment in it, is written otherwise: in texts and patterns it means the same. */
export const withinScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3C');

/** The page with its parts in the places of their names. Fails where one of them has none. */
export function pageOf(page: string, script: string, styles: string): string {
  const put = (text: string, place: RegExp, part: string): string => {
    if (!place.test(text)) throw new Error(`the page has no place for ${place.source}.`);
    return text.replace(place, () => part);
  };
  let text = put(
    page,
    /<script type="module"[^>]* src="[^"]*"><\/script>/,
    `<script type="module">${script}</script>`,
  );
  text = put(text, /<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`);
  return put(
    text,
    /<head>/,
    `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(script, styles)}" />`,
  );
}

const policyOf = (script: string, styles: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(styles)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

function withIconWithin(page: string): string {
  const icon = readFileSync('public/favicon.svg', 'utf8');
  return page
    .replace('href="/favicon.svg"', () => `href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
    .replace(/\s*<link rel="(apple-touch-icon|manifest)"[^>]*>/g, '');
}
