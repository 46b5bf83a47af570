/**
 * The kit makes the mutants: StrykerJS finds every place where the code can be changed and writes the changed code beside the
 * original, so that one text holds all mutants and a number chooses the one that is alive. It is installed when it is needed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { ignorer } from './ignorer.ts';
import { type Mutant, root } from './mutant.ts';

const folder = join(root, 'scripts/mutants');

interface Instrumented {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly mutants: readonly Mutant[];
}

export interface Planted {
  /** Each drawn mutant, with the number that it has in `sources`. */
  readonly mutants: readonly Mutant[];
  /** The text of each file that holds mutants, by its name. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Every mutant of the sources below `places`, by file and place. What only tests use has none. */
export async function mutantsIn(places: readonly string[]): Promise<readonly Mutant[]> {
  const patterns = places.map((place) => (/[.]tsx?$/.test(place) ? place : `${place}/**/*.ts`));
  const names = globSync(patterns, { cwd: root, ignore: ['**/*.test.ts', '**/*-for-tests.ts'] });
  const { mutants } = await instrument(names.toSorted().map((name) => ({ name, mutate: true })));
  return mutants;
}

/** Writes `drawn`, and what stands inside them, into the text of their files. */
export async function plant(drawn: readonly Mutant[]): Promise<Planted> {
  const ranges = new Map<string, Mutant['location'][]>();
  for (const { fileName, location } of drawn) {
    ranges.set(fileName, [...(ranges.get(fileName) ?? []), location]);
  }
  const { files, mutants } = await instrument([...ranges].map(([name, mutate]) => ({ name, mutate })));
  const numbered = new Map(mutants.map((mutant) => [keyOf(mutant), mutant]));
  return {
    mutants: drawn.map((mutant) => {
      const found = numbered.get(keyOf(mutant));
      if (found === undefined) throw new Error(`the kit did not plant ${keyOf(mutant)}`);
      return found;
    }),
    sources: Object.fromEntries(files.map(({ name, content }) => [name, content])),
  };
}

function keyOf({ fileName, mutatorName, replacement, location }: Mutant): string {
  return JSON.stringify([fileName, mutatorName, replacement, location]);
}

interface Part {
  readonly name: string;
  readonly mutate: boolean | readonly Mutant['location'][];
}

async function instrument(parts: readonly Part[]): Promise<Instrumented> {
  if (!existsSync(join(folder, 'node_modules'))) install();
  const [{ createInstrumenter }, { createInjector }] = await Promise.all([
    kitModule('@stryker-mutator/instrumenter/dist/src/index.js'),
    kitModule('typed-inject/dist/src/index.js'),
  ]);
  const injector = createInjector().provideValue('logger', silentLogger()).provideValue('options', {});
  const files = parts.map((part) => ({ ...part, content: readFileSync(join(root, part.name), 'utf8') }));
  const made: Instrumented = await injector.injectFunction(createInstrumenter).instrument(files, {
    plugins: null,
    ignorers: [ignorer],
    excludedMutations: [],
    noHeader: false,
  });
  return { ...made, mutants: made.mutants.filter(({ status }) => status !== 'Ignored') };
}

function silentLogger(): object {
  const logger: Record<string, () => boolean> = {};
  for (const level of ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal']) {
    logger[level.toLowerCase()] = () => false;
    logger[`is${level}Enabled`] = () => false;
  }
  return logger;
}

function install(): void {
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the mutation kit could not be installed');
}

// The kit is not installed with the project, so its types are not either.
// biome-ignore lint/suspicious/noExplicitAny: see above.
function kitModule(path: string): Promise<any> {
  return import(pathToFileURL(join(folder, 'node_modules', path)).href);
}
