/**
 * Measures what is named: `npm run bench -- engine`. A table on the screen, the same as JSON below bench/out/. With
 * `--check` only what has a budget is measured, quickly, and a figure over its budget is a failure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Effort, Figure } from '../engine/bench/index.ts';
import { benchPicture } from './bench-picture.ts';

const benches: Readonly<Record<string, (effort: Effort) => AsyncGenerator<Figure>>> = {
  engine: async function* (effort) {
    const { benchEngine } = await bundled<typeof import('../engine/bench/index.ts')>('engine/bench/index.ts');
    yield* benchEngine(effort);
  },
  picture: benchPicture,
};

const outFolder = 'bench/out';
/** How often a check measures before a budget counts as broken. */
const mostAttempts = 4;

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`What is to be measured? One of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else {
  const isQuick = options.includes('--check');
  let figures: Figure[] = [];
  // A busy machine makes figures larger now and then; code that has become slower is too slow in every attempt.
  for (let attempt = 1; attempt <= (isQuick ? mostAttempts : 1); attempt += 1) {
    figures = [];
    for await (const figure of bench({ runs: isQuick ? 9 : 30, isQuick })) {
      figures.push(figure);
      printFigure(figure);
    }
    if (!figures.some(isOverBudget)) break;
  }
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(
    join(outFolder, `${name}.json`),
    `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`,
  );
  if (isQuick && figures.some(isOverBudget)) process.exitCode = 1;
}

/** The module as the page gets it: one file, without what a loader adds to each function to run TypeScript. */
async function bundled<Module>(entry: string): Promise<Module> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: join(outFolder, 'modules'),
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
    },
  });
  return import(pathToFileURL(resolve(outFolder, 'modules/index.js')).href);
}

function printFigure(figure: Figure): void {
  const [name, value, limit] = [figure.name.padEnd(60), valueText(figure).padStart(10), limitText(figure)];
  console.log(`${name} ${value}  ${limit.padEnd(18)}  ${figure.remark}`);
}

function valueText({ value, unit }: Figure): string {
  return `${Number(value.toPrecision(3))} ${unit === 'exponent' ? '' : unit}`.trim();
}

function limitText(figure: Figure): string {
  if (figure.target === null) return '';
  if (isOverBudget(figure)) return `OVER ITS BUDGET of ${figure.budget}`;
  const { value, target, direction = 'atMost' } = figure;
  return direction === 'atMost'
    ? `at most ${target}: ${value <= target ? 'yes' : 'NO'}`
    : `at least ${target}: ${value >= target ? 'yes' : 'NO'}`;
}

function isOverBudget({ value, budget }: Figure): boolean {
  return budget !== null && value > budget;
}
