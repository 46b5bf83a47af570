import { firstIndex, type SimMs } from '../base/index.ts';
import type { ClusterEvent } from '../cluster/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import type { LostAfter, TimeOfStep } from '../telling/index.ts';

/** Steps by hand that follow each other faster than this are done together; less time than this passes by itself between two. */
const togetherMs: SimMs = 500;

/** Says of the steps of a line of time, one after another, on what time their outcome depends. */
export class TimesOfSteps {
  readonly #events: readonly ClusterEvent[];
  /** When the next one begins, after each run, that changes something. */
  readonly #nextActMs = new Map<StatementRun, SimMs>();
  #last: { readonly endedAtMs: SimMs; readonly kind: 'statement' | 'byHand' } | null = null;

  constructor({ history }: Play, runs: readonly StatementRun[]) {
    // That a statement has ended is what it prints.
    this.#events = [...history.world.events].filter(({ kind }) => kind !== 'statementFinished');
    let nextMs = Number.POSITIVE_INFINITY;
    for (const run of runs.toReversed()) {
      this.#nextActMs.set(run, nextMs);
      if (run.command !== null) nextMs = run.startedAtMs;
    }
  }

  /** What there is to say of the step that follows. */
  next(run: StatementRun, kind: 'statement' | 'byHand'): readonly TimeOfStep[] {
    const last = this.#last;
    const endedAtMs = run.endedAtMs ?? run.startedAtMs;
    this.#last = { endedAtMs: Math.max(endedAtMs, last?.endedAtMs ?? 0), kind };
    const said: TimeOfStep[] = [];
    if (last !== null) {
      const ms = run.startedAtMs - last.endedAtMs;
      const isCheck = kind === 'statement' && run.command === null;
      const happensMs = this.#firstAfter(last.endedAtMs + togetherMs);
      // What comes sooner is over before anybody does the next step. What changes something brings events itself at its instant.
      const hasHappened = isCheck ? happensMs <= run.startedAtMs : happensMs < run.startedAtMs;
      if (kind === 'statement' && last.kind === 'statement' && ms < 0) said.push({ kind: 'beside' });
      else if (kind === 'byHand' && last.kind === 'byHand' && ms > 0 && ms < togetherMs)
        said.push({ kind: 'together', ms });
      else if (ms >= togetherMs && hasHappened) said.push({ kind: isCheck ? 'waits' : 'after', ms });
    }
    if (kind === 'statement' && run.command === null) {
      const changesAtMs = this.#firstAfter(endedAtMs);
      const actsAtMs = this.#nextActMs.get(run) ?? Number.POSITIVE_INFINITY;
      const isSoon = changesAtMs - endedAtMs < togetherMs;
      if (changesAtMs < actsAtMs && !isSoon) said.push({ kind: 'within', ms: changesAtMs - run.startedAtMs });
    }
    return said;
  }

  /** What was lost between a step and the next one that changes something; null where nothing was. */
  lostAfter(run: StatementRun): LostAfter | null {
    const untilMs = this.#nextActMs.get(run) ?? Number.POSITIVE_INFINITY;
    if (run.command === null) return null;
    let rows = 0;
    for (const event of this.#events)
      if (event.kind === 'writesUndone' && event.atMs >= run.startedAtMs && event.atMs < untilMs)
        rows += event.gone.length;
    return rows === 0 ? null : { rows };
  }

  /** When something next happens after an instant. */
  #firstAfter(ms: SimMs): SimMs {
    const events = this.#events;
    const index = firstIndex(events.length, (at) => (events[at]?.atMs ?? 0) > ms);
    return events[index]?.atMs ?? Number.POSITIVE_INFINITY;
  }
}
