import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Of each package its tarball. */
export function packed(packages: readonly string[], into: string): readonly string[] {
  mkdirSync(into, { recursive: true });
  return packages.map((folder) => {
    const answer = run('npm', ['pack', '--json', '--pack-destination', resolve(into)], resolve(folder));
    const [{ filename }] = JSON.parse(answer) as [{ readonly filename: string }];
    return join(resolve(into), filename);
  });
}

/** Installs tarballs into an empty project without a network, and uses what they bring. Throws where that is not as it should be. */
export function tryPackages(tarballs: readonly string[]): void {
  const project = mkdtempSync(join(tmpdir(), 'packages-'));
  const write = (file: string, text: string): void => writeFileSync(join(project, file), text);
  write('package.json', '{ "name": "somebody", "private": true, "type": "module" }\n');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...tarballs], project);

  write('use.js', usesEngine);
  holds(run('node', ['use.js'], project), 'leaf-8 offline\nA promise\n<ha-playground\ntrue\n');

  write(
    'page.md',
    '```ha title="One dies"\n.kill leaf-8\nSELECT COUNT(*) FROM test.x;\n+----------+\n| COUNT(*) |\n+----------+\n|      100 |\n+----------+\n```\n',
  );
  holds(
    run('npx', ['--no-install', 'ha-playground', 'check', '**/*.md'], project),
    '1 outputs match, 0 differ\n',
  );
  holds(
    run('npx', ['--no-install', 'ha-playground', '--help'], project),
    'usage: ha-playground run FILE [--json]\n',
  );

  write('use.ts', usesTypes);
  write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'NodeNext',
        target: 'ES2023',
        lib: ['ES2023', 'DOM'],
        skipLibCheck: false,
        types: [],
      },
      files: ['use.ts'],
    }),
  );
  run(resolve('node_modules/.bin/tsc'), ['-p', '.'], project);
}

const usesEngine = `import { readFileSync } from 'node:fs';
import { History, nodeId } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';
import { stories } from '@ha-playground/engine/stories';
import { readMarkdownStory, scriptOf } from '@ha-playground/engine/story';
import markdownIt from '@ha-playground/embed/markdown-it';
import remark from '@ha-playground/embed/remark';
import { playerFolder } from '@ha-playground/embed/player';

const read = readMarkdownStory(stories[0].text);
const history = new History();
const client = new Client(history, { extras: () => extras });
client.enqueue(scriptOf(read.story).split('.kill leaf-8')[0] + '.kill leaf-8\\n.wait 20s\\nSHOW LEAVES;');
runUntilSettled(history, [client], 600_000);
const row = client.runs.at(-1).result.table.rows.find(([host]) => host === 'leaf-8');
console.log(row[0], row.find((cell) => cell === 'offline'));

const { text } = await import('@ha-playground/engine/exercises').then(({ exercises }) => ({ text: exercises.length > 0 }));
console.log(text ? 'A promise' : 'no exercises');
const rules = {};
markdownIt({ renderer: { rules } });
console.log(rules.fence([{ info: 'ha redundancy-2', content: '' }], 0).slice(0, 14));
remark()({ type: 'root', children: [] });
console.log(/ha-playground/.test(readFileSync(playerFolder + '/ha-playground.js', 'utf8')) && nodeId('leaf-8') === 'leaf-8');
`;

const usesTypes = `import { History, type World } from '@ha-playground/engine';
import { readMarkdownStory } from '@ha-playground/engine/story';
import markdownIt, { type PluginOptions } from '@ha-playground/embed/markdown-it';
import type { HaPlaygroundElement } from '@ha-playground/embed';

const world: World = new History().world;
const options: PluginOptions = { src: '/embed/' };
const isStory: boolean = readMarkdownStory('').ok;
export const play = (element: HaPlaygroundElement): void => element.play();
export { isStory, markdownIt, options, world };
`;

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, [...args], { cwd, encoding: 'utf8', env: { ...process.env, INIT_CWD: cwd } });
}

function holds(printed: string, begins: string): void {
  if (!printed.startsWith(begins)) throw new Error(`printed\n${printed}\nin place of\n${begins}`);
}

export const sizeOf = (tarball: string): number => readFileSync(tarball).length;
