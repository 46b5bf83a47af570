/**
 * Runs random scripts against every invariant: `npm run swarm -- --seconds 600`, from `--seed S` on, or only the seed S
 * without `--seconds`; with `--transactions 1` the scripts have transactions too, which those of the tests have not. A seed
 * that fails is shrunk to a short script, which is printed; the run ends with a report.
 */
import { failingScript, runSeed, SwarmTally } from '../engine/testing/swarm/index.ts';

/** After fewer seeds than this nobody expects that all has happened that should happen sometimes. */
const seedsForEverything = 600;

const usage = 'usage: npm run swarm -- [--seconds N] [--seed S] [--transactions 0|1]';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exitCode = 2;
} else process.exitCode = run(options);

interface Options {
  readonly seconds: number | null;
  readonly seed: number;
  readonly kind: Parameters<typeof runSeed>[1];
}

function run({ seconds, seed: first, kind }: Options): number {
  const tally = new SwarmTally();
  const endsAt = performance.now() + (seconds ?? 0) * 1_000;
  let failures = 0;
  for (let seed = first; seed === first || performance.now() < endsAt; seed += 1) {
    const report = runSeed(seed, kind);
    tally.add(report);
    const script = failingScript(report);
    if (script === null) continue;
    failures += 1;
    console.log(`${script}\n`);
  }
  const missing = tally.seeds < seedsForEverything ? [] : tally.missing;
  const never = missing.map((name) => `NEVER HAPPENED: ${name}`);
  console.log([...tally.lines, ...never, `${failures} seeds failed, from seed ${first} on`].join('\n'));
  return failures > 0 || missing.length > 0 ? 1 : 0;
}

function readOptions(args: readonly string[]): Options | null {
  const values = new Map<string, number>();
  for (let index = 0; index < args.length; index += 2) {
    const [name = '', value = ''] = args.slice(index, index + 2);
    if (!['--seconds', '--seed', '--transactions'].includes(name) || !/^\d{1,9}$/.test(value)) return null;
    values.set(name, Number(value));
  }
  const kind = values.get('--transactions') === 1 ? 'transactions' : 'plain';
  return { seconds: values.get('--seconds') ?? null, seed: values.get('--seed') ?? 1, kind };
}
