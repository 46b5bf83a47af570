/** The unit tests as they are, but with the mutants in the sources and with a runner that tries them. */
import { relative } from 'node:path';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { TestSequencer, TestSpecification } from 'vitest/node';
import base from '../../vitest.config.ts';
import { Ledger, readCosts } from './ledger.ts';
import { root } from './mutant.ts';

const ledger = new Ledger(process.env.MUTANTS_FOLDER ?? '');
const { sources } = ledger.readPlanted();

/** The mutants that get workers of their own, each with the files that judge it; none while all are tried together. */
const alone = JSON.parse(process.env.MUTANTS_ALONE ?? '[]') as readonly Alone[];

interface Alone {
  readonly id: string;
  readonly files: readonly string[];
}

/**
 * Whose tests are asked. Those of rooms below reach no mutant but by the way they set up a cluster; random tests are no
 * unit tests.
 */
const asked = [
  'engine/simulation',
  'engine/history',
  'engine/statements',
  'engine/stories',
  'app/presentation',
  'app/picture',
  'app/panels',
  'app/pages',
  'engine/testing/plain-worlds.test.ts',
  'engine/testing/saved-histories.test.ts',
  'engine/testing/doors.test.ts',
];

/** Files that are cheap come first: most mutants are dead before a dear one is asked. */
class CheapFirst implements TestSequencer {
  shard(specifications: TestSpecification[]): TestSpecification[] {
    return specifications;
  }

  sort(specifications: TestSpecification[]): TestSpecification[] {
    if (alone.length > 0) return specifications;
    const judges = specifications.filter((one) => asked.some((place) => isBelow(place, fileOf(one))));
    ledger.writeRelated(judges.map(fileOf));
    const left = judges.filter((one) => !ledger.wasAsked(fileOf(one)));
    return left.toSorted((one, other) => costOf(fileOf(one)) - costOf(fileOf(other)));
  }
}

const isBelow = (place: string, file: string): boolean => file === place || file.startsWith(`${place}/`);

function fileOf({ moduleId }: TestSpecification): string {
  return relative(root, moduleId);
}

/** A file that has not run yet may be dear. */
function costOf(file: string): number {
  const costs = Object.values(readCosts(file));
  return costs.length === 0 ? Number.MAX_SAFE_INTEGER : costs.reduce((sum, cost) => sum + cost, 0);
}

/** The project that the file belongs to, with the mutant alive from the start. */
function projectOf({ id, files }: Alone): TestProjectInlineConfiguration[] {
  return (base.test?.projects ?? []).flatMap((project) => {
    if (typeof project !== 'object' || !('test' in project)) return [];
    const name = String(project.test?.name);
    const include = files.filter((file) => file.startsWith(`${name}/`));
    if (include.length === 0) return [];
    const test = { ...project.test, name: `${name} ${id}`, include, env: { __STRYKER_ACTIVE_MUTANT__: id } };
    return [{ extends: true, test }];
  });
}

const projects = alone.length > 0 ? alone.flatMap(projectOf) : base.test?.projects;

export default mergeConfig(
  { ...base, test: { ...base.test, projects } },
  defineConfig({
    root,
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform(_code, id) {
          return sources[relative(root, id)] ?? null;
        },
      },
    ],
    test: {
      runner: 'scripts/mutants/runner.ts',
      pool: 'forks',
      // Modules are loaded once a worker. Who leaves traces in them is found out.
      isolate: alone.length > 0,
      passWithNoTests: true,
      sequence: { sequencer: CheapFirst },
      maxWorkers: Number(process.env.MUTANTS_WORKERS ?? 2),
      reporters: ['dot'],
    },
  }),
);
