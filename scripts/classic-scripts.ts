import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync, type Plugin, type Rolldown } from 'vite';

interface ClassicOptions {
  /** The page, with places for its policy, styles and starter. */
  readonly page: string;
  readonly starter: string;
  /** The name of the entrance that the page starts with. */
  readonly main: string;
  /** Names of modules, as parts of their files' names, that are loaded along with it. */
  readonly besides: readonly string[];
  /** Entrances that are scripts by themselves. */
  readonly alone: readonly string[];
}

/**
 * Makes plain scripts of what is built as CommonJS, each of which defines a module by the name of its file, and a page that
 * starts them: styles and the starter stand in it, named by their hashes in its policy.
 */
export function classicScripts(options: ClassicOptions): Plugin {
  return {
    name: 'classic-scripts',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === 'chunk');
        const lists: string[] = [];
        for (const chunk of chunks) chunk.code = classic(chunk, options.alone.includes(chunk.name), lists);
        const styles = files.filter(({ fileName }) => fileName.endsWith('.css'));
        for (const { fileName } of styles) delete bundle[fileName];
        this.emitFile({
          type: 'asset',
          fileName: 'index.html',
          source: pageOf(options, chunks, { styles: styles.map(textOf).join(''), lists }),
        });
      },
    },
  };
}

/** Puts a file with types beside the scripts, for whoever writes pages in TypeScript. */
export const typesBeside = (path: string, fileName: string): Plugin => ({
  name: 'types-beside',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName, source: readFileSync(path, 'utf8') });
  },
});

const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string =>
  file.type === 'asset' ? String(file.source) : file.code;

const lazyImport = /Promise\.resolve\(\)\.then\(\(\)=>require\(["'`]\.\/([^"'`]+)["'`]\)\)/g;
/** Texts that are loaded by their paths, as `import.meta.glob` writes them: all of one folder. */
const lazyTexts =
  /\{(?:"[^"]+\.md":\(\)=>haPlayground\.load\("[^"]+\.js"\)\.then\((\w+)=>\1\.default\),?)+\}/g;
const ownImport = /require\((["'`])\.\/([^"'`]+)\1\)/g;

/** A chunk as a plain script; the list of the stories is added to `lists`. Fails where something in it would not run as one. */
function classic(
  { code, fileName, imports }: Rolldown.OutputChunk,
  isAlone: boolean,
  lists: string[],
): string {
  const rewritten = code
    .replace(lazyImport, (_, name: string) => `haPlayground.load(${JSON.stringify(name)})`)
    .replace(ownImport, (_, __, name: string) => `require(${JSON.stringify(name)})`)
    .replace(lazyTexts, (written) => asList(written, lists));
  const wrong = /\bimport\(|\bimport\.meta\b|__VITE_PRELOAD__/.exec(rewritten);
  if (wrong !== null) throw new Error(`${fileName} has ${wrong[0]}, which no plain script may have.`);
  if (isAlone) {
    if (imports.length > 0) throw new Error(`${fileName} stands alone and imports ${imports.join()}.`);
    return `(()=>{${rewritten}})();\n`;
  }
  return `haPlayground.define(${JSON.stringify(fileName)},${JSON.stringify(imports)},function(require,exports,module){${rewritten}});\n`;
}

/** The same in few words: a path costs its name and its hash. The starter has that of the stories, to ask for one at once. */
function asList(written: string, lists: string[]): string {
  const pairs = [
    ...written.matchAll(/"([^"]*\/)([^"/]+)\.md":\(\)=>haPlayground\.load\("([^"]+)-([\w-]{7})\.js"\)/g),
  ];
  const [, folder] = pairs[0] ?? [];
  const isPlain = pairs.every(([, each, path, name]) => each === folder && path === name);
  if (folder === undefined || !isPlain) return written;
  const list = pairs.map(([, , , name, hash]) => `${name} ${hash}`).join(' ');
  if (!folder.endsWith('/engine/stories/'))
    return `haPlayground.texts(${JSON.stringify(folder)},${JSON.stringify(list)})`;
  lists.push(list);
  return `haPlayground.texts(${JSON.stringify(folder)})`;
}

interface Written {
  readonly styles: string;
  /** The names and hashes of the stories, once. */
  readonly lists: readonly string[];
}

function pageOf(
  options: ClassicOptions,
  chunks: readonly Rolldown.OutputChunk[],
  { styles, lists }: Written,
): string {
  const main = chunks.find(({ isEntry, name }) => isEntry && name === options.main);
  if (main === undefined) throw new Error(`there is no entrance ${options.main}.`);
  const besides = options.besides.map((part) => {
    const named = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(part));
    if (named[0] === undefined || named.length > 1) throw new Error(`${part} has ${named.length} scripts.`);
    return named[0].fileName;
  });
  const scripts = JSON.stringify([...withImports([main.fileName, ...besides], chunks)]);
  if (lists.length !== 1) throw new Error(`there are ${lists.length} lists of stories.`);
  const source = readFileSync(options.starter, 'utf8')
    .replace('SCRIPTS', scripts)
    .replace('STORIES', JSON.stringify(lists[0]));
  const starter = minifySync('starter.js', source).code.trim();
  const policy = policyOf(hashOf(starter), hashOf(styles));
  return readFileSync(options.page, 'utf8')
    .replace('POLICY', () => policy)
    .replace('STYLES', () => styles)
    .replace('STARTER', () => starter);
}

/** The files with all that they import, in one go: nobody waits for one to learn of the next. */
function withImports(names: readonly string[], chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const all = new Set(names);
  for (const name of all)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) all.add(next);
  return all;
}

/** As a policy names what it allows. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but what the starter brings, and the styles that stand in the page. Nothing is asked from anywhere. */
const policyOf = (starter: string, styles: string): string =>
  [
    "default-src 'none'",
    `script-src ${starter} 'strict-dynamic'`,
    `style-src ${styles}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
