import type { SeedReport } from './seed.ts';
import { kindOf, sometimes } from './sometimes.ts';

/** What the seeds of a swarm have done, counted. */
export class SwarmTally {
  seeds = 0;
  events = 0;
  /** Instants at which every invariant was checked. */
  instants = 0;
  readonly #faults = new Map<string, number>();
  readonly #phases = new Map<string, number>();
  readonly #statements = new Map<string, { ok: number; refused: number }>();
  readonly #happened = new Map<string, number>();

  add(report: SeedReport): void {
    this.seeds += 1;
    this.events += report.run.world.events.length;
    this.instants += report.run.instants;
    for (const { name, during } of report.faults) {
      increase(this.#faults, name);
      for (const phase of during) increase(this.#phases, phase);
    }
    for (const { text, result } of report.run.client.finished)
      this.#countStatement(text, result?.ok === true);
    for (const { name, happens } of sometimes) if (happens(report)) increase(this.#happened, name);
  }

  /** The properties that should hold sometimes, and never have. */
  get missing(): readonly string[] {
    return sometimes.map(({ name }) => name).filter((name) => !this.#happened.has(name));
  }

  /** The report: one thing a line. */
  get lines(): readonly string[] {
    const statements = [...this.#statements].map(([kind, { ok, refused }]): [string, string] => [
      kind,
      `${ok}+${refused}`,
    ]);
    return [
      `${this.seeds} seeds, ${this.events} events, every invariant checked at ${this.instants} instants`,
      `faults: ${listed([...this.#faults])}`,
      `faults while an operation ran: ${listed([...this.#phases])}`,
      `statements (succeeded+refused): ${listed(statements)}`,
      `sometimes (seeds): ${listed([...this.#happened].filter(([name]) => !name.startsWith('statement succeeds')))}`,
    ];
  }

  #countStatement(text: string, ok: boolean): void {
    const kind = kindOf(text) ?? 'no statement';
    const counts = this.#statements.get(kind) ?? { ok: 0, refused: 0 };
    if (ok) counts.ok += 1;
    else counts.refused += 1;
    this.#statements.set(kind, counts);
  }
}

const increase = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

const listed = (counts: readonly (readonly [string, number | string])[]): string =>
  counts
    .map(([name, count]) => `${name} ${count}`)
    .sort()
    .join(' · ');
