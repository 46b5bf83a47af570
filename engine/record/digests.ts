import { firstIndex, Hasher, type Sequence } from '../base/index.ts';
import type { ClusterEvent } from '../cluster/index.ts';
import type { Cursor, History } from '../history/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import type { RecordDigests } from './types.ts';

/**
 * Hashes of facts: what happened and how statements ended, not how worlds are made inside, nor what is told. They are the
 * same for two engines that take a session the same way.
 */
export function digestsOf({ history, statements }: Play): RecordDigests {
  const counts = new EventCounts(history);
  return {
    statements: statements.map(({ run }) => digestOfStatement(run, counts)),
    branches: history.branches.map(({ id, endMs }) =>
      new Hasher()
        .integer(endMs)
        .integer(digestOfEvents(history.lineOf(id).tip.events))
        .digest(),
    ),
  };
}

/** Six bits of what became of a statement, and of how much had happened by then. */
function digestOfStatement(run: StatementRun, counts: EventCounts): number {
  const { result, startedAtMs, endedAtMs, state, place } = run;
  const hasher = new Hasher().text(state).integer(startedAtMs);
  hasher.integer(endedAtMs ?? -1).integer(counts.upTo(place));
  if (result?.ok === true) hasher.integer(result.affected ?? -1).integer(result.table?.rows.length ?? -1);
  else if (result !== null) hasher.integer(result.error.number);
  return hasher.digest() % 64;
}

/** How many events lie up to a place. */
class EventCounts {
  readonly #history: History;
  readonly #events: readonly Sequence<ClusterEvent>[];

  constructor(history: History) {
    this.#history = history;
    this.#events = history.branches.map(({ id }) => history.lineOf(id).tip.events);
  }

  /** −1 for a place that is on no branch any more. */
  upTo(place: Cursor): number {
    const events = this.#events[place.branch];
    if (events === undefined || !this.#history.has(place)) return -1;
    return firstIndex(events.length, (index) => events.at(index).atMs > place.atMs);
  }
}

/** What has been hashed of the events that lead up to one, itself included: they never change. */
const hashedUpTo = new WeakMap<ClusterEvent, number>();

/** A hash of events in their order. Of those that have been hashed before nothing is looked at again but the last. */
function digestOfEvents(events: Sequence<ClusterEvent>): number {
  let from = events.length;
  while (from > 0 && !hashedUpTo.has(events.at(from - 1))) from -= 1;
  let hash = from === 0 ? 0 : (hashedUpTo.get(events.at(from - 1)) ?? 0);
  for (let index = from; index < events.length; index += 1) {
    const hasher = new Hasher().integer(hash);
    mix(hasher, events.at(index), 0);
    hash = hasher.digest();
  }
  const last = events.last();
  if (last !== undefined) hashedUpTo.set(last, hash);
  return hash;
}

/** Facts within facts within facts are the engine's own matter. */
const deepestFact = 2;

/** Mixes in a fact: its fields by their names, in whatever order they were set. */
function mix(hasher: Hasher, fact: unknown, depth: number): void {
  if (typeof fact === 'number') hasher.integer(fact);
  else if (typeof fact === 'string') hasher.text(fact);
  else if (typeof fact === 'boolean') hasher.word(fact ? 1 : 2);
  else if (Array.isArray(fact)) {
    hasher.word(fact.length);
    if (depth < deepestFact) for (const item of fact) mix(hasher, item, depth + 1);
  } else if (typeof fact === 'object' && fact !== null && depth < deepestFact) {
    for (const name of Object.keys(fact).sort()) {
      const value = (fact as { readonly [name: string]: unknown })[name];
      // Left out and empty are the same.
      if (value === null || value === undefined) continue;
      mix(hasher.text(name), value, depth + 1);
    }
  }
}
