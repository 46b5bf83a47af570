import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { firstLoad } from './first-load.ts';

/** Modules of a planted site: what each says when it runs, and what it imports. */
const modules = {
  'playground.js':
    "import './both.js'; import './alone.js'; console.log('playground'); import('./later.js');",
  'embed.js': "import './both.js'; console.log('embed');",
  'lesson.js': "import './both.js'; import './framed.js'; console.log('lesson');",
  'kiosk.js': "import './both.js'; console.log('kiosk'); import('./late.js');",
  'late.js': "import './alone.js'; console.log('late');",
  'framed.js': "import './deep.js'; console.log('framed');",
  'alone.js': "import './deep.js'; console.log('alone');",
  'both.js': "console.log('both');",
  'deep.js': "console.log('deep');",
  'later.js': "import './both.js'; console.log('later');",
} as const;

const root = realpathSync(mkdtempSync(join(tmpdir(), 'first-load-')));
afterAll(() => rmSync(root, { recursive: true }));

/** For every file that a page loads, the modules in it. */
type Loads = Readonly<Record<string, readonly string[][]>>;

/** What each of these pages loads at once when they are built together. */
const loadsOf = (pages: readonly string[]): Promise<Loads> => filesOfPages(pages, ({ imports }) => imports);

/** What each of them can ever load. */
const everLoadsOf = (pages: readonly string[]): Promise<Loads> =>
  filesOfPages(pages, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);

type Follow = (chunk: Rolldown.OutputChunk) => readonly string[];

async function filesOfPages(pages: readonly string[], follow: Follow): Promise<Loads> {
  for (const [name, text] of Object.entries(modules)) write(name, text);
  for (const page of pages) write(`${page}.html`, `<script type="module" src="./${page}.js"></script>`);
  const input = Object.fromEntries(pages.map((page) => [page, join(root, `${page}.html`)]));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input, output: { codeSplitting: { groups: [firstLoad] } } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  return Object.fromEntries(
    pages.map((page) => {
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === page);
      if (entry === undefined) throw new Error(`${page} has no file of its own`);
      return [page, filesOf(entry, chunks, follow).map(({ code }) => saidIn(code))];
    }),
  );
}

function filesOf(entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[], follow: Follow) {
  const files = new Set([entry]);
  for (const file of files)
    for (const chunk of chunks) if (follow(file).includes(chunk.fileName)) files.add(chunk);
  return [...files];
}

const saidIn = (code: string): string[] =>
  [...code.matchAll(/console\.log\(['"](\w+)['"]\)/g)].flatMap(([, said]) => said ?? []).sort();

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

describe('first load', () => {
  test('first load: a single page is one file', async () => {
    expect(await loadsOf(['playground'])).toEqual({ playground: [['alone', 'both', 'deep', 'playground']] });
  });

  test('first load: two pages share what both need, and neither loads what the other one needs', async () => {
    expect(await loadsOf(['playground', 'embed'])).toEqual({
      playground: [['alone', 'deep', 'playground'], ['both']],
      embed: [['embed'], ['both']],
    });
  });

  test('first load: of three pages two share something that the third does not load', async () => {
    const { playground, embed, lesson } = await loadsOf(['playground', 'embed', 'lesson']);
    expect(embed).toEqual([['embed'], ['both']]);
    expect(playground?.toSorted()).toEqual([['alone', 'playground'], ['both'], ['deep']]);
    expect(lesson?.toSorted()).toEqual([['both'], ['deep'], ['framed', 'lesson']]);
  });

  test('first load: what one page needs at once and another one later brings nothing else of the first', async () => {
    const pages = ['playground', 'kiosk'];
    const { playground } = await loadsOf(pages);
    expect(playground?.toSorted()).toEqual([['alone', 'deep'], ['both'], ['playground']]);
    const { kiosk } = await everLoadsOf(pages);
    expect(kiosk?.toSorted()).toEqual([['alone', 'deep'], ['both'], ['kiosk'], ['late']]);
  });
});
