/** Weighs the engine and the first load of the built page, gzipped, and fails when one is over its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

interface Weight {
  readonly name: string;
  readonly bytes: number;
  readonly budgetBytes: number;
}

// The page needs engine, risk and console at once, so their sum is what its first load is made of; whatever a first picture
// can do without is in `failures.ts`, `assistance.ts`, `extras.ts` and what a language says later.
const weights: readonly Weight[] = [
  { name: 'Engine, without XState', bytes: await entryBytes('engine/index.ts'), budgetBytes: 30_000 },
  {
    name: 'Engine with what befalls a cluster',
    bytes: await entryBytes('engine/index.ts', 'engine/failures.ts'),
    budgetBytes: 41_000,
  },
  {
    name: 'Engine, risk and console together',
    bytes: await entryBytes('engine/index.ts', 'engine/risk.ts', 'engine/console.ts'),
    budgetBytes: 57_000,
  },
  { name: 'Page, script of the first load', bytes: firstLoadBytes('dist'), budgetBytes: 200_000 },
  { name: 'Page, what the menu of a leaf waits for', bytes: menuBytes('dist'), budgetBytes: 3_500 },
  { name: 'Embed, script before the first act', bytes: embedBytes('dist/embed'), budgetBytes: 150_000 },
  {
    name: 'Embed, element of other pages',
    bytes: gzippedBytes(readFileSync('dist/embed/ha-playground.js')),
    budgetBytes: 3_000,
  },
  { name: 'Embed, styles', bytes: gzippedBytes(embedPart('dist/embed', 'style')), budgetBytes: 6_000 },
];

for (const { name, bytes, budgetBytes } of weights) {
  const verdict = bytes > budgetBytes ? 'TOO HEAVY' : 'fine';
  console.log(`${name.padEnd(38)} ${kilobytes(bytes)} of ${kilobytes(budgetBytes)} gzipped  ${verdict}`);
}
if (weights.some(({ bytes, budgetBytes }) => bytes > budgetBytes)) process.exitCode = 1;

/** Entrances of the engine in one file, as a page has them. */
async function entryBytes(...entrances: string[]): Promise<number> {
  const together = 'together';
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: together,
        resolveId: (id) => (id === together ? id : null),
        load: (id) =>
          id === together
            ? entrances.map((path) => `export * from ${JSON.stringify(resolve(path))};`).join('\n')
            : null,
      },
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: together,
        external: [/^xstate(\/|$)/, /\/stories\//],
        // Everything the entrance exports stays in.
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return output.reduce((sum, file) => sum + (file.type === 'chunk' ? gzippedBytes(file.code) : 0), 0);
}

/** All script that the page names, its entrance and the modules that it imports at once, and the words of a language. */
function firstLoadBytes(folder: string): number {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const tags = page.match(/<(script|link rel="modulepreload")[^>]*>/g) ?? [];
  const scripts = tags.flatMap((tag) => tag.match(/(?:src|href)="\.\/([^"]+)"/)?.[1] ?? []);
  if (scripts.length === 0)
    throw new Error(`${folder}/index.html loads no script: there is nothing to weigh.`);
  // What the words need as well, how a language writes numbers and times, stands in a file that both parts share.
  const words = readdirSync(join(folder, 'assets')).filter((file) =>
    /^(?:words-en-first|formats)-.*[.]js$/.test(file),
  );
  if (words.length !== 2) throw new Error(`${folder} has not the words that the page begins with.`);
  const all = new Set([...scripts, ...words.map((file) => join('assets', file))]);
  return [...all].reduce((sum, script) => sum + gzippedBytes(readFileSync(join(folder, script))), 0);
}

/** All script that the first press on a leaf waits for beside the first load: its menu, what that imports, and its English words. */
function menuBytes(folder: string): number {
  const assets = join(folder, 'assets');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = readdirSync(assets).filter((file) => /^leaf-menu-[\w-]{8}[.]js$/.test(file));
  if (files.length !== 1) throw new Error(`${folder} has not the menu of a leaf in a file of its own.`);
  const words = readdirSync(assets).filter((file) => file.startsWith('words-en-leaf-menu-'));
  const wanted = new Set([...files, ...words]);
  if (wanted.size !== 2) throw new Error(`${folder} has not the words of that menu in a file of their own.`);
  for (const file of wanted) {
    const imports = readFileSync(join(assets, file), 'utf8').matchAll(
      /(?:from|import)[`"']\.\/([\w.-]+\.js)[`"']/g,
    );
    for (const [, each = ''] of imports)
      if (!page.includes(`modulepreload" crossorigin href="./assets/${each}`)) wanted.add(each);
  }
  for (const file of wanted)
    if (!page.includes(file)) throw new Error(`${file} is not asked for with the first script.`);
  return [...wanted].reduce((sum, file) => sum + gzippedBytes(readFileSync(join(assets, file))), 0);
}

/** What stands between the tags of an embed's page. */
function embedPart(folder: string, tag: 'script' | 'style'): string {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const parts = [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, part]) => part);
  if (parts.length === 0) throw new Error(`${folder}/index.html has no ${tag}.`);
  return parts.join('\n');
}

/** All script that runs before somebody can act in an embed: what starts it, what that names, and the heaviest story. */
function embedBytes(folder: string): number {
  const starter = embedPart(folder, 'script');
  const files = readdirSync(folder);
  const named = files.filter((file) => starter.includes(file));
  const stories = readdirSync('engine/stories').flatMap((file) => {
    const script = files.find((each) =>
      new RegExp(`^${file.replace(/[.]md$/, '')}-[\\w-]{7}[.]js$`).test(each),
    );
    return file.endsWith('.md') && script !== undefined ? [bytesOf(script)] : [];
  });
  if (named.length < 4 || stories.length < 20) throw new Error(`${folder} has not the scripts of an embed.`);
  function bytesOf(file: string): number {
    return gzippedBytes(readFileSync(join(folder, file)));
  }
  return gzippedBytes(starter) + named.reduce((sum, file) => sum + bytesOf(file), 0) + Math.max(...stories);
}

function gzippedBytes(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} KB`;
}
