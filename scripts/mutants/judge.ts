import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runsAtLoading } from './ignorer.ts';
import { plant } from './kit.ts';
import { Ledger, readCosts } from './ledger.ts';
import { type Mutant, root } from './mutant.ts';

/** No test takes so long with a mutant, unless the mutant keeps it from ending. */
const hangingMs = 60_000;
/** Each round ends at least one mutant that hangs or leaves traces. */
const maxRounds = 12;
/** So many files judge a mutant that needs a worker of its own, the nearest and shortest first, beside those that stand above it. */
const maxFilesAlone = 4;

export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: 'dead' | 'alive' | 'not reached';
  /** The test that noticed it. */
  readonly killer: string | null;
}

export interface Limits {
  /** Processor time of the longest test that is asked. */
  readonly longestMs: number;
  /** Processor time that tests of other units may take with one mutant. */
  readonly mostSpentMs: number;
  readonly workers: number;
}

/** Runs the unit tests against each of `drawn`. */
export async function judge(
  drawn: readonly Mutant[],
  { longestMs, mostSpentMs, workers }: Limits,
): Promise<readonly Judged[]> {
  const ledger = new Ledger(mkdtempSync(join(tmpdir(), 'mutants-')));
  const planted = await plant(drawn);
  ledger.writePlanted(planted);
  const environment = {
    ...process.env,
    MUTANTS_FOLDER: ledger.folder,
    MUTANTS_LONGEST_MS: String(longestMs),
    MUTANTS_MOST_SPENT_MS: String(mostSpentMs),
    MUTANTS_WORKERS: String(workers),
  };
  const sources = Object.keys(planted.sources);
  if (sources.length === 0) return [];
  for (let round = 0; round < maxRounds && !ledger.isEveryFileAsked(); round += 1) {
    await runVitest(['related', ...sources], environment, ledger);
  }
  const alone = planted.mutants
    .filter(({ id }) => !ledger.isDead(id))
    .map((mutant) => ({ id: mutant.id, files: nearest(judgesOf(mutant, ledger), mutant.fileName) }));
  // One file each, then another one for those that live: most are dead before the dear files are asked.
  for (let turn = 0; ; turn += 1) {
    const asked = alone
      .filter(({ id }) => !ledger.isDead(id))
      .map(({ id, files }) => ({ id, files: files.slice(turn, turn + 1) }))
      .filter(({ files }) => files.length > 0);
    if (asked.length === 0) break;
    const files = [...new Set(asked.flatMap((one) => one.files))];
    await runVitest(['run', ...files], { ...environment, MUTANTS_ALONE: JSON.stringify(asked) }, ledger);
  }
  return drawn.map((mutant, index) => {
    const id = planted.mutants[index]?.id ?? '';
    const killer = ledger.killerOf(id);
    if (killer !== null) return { mutant, verdict: 'dead', killer };
    const isReached = ledger.isReached(id) || ledger.isLoaded(id);
    return { mutant, verdict: isReached ? 'alive' : 'not reached', killer };
  });
}

/** The answer is what it printed. A worker whose mutant hangs is ended, and the mutant is dead. */
function runVitest(args: readonly string[], environment: NodeJS.ProcessEnv, ledger: Ledger): Promise<string> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, ...args, '--run', '--config', 'scripts/mutants/vitest.config.ts'],
    { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    output += text;
  });
  const watch = setInterval(() => {
    for (const { processId, id } of ledger.hanging(hangingMs)) {
      ledger.markDead(id, 'it does not end');
      ledger.forget(processId);
      process.kill(processId);
    }
  }, 1000);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      if (process.env.MUTANTS_VERBOSE) console.log(output);
      resolve(output);
    });
  });
}

/** Who has to judge the mutant in a worker of its own: who bears its traces, and anybody where it lives at loading only. */
const judgesOf = (mutant: Mutant, ledger: Ledger): readonly string[] =>
  runsAtLoading(mutant) || (ledger.isLoaded(mutant.id) && !ledger.isReached(mutant.id))
    ? ledger.relatedFiles()
    : ledger.aloneFilesOf(mutant.id);

function nearest(files: readonly string[], source: string): readonly string[] {
  const cost = (file: string): number => Object.values(readCosts(file)).reduce((sum, one) => sum + one, 0);
  return files
    .map((file) => ({ file, near: sharedFolders(file, source), cost: cost(file) }))
    .toSorted((one, other) => other.near - one.near || one.cost - other.cost)
    .map(({ file }) => file)
    .filter((file, index) => index < maxFilesAlone || isAbove(file, source));
}

/** A test of a whole room stands above its parts. */
const isAbove = (file: string, source: string): boolean =>
  dirname(file) !== dirname(source) && source.startsWith(`${dirname(file)}/`);

function sharedFolders(one: string, other: string): number {
  const [folders, others] = [one.split('/'), other.split('/')];
  const differing = folders.findIndex((folder, depth) => folder !== others[depth]);
  return differing === -1 ? folders.length : differing;
}
