import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, minifySync, type Plugin } from 'vite';
import { hashOf } from '../classic-scripts.ts';

/** A picture for one width of window, and the box that it has there. */
interface FirstBox {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  readonly height: number;
}

/** The boxes that the picture has at 1440 × 900, 768 × 1024 and 390 × 844: there what comes alive stands where it was painted. */
const ofPlayground = {
  wide: { name: 'wide', width: 881, height: 388 },
  middle: { name: 'middle', width: 710, height: 336 },
  narrow: { name: 'narrow', width: 346, height: 336 },
} as const satisfies Readonly<Record<string, FirstBox>>;

/** Those of the player, which is as high as it needs to be. */
const ofPlayer: readonly FirstBox[] = [
  { name: 'wide', width: 1410, height: 220 },
  { name: 'middle', width: 738, height: 220 },
  { name: 'narrow', width: 374, height: 270 },
];

/**
 * Paints the first picture into the pages of the playground and the player in `folder`: what they show before any of their scripts
 * has come, wherever that is right. It is drawn by their own components and painters.
 */
export async function writeFirstPictures(folder: string): Promise<void> {
  const built = await atBuild();
  await built.speakAtBuild();
  const alike = await built.storiesAlike(ofPlayground.wide);
  const at = (width: number): string => {
    windowWidth = width;
    return built.playgroundAtBuild();
  };
  const pictures = (boxes: readonly FirstBox[]) =>
    boxes.map(
      (box) =>
        [box.name, built.pictureAtBuild(box, `first-${box.name}-`)] as const satisfies readonly [
          string,
          string,
        ],
    );
  const { wide, middle, narrow } = ofPlayground;
  const sheet = new Sheet();
  const trees = [
    `<div class="first-wide">${sheet.taken(at(1440), pictures([wide]))}</div>`,
    `<div class="first-narrow">${sheet.taken(at(768), pictures([middle, narrow]))}</div>`,
  ];
  put(join(folder, 'index.html'), {
    first: trees.join(''),
    styles: sheet.styles('app/pages/playground/first.css'),
    script: script('app/pages/playground/first.js', { ALIKE: Object.keys(alike), ...filesOfFirst(folder) }),
  });
  windowWidth = 768;
  const own = new Sheet();
  const player = own.taken(await built.playerAtBuild(), pictures(ofPlayer));
  put(join(folder, 'embed', 'index.html'), {
    first: player,
    styles: own.styles('app/pages/embed/first.css'),
    script: script('app/pages/embed/first.js', { ALIKE: alike }),
  });
  rmSync(buildFolder, { recursive: true });
}

interface First {
  readonly first: string;
  readonly styles: string;
  readonly script: string;
}

/** A script with these values for the words that stand for them. */
function script(path: string, values: Readonly<Record<string, object>>): string {
  const text = readFileSync(path, 'utf8').replace(/\b[A-Z]{5,}\b/g, (word) => JSON.stringify(values[word]));
  return minifySync('first.js', text + readFileSync('app/pages/first-leaves.js', 'utf8')).code.trim();
}

/** Addresses of what the playground asks for as soon as its own script runs: words of each language, what a kill and a press on a leaf need, and the rest. */
function filesOfFirst(folder: string): Readonly<Record<'WORDS' | 'BESIDES' | 'PRESSED' | 'LATER', object>> {
  const files = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));
  const named = (name: RegExp): string[] => {
    const found = files.filter((file) => name.test(file)).map((file) => `./assets/${file}`);
    if (found.length === 0) throw new Error(`the playground has no file that is called ${name.source}`);
    return found;
  };
  const tags = named(/^words-\w+-first-/).map((file) => /words-(\w+)-/.exec(file)?.[1] ?? '');
  return {
    WORDS: Object.fromEntries(
      tags.map((tag) => [
        tag,
        {
          first: named(new RegExp(`^words-${tag}-first-|^formats-`)),
          menu: named(new RegExp(`^words-${tag}-leaf-menu-`)),
          later: named(new RegExp(`^words-${tag}-later-`)),
        },
      ]),
    ),
    BESIDES: named(/^(load-)?failures-/),
    // What the first press wants comes first.
    PRESSED: named(/^(leaf-)?menu-[\w-]{8}[.]js$/),
    LATER: named(/^soon-[\w-]{8}[.]js$/),
  };
}

/**
 * Puts a first picture into a page, with the styles that it is painted by: nothing else is waited for. What is within the page is
 * named in its policy by its hash. Its script is asked for when its head has come, and runs when all of it has.
 */
function put(path: string, { first, styles, script }: First): void {
  const linked = /\n *<link rel="stylesheet"[^>]* href="[.]\/([^"]+)">/;
  const module = /\n *<script type="module"[^>]*><\/script>/;
  const root = /(<div id="root"[^>]*>)(<\/div>)/;
  const html = readFileSync(path, 'utf8');
  const own = linked.exec(html)?.[1];
  const sheets = [...(own === undefined ? [] : [readFileSync(join(path, '..', own), 'utf8')]), styles];
  if (!root.test(html)) throw new Error(`${path} has no place for a first picture`);
  if (sheets.some((sheet) => /url\((?!['"]?data:)/.test(sheet))) throw new Error('a style names a file');
  const alive = module.exec(html)?.[0] ?? '';
  const early = / src=("[^"]+")/.exec(alive)?.[1];
  const page = html
    .replace(linked, '')
    .replace(module, '')
    .replace(
      /(?=<title>)/,
      early === undefined ? '' : `<link rel="modulepreload" crossorigin href=${early}>\n    `,
    )
    .replace('</head>', () => `${sheets.map((sheet) => `<style>${sheet}</style>\n`).join('')}</head>`)
    .replace(
      root,
      (_, begin, end) =>
        `${begin}<div id="first" inert aria-hidden="true">${first}</div>${end}<script>${script}</script>${alive}`,
    );
  writeFileSync(
    path,
    page
      .replace('script-src ', `$&${hashOf(script)} `)
      .replace('style-src ', `$&${sheets.map(hashOf).join(' ')} `),
  );
}

/** Styles of elements stand in a sheet: the policy lets no element have its own. */
class Sheet {
  readonly #names = new Map<string, string>();

  /** A page that was written down, with its pictures, and without what belongs to a page that is alive. */
  taken(page: string, pictures: readonly (readonly [string, string])[]): string {
    const place = '<div aria-hidden="true" class="pointer-events-none absolute inset-0"><canvas';
    if (!page.includes(place)) throw new Error('the page has no place for its picture');
    const drawn = pictures.map(([name, svg]) =>
      svg.replace('<svg', `<svg class="absolute inset-0 size-full" data-for="${name}"`),
    );
    return page
      .replace(/<!--.*?-->|<template><\/template>/g, '')
      .replace(/ (id|for|aria-controls|aria-labelledby|aria-describedby|data-state-hash|href)="[^"]*"/g, '')
      .replace(/<[^>]* style="([^"]*)"[^>]*>/g, (tag, style: string) => this.#named(tag, style))
      .replace(place, () => `${drawn.join('')}${place}`);
  }

  /** The rules of a file and those of elements. */
  styles(path: string): string {
    const own = [...this.#names].map(([style, name]) => `.${name}{${style}}`);
    return `${readFileSync(path, 'utf8').replace(/\s+/g, ' ')}${own.join('')}`.trim();
  }

  #named(tag: string, style: string): string {
    const name = style.startsWith('--least') ? 'first-least' : this.#nameOf(style);
    const plain = tag.replace(/ style="[^"]*"/, '');
    return / class="/.test(plain)
      ? plain.replace(' class="', ` class="${name} `)
      : plain.replace(/\/?>$/, ` class="${name}"$&`);
  }

  #nameOf(style: string): string {
    const known = this.#names.get(style);
    if (known !== undefined) return known;
    const name = `first-${this.#names.size}`;
    this.#names.set(style, name);
    return name;
  }
}

/** How wide the window is for which a page is written down. CSS pixels. */
let windowWidth = 1440;
const rem = 16;

function matches(query: string): boolean {
  const [, comparison, width] = /(width <|min-width:) ([\d.]+)rem/.exec(query) ?? [];
  if (width === undefined) return false;
  return comparison === 'width <' ? windowWidth < Number(width) * rem : windowWidth >= Number(width) * rem;
}

/** What `app/pages/…/at-build.tsx` have. */
interface AtBuild {
  speakAtBuild(): Promise<void>;
  playgroundAtBuild(): string;
  playerAtBuild(): Promise<string>;
  pictureAtBuild(box: FirstBox, ids: string): string;
  storiesAlike(box: FirstBox): Promise<Readonly<Record<string, string>>>;
}

/** Parts of it are loaded as they are asked for. */
const buildFolder = resolve('node_modules/.first-picture');

/** The components as Node runs them, and as much of a browser as they ask for before they are shown. */
async function atBuild(): Promise<AtBuild> {
  const input = { playground: 'app/pages/playground/at-build.tsx', embed: 'app/pages/embed/at-build.tsx' };
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [stillState],
    build: { ssr: true, outDir: buildFolder, minify: false, rolldownOptions: { input } },
    ssr: { noExternal: true, external: ['react', 'react-dom'] },
  });
  const nothing = (): void => undefined;
  const element = { lang: 'en', dir: 'ltr', dataset: {}, toggleAttribute: nothing };
  Object.assign(globalThis, {
    window: globalThis,
    parent: globalThis,
    addEventListener: nothing,
    matchMedia: (query: string) => ({
      matches: matches(query),
      addEventListener: nothing,
      removeEventListener: nothing,
    }),
    location: new URL('https://any.test/'),
    history: { state: null },
    document: { documentElement: element, referrer: '', addEventListener: nothing },
  });
  const load = (name: string): Promise<Partial<AtBuild>> =>
    import(pathToFileURL(join(buildFolder, `${name}.js`)).href);
  const built = { ...(await load('playground')), ...(await load('embed')) };
  return built as AtBuild;
}

/** Styles come with the pages that were built. React asks for a state of its own where a page is only written down: it is the state of now. */
const stillState: Plugin = {
  name: 'still-state',
  enforce: 'pre',
  resolveId: (id, importer) => {
    if (/[.]css(\?|$)/.test(id)) return '\0no-styles';
    return id === 'react' && importer !== undefined && !/node_modules|^\0/.test(importer)
      ? '\0still-react'
      : null;
  },
  load: (id) => virtual[id] ?? null,
};

const virtual: Readonly<Record<string, string>> = {
  '\0no-styles': "export default '';",
  '\0still-react': "export * from 'react'; export const useSyncExternalStore = (_, now) => now();",
};
