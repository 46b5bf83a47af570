/**
 * Puts the unit tests to the test: draws mutants over the rooms below, runs the tests that reach each, and lists those that
 * nobody noticed. `npm run mutants -- --count 300 --seed 1`, or `--only engine/history` for every mutant of a folder or file.
 * A run by hand: a mutant costs seconds. What it needs is installed by itself, in scripts/mutants.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { chance } from '../engine/base/index.ts';

/** Where mutants are drawn. What only tests use is none of it. */
const rooms = [
  'engine/simulation',
  'engine/history',
  'engine/statements/client',
  'app/presentation',
  'app/picture/geometry',
];

const root = fileURLToPath(new URL('../', import.meta.url));
const kit = join(root, 'scripts/mutants');

interface Place {
  readonly line: number;
  readonly column: number;
}

/** One change of the code; places count lines and columns from 0. */
interface Mutant {
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** A mutant that changes nothing that can be seen, by what it changes; `why` is one sentence. */
interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly why: string;
}

interface Wish {
  readonly count: number;
  readonly seed: number;
  /** Folders or files instead of the rooms, and then every mutant of them. */
  readonly only: string | null;
}

interface Ended {
  readonly mutant: Mutant;
  readonly status: string;
}

const wish = readWish(process.argv.slice(2));
if (wish === null) {
  console.error('usage: npm run mutants -- [--count N] [--seed S] [--only PATH]');
  process.exitCode = 2;
} else {
  if (!existsSync(join(kit, 'node_modules'))) install();
  const all = await mutantsIn(wish.only === null ? rooms : [wish.only]);
  const drawn = wish.only === null ? draw(all, wish) : all;
  report(all.length, runOn(drawn));
}

function readWish(args: readonly string[]): Wish | null {
  const values = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const [name, value] = [args[index], args[index + 1]];
    if (name === undefined || value === undefined || !['--count', '--seed', '--only'].includes(name))
      return null;
    values.set(name, value);
  }
  const count = Number(values.get('--count') ?? 300);
  const seed = Number(values.get('--seed') ?? 1);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) return null;
  return { count, seed, only: values.get('--only') ?? null };
}

/** The test runner is the project's own, so nothing that the kit asks of it is installed a second time. */
function install(): void {
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--legacy-peer-deps'], {
    cwd: kit,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the mutation kit could not be installed');
}

/** Every mutant of the sources below `places`, by file and place. */
async function mutantsIn(places: readonly string[]): Promise<readonly Mutant[]> {
  const patterns = places.map((place) => (/[.]tsx?$/.test(place) ? place : `${place}/**/*.ts`));
  const names = globSync(patterns, { cwd: root, ignore: ['**/*.test.ts', '**/*-for-tests.ts'] }).toSorted();
  const files = names.map((name) => ({
    name,
    content: readFileSync(join(root, name), 'utf8'),
    mutate: true,
  }));
  const [{ createInstrumenter }, { createInjector }] = await Promise.all([
    kitModule('@stryker-mutator/instrumenter/dist/src/index.js'),
    kitModule('typed-inject/dist/src/index.js'),
  ]);
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
  const silent = Object.fromEntries(levels.map((level) => [level, (): void => undefined]));
  for (const level of levels)
    silent[`is${level[0]?.toUpperCase()}${level.slice(1)}Enabled`] = () => undefined;
  const injector = createInjector().provideValue('logger', silent).provideValue('options', {});
  const instrumenter = injector.injectFunction(createInstrumenter);
  const { mutants } = await instrumenter.instrument(files, {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
    noHeader: true,
  });
  return mutants as readonly Mutant[];
}

// The kit is not installed with the project, so its types are not either.
// biome-ignore lint/suspicious/noExplicitAny: see above.
function kitModule(path: string): Promise<any> {
  return import(pathToFileURL(join(kit, 'node_modules', path)).href);
}

/** `count` mutants without repetition, the same ones for the same seed and sources. */
function draw(all: readonly Mutant[], { count, seed }: Wish): readonly Mutant[] {
  const left = [...all];
  const drawn: Mutant[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(chance(seed, [drawn.length], left.length), 1));
  }
  return drawn;
}

/** Runs the tests on each mutant; the answer has one entry for each of `drawn`. */
function runOn(drawn: readonly Mutant[]): readonly Ended[] {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const reportFile = join(folder, 'report.json');
  const configuration = {
    testRunner: 'vitest',
    plugins: [join(kit, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    mutate: [...new Set(drawn.map(rangeOf))],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['json', 'dots'],
    jsonReporter: { fileName: reportFile },
    tempDirName: join(folder, 'sandbox'),
    // The kit reads the compiler of an older TypeScript; without this file it asks for none.
    tsconfigFile: 'none.json',
    ignorePatterns: ['docs/stories', 'dist', 'bench/out', 'e2e'],
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 60,
    allowEmpty: true,
  };
  const configFile = join(folder, 'stryker.config.json');
  writeFileSync(configFile, JSON.stringify(configuration));
  const stryker = join(kit, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  spawnSync(process.execPath, [stryker, 'run', configFile], { cwd: root, stdio: 'inherit' });
  return readReport(reportFile, drawn);
}

/** The place of a mutant as the kit takes it: lines from 1, columns from 0. */
function rangeOf({ fileName, location: { start, end } }: Mutant): string {
  return `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

/** A range holds what stands inside it too, so the drawn ones are looked up among all that ran. */
function readReport(file: string, drawn: readonly Mutant[]): readonly Ended[] {
  const { files } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly files: Readonly<
      Record<
        string,
        { readonly mutants: readonly (Omit<Mutant, 'fileName'> & { readonly status: string })[] }
      >
    >;
  };
  return drawn.map((mutant) => {
    const found = files[mutant.fileName]?.mutants.find(
      ({ mutatorName, replacement, location: { start, end } }) =>
        mutatorName === mutant.mutatorName &&
        replacement === mutant.replacement &&
        // The report counts both from 1.
        start.line === mutant.location.start.line + 1 &&
        start.column === mutant.location.start.column + 1 &&
        end.line === mutant.location.end.line + 1 &&
        end.column === mutant.location.end.column + 1,
    );
    return { mutant, status: found?.status ?? 'NotRun' };
  });
}

function report(of: number, ended: readonly Ended[]): void {
  const equivalents = JSON.parse(readFileSync(join(kit, 'equivalent.json'), 'utf8')) as readonly Equivalent[];
  const counts = { dead: 0, alive: 0, equivalent: 0, other: 0 };
  const byRoom = new Map<string, { dead: number; all: number }>();
  for (const { mutant, status } of ended) {
    const room = rooms.find((name) => mutant.fileName.startsWith(name)) ?? mutant.fileName;
    const tally = byRoom.get(room) ?? { dead: 0, all: 0 };
    byRoom.set(room, tally);
    const original = originalOf(mutant);
    const isEquivalent = equivalents.some(
      (known) =>
        known.file === mutant.fileName &&
        known.original === original &&
        known.replacement === mutant.replacement,
    );
    if (isEquivalent) {
      counts.equivalent += 1;
      continue;
    }
    tally.all += 1;
    if (status === 'Killed' || status === 'Timeout' || status === 'RuntimeError') {
      counts.dead += 1;
      tally.dead += 1;
      continue;
    }
    counts[status === 'Survived' || status === 'NoCoverage' ? 'alive' : 'other'] += 1;
    console.log(`${status}: ${rangeOf(mutant)} ${mutant.mutatorName}`);
    console.log(`  - ${original}\n  + ${mutant.replacement.replace(/\s+/g, ' ')}`);
  }
  for (const [room, { dead, all }] of byRoom) console.log(`${room}: ${dead} of ${all} died`);
  const judged = counts.dead + counts.alive;
  const percent = judged === 0 ? 0 : (100 * counts.dead) / judged;
  console.log(
    `${ended.length} of ${of} mutants: ${counts.dead} died, ${counts.alive} lived, ${counts.equivalent} are known to change nothing, ${counts.other} could not be judged: ${percent.toFixed(1)} %`,
  );
}

/** The text that the mutant replaces, on one line. */
function originalOf({ fileName, location: { start, end } }: Mutant): string {
  const lines = readFileSync(join(root, fileName), 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column);
  lines[0] = (lines[0] ?? '').slice(start.column);
  return lines.join('\n').replace(/\s+/g, ' ');
}
