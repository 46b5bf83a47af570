import { EngineFault } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import { History } from '../../history/index.ts';
import { hashOf } from '../../simulation/index.ts';
import { extras } from '../../statements/binding/bind-extras.ts';
import { Client, runUntil } from '../../statements/index.ts';
import { watchInvariants } from '../invariants/index.ts';
import { recordOf } from '../invariants/record-of.ts';
import { contradictionsIn } from '../tables-agree.ts';
import { acceptanceLines, recoveryLines } from './recovery.ts';
import { whyNotWhole } from './why-not-whole.ts';

/** What went wrong in a run. */
export interface Violation {
  /** The invariant, `recovery` when the cluster did not become whole, or `engineFault`. */
  readonly name: string;
  readonly message: string;
  readonly atMs: number;
}

/** No line goes on for longer than this: statements are given up long before. */
const lineLimitMs = 10 * 86_400_000;

/** A cluster that lines of text are run on, and that is checked after everything that happens to it. */
export class WatchedRun {
  /** The lines so far, each as it was entered. */
  readonly lines: string[] = [];
  readonly client: Client;
  violation: Violation | null = null;
  /** How many instants were checked. */
  instants = 0;
  readonly #history = new History();
  readonly #violationsOf = watchInvariants(recordOf(this.#history));
  #seen: World;

  constructor() {
    this.client = new Client(this.#history, { extras: () => extras });
    this.#seen = this.#history.world;
    this.#history.subscribe(() => this.#check());
  }

  get world(): World {
    return this.#history.world;
  }

  get hash(): string {
    return hashOf(this.world);
  }

  /** Runs the lines until the last one has ended; those in the background go on. Nothing more after a violation. */
  run(lines: readonly string[]): void {
    for (const line of lines) {
      if (this.violation !== null) return;
      this.lines.push(line);
      this.#guarded(() => {
        this.client.enqueue(line);
        runUntil(
          this.#history,
          [this.client],
          () => !this.client.isForegroundBusy,
          this.world.nowMs + lineLimitMs,
        );
      });
    }
  }

  /** Mends everything; the cluster must become whole again. */
  recover(): void {
    this.run(recoveryLines(this.world));
    this.run(acceptanceLines(this.world));
    if (this.violation !== null) return;
    const reason = whyNotWhole(this.world);
    if (reason !== null) this.#violated('recovery', reason);
    else if (this.client.isBusy) this.#violated('recovery', 'a statement in the background never ends');
  }

  #check(): void {
    const { world } = this;
    if (world === this.#seen || this.violation !== null) return;
    const [first = contradictionBetweenTables(world)] = this.#violationsOf(world, this.#seen);
    this.#seen = world;
    this.instants += 1;
    if (first === null) return;
    const [name = '', message = ''] = first.split(/: (.*)/s);
    this.#violated(name, message);
    throw new Stop();
  }

  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Stop) return;
      if (!(error instanceof EngineFault)) throw error;
      this.#violated('engineFault', error.message);
    }
  }

  #violated(name: string, message: string): void {
    this.violation ??= { name, message, atMs: this.world.nowMs };
  }
}

/** What one table of the product says and another one denies, with the name of this check; null when they agree. */
function contradictionBetweenTables(world: World): string | null {
  const [contradiction] = contradictionsIn(world);
  return contradiction === undefined ? null : `tablesAgree: ${contradiction}`;
}

/** Leaves a run at the instant of its violation. */
class Stop extends Error {}

/** Runs a script, then mends what it broke. */
export function runScript(lines: readonly string[]): WatchedRun {
  const run = new WatchedRun();
  run.run(lines);
  run.recover();
  return run;
}
