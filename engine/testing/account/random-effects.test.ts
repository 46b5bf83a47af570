import { expect, test } from 'vitest';
import { isLoss, type World } from '../../cluster/index.ts';
import { History } from '../../history/index.ts';
import { extras } from '../../statements/binding/bind-extras.ts';
import { Client, runUntil } from '../../statements/index.ts';
import { sentenceOf } from '../../telling/english/index.ts';
import { everyLossIsNamed } from '../invariants/every-loss-is-named.ts';
import type { Invariant } from '../invariants/invariant.ts';
import { recordOf } from '../invariants/record-of.ts';
import { tablesHoldWhatWasPromised } from '../invariants/tables-hold-what-was-promised.ts';
import { keyOf } from './account.ts';
import { Ledger } from './ledger.ts';
import { effectsSetUp, effectsStep } from './random-effects.ts';

const scripts = Number(process.env.EFFECT_SCRIPTS ?? 300);
const firstSeed = Number(process.env.CHANCE_SEED ?? 1);
const stepsPerScript = 26;
const lineLimitMs = 86_400_000;

/** A cluster whose tables are compared with an account of their own at every instant, and whose SELECTs after every line. */
class EffectsRun {
  readonly lines: string[] = [];
  readonly complaints: string[] = [];
  readonly #history = new History();
  readonly #client = new Client(this.#history, { extras: () => extras });
  readonly #record = recordOf(this.#history);
  readonly #ledger = new Ledger(this.#record, this.#history.world);
  readonly #rules: readonly Invariant[] = [
    tablesHoldWhatWasPromised(this.#record),
    everyLossIsNamed(this.#record),
  ];
  #seen = this.#history.world;

  constructor() {
    this.#history.subscribe(() => this.#check());
  }

  get world(): World {
    return this.#history.world;
  }

  run(lines: readonly string[]): void {
    for (const line of lines) {
      this.lines.push(line);
      this.#client.enqueue(line);
      const limitMs = this.world.nowMs + lineLimitMs;
      runUntil(this.#history, [this.#client], () => !this.#client.isForegroundBusy, limitMs);
    }
    this.#compareAnswers();
  }

  /** The losses that statements in the foreground have said, and those that have happened. */
  lossesToldAndHappened(): readonly [string[], string[]] {
    this.run(['.wait 1s']);
    const told = this.#client.runs
      .filter(({ isBackground }) => !isBackground)
      .flatMap(({ result }) => result?.text.split('\n').filter((line) => line.startsWith('-- ')) ?? []);
    const happened = this.world.events.slice().filter(isLoss);
    return [told, happened.map((event) => `-- ${sentenceOf(event, this.world)}`)];
  }

  #check(): void {
    const { world } = this;
    if (world === this.#seen) return;
    const complaints = [
      this.#ledger.follow(world, this.#seen),
      ...this.#rules.map((rule) => rule(world, this.#seen)),
    ];
    for (const complaint of complaints)
      if (complaint !== null) this.complaints.push(`at ${world.nowMs} ms: ${complaint}`);
    this.#seen = world;
  }

  /** What SELECT answers, which it does only when every partition is served. */
  #compareAnswers(): void {
    const client = new Client(this.#history, { extras: () => extras });
    const results = client
      .enqueue('SELECT COUNT(*) FROM test.x; SELECT * FROM test.x;')
      .map(({ id }) => client.runs[id]?.result);
    const [counted, selected] = results.map((result) => (result?.ok ? result.table?.rows : undefined));
    if (counted === undefined || selected === undefined) return;
    const wanted = this.#promisedRows();
    const held = selected.map(keyOf).sort();
    if (counted[0]?.[0] !== wanted.length || held.join() !== wanted.join())
      this.complaints.push(
        `at ${this.world.nowMs} ms: SELECT counts ${counted[0]?.[0]} and finds ${held.join()}; the account has ${wanted.join()}`,
      );
  }

  #promisedRows(): readonly string[] {
    const { account } = this.#ledger;
    const table = account.find('test', 'x');
    const partitions = this.world.databases[0]?.partitions.length ?? 0;
    const rows: string[] = [];
    for (let ordinal = 0; table !== null && ordinal < partitions; ordinal += 1)
      for (const [key, count] of account.shareOf(table, ordinal).rows)
        for (let copy = 0; copy < count; copy += 1) rows.push(key);
    return rows.sort();
  }
}

test(
  `effects: account and tables are equal at every instant, and every loss is said once (${scripts} scripts)`,
  () => {
    const tally = { undone: 0, back: 0, otherCopy: 0, emptied: 0, dropped: 0, forced: 0 };
    for (let seed = firstSeed; seed < firstSeed + scripts; seed += 1) {
      const run = new EffectsRun();
      run.run(effectsSetUp(seed));
      for (let step = 0; step < stepsPerScript && run.complaints.length === 0; step += 1)
        run.run(effectsStep(run.world, seed, step));
      expect(run.complaints, `seed ${seed}\n${run.lines.join('\n')}`).toEqual([]);
      const [told, happened] = run.lossesToldAndHappened();
      for (const loss of happened)
        expect(
          told.filter((line) => line === loss).length,
          `seed ${seed}: ${loss}\n${run.lines.join('\n')}`,
        ).toBe(happened.filter((other) => other === loss).length);
      for (const event of run.world.events) {
        if (event.kind === 'writesUndone') tally.undone += 1;
        if (event.kind === 'writesUndone' && event.back.length > 0) tally.back += 1;
        if (event.kind === 'writesUndone' && event.cause === 'otherCopy') tally.otherCopy += 1;
        if (event.kind === 'partitionEmptied') tally.emptied += 1;
        if (event.kind === 'tableDropped') tally.dropped += 1;
        if (event.kind === 'lossAccepted') tally.forced += 1;
      }
    }
    console.info(`effects: ${JSON.stringify(tally)}`);
    if (scripts >= 300) expect(Math.min(...Object.values(tally))).toBeGreaterThan(0);
  },
  Math.max(120_000, 400 * scripts),
);
