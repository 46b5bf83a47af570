import { Hasher, type InSteps, type Sequence, type SimMs } from '../base/index.ts';
import type { ClusterEvent } from '../cluster/index.ts';
import type { Branch, Cursor, Entry, History } from '../history/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import { wasCutOff } from './line-of-play.ts';
import type { RecordDigests } from './types.ts';

/**
 * Hashes of facts: what happened and how statements ended, not how worlds are made inside, nor what is told. They are the
 * same for two engines that take a session the same way.
 */
export function digestsOf({ history, statements }: Pick<Play, 'history' | 'statements'>): RecordDigests {
  const runs = statements.map(({ run }) => run);
  const nextMs = beginningsAfter(runs);
  const tree: Tree = { history, branches: history.branches };
  return {
    statements: runs.map((run) => digestOfStatement(run, tree, nextMs.get(run) ?? Infinity)),
    branches: tree.branches.map(({ id, endMs }) =>
      new Hasher()
        .integer(endMs)
        .integer(digestOfEvents(history.lineOf(id).tip.events))
        .digest(),
    ),
  };
}

/** So many statements are looked at in one step. */
const statementsAStep = 256;

/**
 * Looks ahead, in steps, at what {@link digestsOf} will have to look at: that takes little time then, whatever has been done in
 * between.
 */
export function* lookAhead({ history, statements }: Pick<Play, 'history' | 'statements'>): InSteps<void> {
  const { branches } = history;
  for (const [place, { run }] of statements.entries()) {
    digestOfEntry(placeOfEntry(run, branches), history);
    if (place % statementsAStep === statementsAStep - 1) yield;
  }
}

/** A history, and its branches, which cost as much as there are. */
interface Tree {
  readonly history: History;
  readonly branches: readonly Branch[];
}

/**
 * Six bits of all that had happened when a statement had begun, and of what became of it, where it was over before another
 * began at `nextMs`: a statement is not another because of what was entered while it ran. So where a course goes another
 * way, the statement that did it differs, as do those that begin after it on its line of time, and none before it. One of 64
 * is the same by chance; then the next one tells.
 */
function digestOfStatement(run: StatementRun, { history, branches }: Tree, nextMs: SimMs): number {
  const { result, startedAtMs, endedAtMs, place } = run;
  const entry = placeOfEntry(run, branches);
  const hasher = new Hasher().integer(startedAtMs).integer(digestOfEntry(entry, history));
  const isOver = endedAtMs !== null && result !== null && !wasCutOff(result);
  const isAlone =
    endedAtMs === startedAtMs ||
    (endedAtMs ?? Infinity) < nextMs ||
    // At that very instant: before the command of another one was taken in.
    (endedAtMs === nextMs && (entry === null || entry.applied === place.applied));
  if (!isOver || !isAlone) return hasher.digest() % 64;
  const isAtEntry = entry !== null && isSamePlace(entry, place);
  hasher.integer(endedAtMs).integer(isAtEntry ? digestOfEntry(entry, history) : digestUpTo(place, history));
  if (result.ok) hasher.integer(result.affected ?? -1).integer(result.table?.rows.length ?? -1);
  else hasher.integer(result.error.number);
  return hasher.digest() % 64;
}

/** When the next statement after each began, wherever in the tree. */
function beginningsAfter(runs: readonly StatementRun[]): ReadonlyMap<StatementRun, SimMs> {
  const begun = runs
    .filter(({ state }) => state !== 'queued')
    .toSorted((one, other) => one.startedAtMs - other.startedAtMs);
  return new Map(begun.map((run, at) => [run, begun[at + 1]?.startedAtMs ?? Infinity]));
}

/** Where the command of a statement had just been taken in. */
interface EntryPlace extends Cursor {
  readonly entry: Entry;
}

const isSamePlace = (one: Cursor, other: Cursor): boolean =>
  one.branch === other.branch && one.atMs === other.atMs && one.applied === other.applied;

/** Null for what changes nothing. */
function placeOfEntry({ command, place }: StatementRun, branches: readonly Branch[]): EntryPlace | null {
  if (command === null) return null;
  const entries = branches[place.branch]?.entries ?? [];
  for (let index = Math.min(place.applied, entries.length) - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry?.id === command) return { branch: place.branch, atMs: entry.atMs, applied: index + 1, entry };
  }
  return null;
}

/** What had happened when a command had just been taken in: on every branch that has the entry, the same has led to it. */
const hashedAt = new WeakMap<Entry, number>();

/** The same as {@link digestUpTo}; a session that is written again and again is gone through once. */
function digestOfEntry(place: EntryPlace | null, history: History): number {
  if (place === null || !history.has(place)) return digestUpTo(place, history);
  const digest = hashedAt.get(place.entry) ?? digestUpTo(place, history);
  hashedAt.set(place.entry, digest);
  return digest;
}

/** A hash of the events up to a place; −1 for one that is on no branch any more. */
function digestUpTo(place: Cursor | null, history: History): number {
  if (place === null || !history.has(place)) return -1;
  const { branch, atMs, applied } = place;
  return digestOfEvents(history.lineOf(branch).worldAt(atMs, applied).events);
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
