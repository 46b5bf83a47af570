/**
 * Draws the cluster of a story or of a record as an SVG, without a browser:
 * `npm run -s draw -- FILE [--at 12.5] [--size 900x520] [--look dark] [-o out.svg]`. FILE is a story (`.md`), a saved session or
 * a link; `--at` are seconds of simulated time, the end where nothing is said.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { paletteOf } from '../app/picture/drawing/svg/palette-of.ts';
import { stillOf } from '../app/picture/drawing/svg/still.ts';
import { mostElements } from '../app/picture/drawing/svg/svg-of.ts';
import { coloursIn, type Look } from '../app/ui/theme-colours.ts';
import { loadLaterWords, speak } from '../app/words/index.ts';
import { languageFor } from '../app/words/languages.ts';
import { fragmentOf, openRecord, recordOfStory } from '../engine/cli/records.ts';
import { readMarkdownStory } from '../engine/story.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    at: { type: 'string' },
    size: { type: 'string', default: '900x520' },
    look: { type: 'string', default: 'light' },
    output: { type: 'string', short: 'o' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('which story or session is to be drawn?');
await speak(await languageFor({ lang: 'en', stringTest: null }, []));
await loadLaterWords();
const svg = draw(file);
if (values.output === undefined) process.stdout.write(svg);
else writeFileSync(values.output, svg);

function draw(named: string): string {
  const opened = openRecord(named.endsWith('.md') ? fragmentOf(recordOf(named)) : named);
  if (!opened.ok) throw new Error(opened.why);
  const { history } = opened;
  const atMs = values.at === undefined ? history.endMs : Math.round(Number(values.at) * 1_000);
  if (!(atMs >= history.originMs && atMs <= history.endMs))
    throw new Error(`it lasts from ${history.originMs / 1_000} to ${history.endMs / 1_000} seconds`);
  const palette = paletteOf(colourOf(values.look as Look));
  const title = `A cluster after ${atMs / 1_000} seconds of ${named}`;
  const drawn = stillOf(history, { atMs, size: sizeOf(values.size), palette }, { title });
  if (drawn === null) throw new Error(`the picture has more than ${mostElements} elements`);
  return drawn;
}

function recordOf(storyFile: string): string {
  const read = readMarkdownStory(readFileSync(storyFile, 'utf8'));
  if (!read.ok) throw new Error(`${storyFile} is no story`);
  return recordOfStory(read.story);
}

function colourOf(look: Look): (name: string) => string {
  const colours = coloursIn(readFileSync('app/ui/theme.css', 'utf8'), look);
  return (name) => colours.get(name) ?? '';
}

function sizeOf(text: string): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = text.split('x').map(Number);
  if (!(width >= 200 && height >= 100 && width <= 8_000 && height <= 8_000))
    throw new Error('a size is 200x100 at least, and 8000x8000 at most');
  return { width, height };
}
