import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import engine from '../../engine/package.json' with { type: 'json' };

/** What both packages say of themselves. */
const common = {
  version: engine.version,
  license: engine.license,
  type: 'module',
  engines: { node: '>=20.19' },
};

/** Entrances that others have no use for. */
const ownUse = ['./stories/*', './testing'];

/**
 * Writes the packages into `folder`: `engine`, the library with its types and the program `ha-playground`, and `embed`, the
 * element, the player and the plug-ins for Markdown. Neither needs any other package. `dist/embed` has to be built.
 */
export async function writePackages(folder: string): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  const packages = [join(folder, 'engine'), join(folder, 'embed')] as const;
  await writeEngine(packages[0]);
  await writeEmbed(packages[1]);
  return packages;
}

async function writeEngine(folder: string): Promise<void> {
  const entrances = Object.entries(engine.exports).filter(([name]) => !ownUse.includes(name));
  const files = new Map(entrances.map(([name, path]) => [name, path.replace(/^\.\/|\.ts$/g, '')]));
  files.set('./stories', 'stories/index');
  const inputs = Object.fromEntries([...files.values()].map((file) => [file, `engine/${file}.ts`]));
  await bundle(folder, { ...inputs, 'bin/ha-playground': 'engine/cli/story.ts' });
  writeTypes(folder);
  cpSync('engine/stories', `${folder}/stories`, { recursive: true, filter: (path) => !/\.ts$/.test(path) });
  writeJson(folder, {
    name: engine.name,
    description: engine.description,
    ...common,
    sideEffects: false,
    bin: { 'ha-playground': './bin/ha-playground.js' },
    exports: {
      ...Object.fromEntries(
        [...files].map(([name, file]) => [name, { types: `./types/${file}.d.ts`, default: `./${file}.js` }]),
      ),
      './stories/*.md': './stories/*.md',
      './package.json': './package.json',
    },
  });
  writeFileSync(`${folder}/README.md`, readmeOf(engine.name, engine.description, 'packages.md'));
}

async function writeEmbed(folder: string): Promise<void> {
  await bundle(folder, {
    'markdown-it': 'app/markdown/markdown-it.ts',
    remark: 'app/markdown/remark.ts',
    player: 'app/markdown/player.ts',
  });
  cpSync('dist/embed', `${folder}/embed`, { recursive: true });
  cpSync('app/markdown/ha_playground.py', `${folder}/ha_playground.py`);
  cpSync('app/markdown/options.d.ts', `${folder}/options.d.ts`);
  for (const [name, text] of Object.entries(types)) writeFileSync(`${folder}/${name}.d.ts`, text);
  const description =
    'Living pictures of a SingleStore cluster for other pages: an element, its player, plug-ins for Markdown.';
  const plugin = (name: string) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  writeJson(folder, {
    name: '@ha-playground/embed',
    description,
    ...common,
    exports: {
      '.': { types: './embed/ha-playground.d.ts', default: './embed/ha-playground.js' },
      './player': plugin('player'),
      './markdown-it': plugin('markdown-it'),
      './remark': plugin('remark'),
      './embed/*': './embed/*',
      './ha_playground.py': './ha_playground.py',
      './package.json': './package.json',
    },
  });
  writeFileSync(`${folder}/README.md`, readmeOf('@ha-playground/embed', description, 'embedding.md'));
}

/** Loose towards markdown-it and unified, so that any version of them will do. */
const types = {
  'markdown-it': `export type { PluginOptions } from './options.js';
import type { PluginOptions } from './options.js';
/** Shows fences \`ha\` as living pictures: \`md.use(haPlayground, options)\`. */
declare const haPlayground: (md: unknown, options?: PluginOptions) => void;
export default haPlayground;
`,
  remark: `export type { RemarkOptions } from './options.js';
import type { RemarkOptions } from './options.js';
/** Shows fences \`ha\` as living pictures: \`remarkPlugins: [[haPlayground, options]]\`. */
declare const haPlayground: (options?: RemarkOptions) => (tree: object) => void;
export default haPlayground;
`,
  player: `/** The folder of the player's files, which a site copies to where its pages find them. */
export declare const playerFolder: string;
`,
};

/** Modules for Node and bundlers, with all that they import, and the licences of what is not ours. */
async function bundle(folder: string, input: Readonly<Record<string, string>>): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const foreign = modules.flatMap((id) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  writeFileSync(
    join(folder, 'LICENSE'),
    [readFileSync('LICENSE', 'utf8'), ...[...new Set(foreign)].map(licenceOf)].join('\n'),
  );
}

function licenceOf(folder: string): string {
  const name = folder.replace(/.*node_modules\//, '');
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence.`);
  return `---\n\nThis package contains ${name}:\n\n${readFileSync(join(folder, file), 'utf8')}`;
}

function writeTypes(folder: string): void {
  const types = join(folder, 'types');
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', types];
  execFileSync('npx', ['tsc', '-p', 'engine', ...options], { stdio: 'inherit' });
  for (const file of readdirSync('engine/language').filter((name) => name.endsWith('.d.ts')))
    cpSync(join('engine/language', file), join(types, 'language', file));
  // Nobody needs XState for what it is only called by.
  const lifecycle = join(types, 'machines/lifecycle.d.ts');
  const text = readFileSync(lifecycle, 'utf8');
  const own = text.replace(
    /^import .* from 'xstate';$/m,
    'declare const createMachine: (config: object) => object;',
  );
  if (own === text) throw new Error('the types say nothing of XState any more');
  writeFileSync(lifecycle, own);
}

function writeJson(folder: string, content: object): void {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
}

const readmeOf = (name: string, description: string, page: string): string =>
  `# ${name}\n\n${description}\n\nHow to use it stands in \`docs/${page}\` of HA Playground.\n`;
