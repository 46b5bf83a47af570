/**
 * Measures what is named: `npm run bench -- engine`. A table on the screen, the same as JSON below bench/out/. With
 * `--check` only what has a budget: work that is counted, not timed, and a figure over its budget is a failure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Figure } from '../engine/bench/index.ts';
import { benchFirstPicture } from './bench-first-picture.ts';
import { benchFrames } from './bench-frames.ts';
import { benchPicture } from './bench-picture.ts';
import { benchTasks } from './bench-tasks.ts';
import { createCounter } from './count-work.ts';

interface Bench {
  readonly measure: (options: readonly string[]) => AsyncGenerator<Figure>;
  readonly check: () => AsyncGenerator<Figure>;
}

const benches: Readonly<Record<string, Bench>> = {
  engine: {
    measure: async function* () {
      const { benchEngine } = await bundledEngine();
      yield* benchEngine(30);
    },
    check: async function* () {
      const { countEngine } = await bundledEngine();
      yield* countEngine(createCounter(modules));
    },
  },
  growth: {
    measure: async function* () {
      const { benchGrowth } = await bundledEngine();
      yield* benchGrowth(3);
    },
    check: async function* () {
      const { countGrowth } = await bundledEngine();
      yield* countGrowth(createCounter(modules));
    },
  },
  picture: { measure: () => benchPicture(5), check: () => benchPicture(1) },
  'first-picture': { measure: () => benchFirstPicture(), check: () => benchFirstPicture() },
  tasks: { measure: ([leaves]) => benchTasks(leaves ?? null), check: () => benchTasks() },
  frames: { measure: ([raftScope]) => benchFrames(raftScope ?? null), check: () => benchFrames(null) },
};

const outFolder = 'bench/out';
/** Where the measured code is. */
const modules = join(outFolder, 'modules');

const [name = '', ...options] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`What is to be measured? One of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else {
  const isCheck = options.includes('--check');
  const figures: Figure[] = [];
  for await (const figure of isCheck ? bench.check() : bench.measure(options)) {
    figures.push(figure);
    printFigure(figure);
  }
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(
    join(outFolder, `${name}.json`),
    `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`,
  );
  if (isCheck && figures.some(isOverBudget)) process.exitCode = 1;
}

/** The engine's benches as the page gets it: one file, without what a loader adds to each function to run TypeScript. */
async function bundledEngine(): Promise<typeof import('../engine/bench/index.ts')> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'engine/bench/index.ts',
      outDir: modules,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
    },
  });
  return import(pathToFileURL(resolve(modules, 'index.js')).href);
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
