/**
 * Runs each test once as it is and then once more for every living mutant that it reaches, in the same worker: what takes
 * long, to start a worker and to load its modules, happens once. A mutant is dead when a test fails with it and
 * passes again without it. Who cannot be judged so gets a worker of its own: what is evaluated while modules load, and what
 * leaves traces in what modules remember.
 */
import { dirname } from 'node:path';
import fc from 'fast-check';
import { type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest';
import { Ledger, readCosts, writeCosts } from './ledger.ts';

/** A longer test is asked nothing: what only it notices is not noticed by the tests of its unit. */
const longestMs = Number(process.env.MUTANTS_LONGEST_MS);
/** What tests of other units may take with one mutant, in processor time. */
const mostSpentMs = Number(process.env.MUTANTS_MOST_SPENT_MS);
/** No promise that a test waits for takes so long. */
const patienceMs = 30_000;

/** What the planted code asks and tells. */
interface Switch {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { readonly static: Hits; readonly perTest: Record<string, Hits> };
}
type Hits = Readonly<Record<string, number>>;

const globals = globalThis as { __stryker__?: Switch };
globals.__stryker__ ??= {};
const planted: Switch = globals.__stryker__;

const ledger = new Ledger(process.env.MUTANTS_FOLDER ?? '');
const drawn = new Map(ledger.readPlanted().mutants.map(({ id, fileName }) => [id, fileName]));
/** The mutant that lives in this worker from the start, if there is one. */
const only = process.env.__STRYKER_ACTIVE_MUTANT__ ?? null;

export default class MutantRunner extends TestRunner {
  readonly #costs = new Map<string, Record<string, number>>();

  async runTask(test: RunnerTestCase): Promise<void> {
    const file = test.file.name;
    const name = fullNameOf(test);
    const run = withHooks(test);
    if ((readCosts(file)[name] ?? 0) > longestMs || (only !== null && ledger.isDead(only))) return;
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    if (only !== null) return this.#runAlone(only, name, run);

    planted.currentTestId = test.id;
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    planted.currentTestId = undefined;
    const costMs = Math.ceil((user + system) / 1000);
    const costs = this.#costs.get(file) ?? {};
    this.#costs.set(file, costs);
    costs[name] = costMs;
    const hits = planted.mutantCoverage?.perTest[test.id] ?? {};
    for (const id of Object.keys(hits)) if (drawn.has(id)) ledger.markReached(id);
    if (costMs > longestMs) return;
    for (const [id, count] of Object.entries(hits)) {
      const source = drawn.get(id);
      if (source === undefined || ledger.isDead(id) || ledger.isAlone(id, file)) continue;
      if (!isNear(file, source) && ledger.spentOn(id) > mostSpentMs) continue;
      ledger.spend(id, costMs);
      if (await passes(run, id, count)) continue;
      if (await passes(run, null, 0)) ledger.markDead(id, `${file} > ${name}`);
      else {
        ledger.markAlone(id, file);
        ledger.end();
        // This worker cannot judge anybody any more. Its files are asked again by another one.
        process.kill(process.pid, 'SIGKILL');
      }
    }
  }

  async #runAlone(id: string, name: string, run: () => unknown): Promise<void> {
    ledger.begin(id);
    try {
      await withinPatience(run());
    } catch (error) {
      ledger.markDead(id, name);
      throw error;
    } finally {
      ledger.end();
    }
  }

  override onAfterRunFiles(files?: RunnerTestFile[]): void {
    super.onAfterRunFiles();
    if (only !== null) return;
    for (const { name } of files ?? []) {
      writeCosts(name, this.#costs.get(name) ?? {});
      for (const id of Object.keys(planted.mutantCoverage?.static ?? {})) {
        if (drawn.has(id)) ledger.markLoaded(id);
      }
      ledger.markAsked(name);
    }
  }
}

/** A test stands beside what it tests, or above it. */
const isNear = (file: string, source: string): boolean => source.startsWith(`${dirname(file)}/`);

/** The test, with what is to be done before it each time; it has been done once when the test is first run. */
function withHooks(test: RunnerTestCase): () => unknown {
  const run = TestRunner.getTestFn(test);
  const hooks: (() => unknown)[] = [];
  for (let suite = test.suite ?? test.file; ; suite = suite.suite ?? suite.file) {
    for (const hook of TestRunner.getSuiteHooks(suite).beforeEach)
      hooks.unshift(() => hook(test.context, suite));
    if (suite === suite.file) break;
  }
  if (hooks.length === 0) return run;
  return async () => {
    for (const hook of hooks) await hook();
    await run();
  };
}

/** Whether the test passes while the mutant lives. One that runs a hundred times as often as before does not end. */
async function passes(run: () => unknown, id: string | null, hits: number): Promise<boolean> {
  planted.hitCount = 0;
  planted.hitLimit = 1000 + 100 * hits;
  planted.activeMutant = id ?? undefined;
  ledger.begin(id ?? 'none');
  try {
    await withinPatience(run());
    return true;
  } catch {
    return false;
  } finally {
    planted.activeMutant = undefined;
    planted.hitCount = undefined;
    ledger.end();
  }
}

async function withinPatience(running: unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the test does not end')), patienceMs);
  });
  try {
    await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

function fullNameOf(test: RunnerTestCase): string {
  const names: string[] = [];
  for (let task: RunnerTask | undefined = test; task !== undefined; task = task.suite)
    names.unshift(task.name);
  return names.join(' > ');
}
