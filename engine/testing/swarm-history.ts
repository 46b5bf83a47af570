import { History } from '../history/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, runUntil } from '../statements/index.ts';
import { nextStep } from './swarm/next-step.ts';
import { setUpLines } from './swarm/set-up.ts';

/** No line goes on for longer than this: statements are given up long before. */
const lineLimitMs = 10 * 86_400_000;

/** A history and the client that has typed it so far. */
export interface SwarmHistory {
  readonly history: History;
  readonly client: Client;
  /** Types lines at the cursor, and lets each run to its end. */
  readonly run: (lines: readonly string[]) => void;
  /** Types how the script of the seed goes on at the cursor. */
  readonly step: (step: number) => void;
}

/** The cluster of a seed of the swarm, on which so many steps of its script have been taken; nothing is checked. */
export function swarmHistory(seed: number, steps: number): SwarmHistory {
  const history = new History({ seed });
  const client = new Client(history, { extras: () => extras });
  const run = (lines: readonly string[]): void => {
    for (const line of lines) {
      client.enqueue(line);
      const untilMs = history.cursor.atMs + lineLimitMs;
      runUntil(history, [client], () => !client.isForegroundBusy, untilMs);
    }
  };
  const step = (number: number) => run(nextStep(history.world, seed, number).lines);
  run(setUpLines(seed));
  for (let number = 0; number < steps; number += 1) step(number);
  return { history, client, run, step };
}
