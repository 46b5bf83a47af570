import { hasEnded } from '../../cluster/index.ts';
import { type Kind, nextStep } from './next-step.ts';
import { setUpLines } from './set-up.ts';
import { WatchedRun } from './watched-run.ts';

/** How a seed went. */
export interface SeedReport {
  readonly seed: number;
  readonly run: WatchedRun;
  /** The lines before everything was mended. */
  readonly script: readonly string[];
  /** The faults, by name, and for each whether it struck while an operation ran: which kind, in which phase. */
  readonly faults: readonly { readonly name: string; readonly during: readonly string[] }[];
}

/** Runs the script of a seed and kind: a cluster, then one step after another, and at last everything is mended. */
export function runSeed(seed: number, kind: Kind = 'plain', steps = 24): SeedReport {
  const run = new WatchedRun();
  const faults: { name: string; during: readonly string[] }[] = [];
  run.run(setUpLines(seed));
  for (let step = 0; step < steps && run.violation === null; step += 1) {
    const next = nextStep(run.world, seed, step, kind);
    run.run(next.lines.slice(0, -1));
    const during = phasesRunning(run);
    run.run(next.lines.slice(-1));
    for (const name of next.faults) faults.push({ name, during });
  }
  const script = [...run.lines];
  run.recover();
  return { seed, run, script, faults };
}

const phasesRunning = ({ world }: WatchedRun): string[] =>
  world.operations
    .filter((operation) => !hasEnded(operation))
    .map(({ kind, phase }) => (phase === null ? `${kind} between phases` : `${kind} phase ${phase}`));
