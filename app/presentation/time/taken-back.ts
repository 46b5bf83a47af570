import type { Cursor } from '@ha-playground/engine';
import { effectOf } from '@ha-playground/engine/console';
import type { Play } from '@ha-playground/engine/play';

/** What one press of undo takes back, or one of redo brings back, or all that is undone. */
export interface TakenBack {
  /** A command or several, and the waits that came after them, as they were entered. */
  readonly statements: readonly string[];
  /** How many statements came after it that only read. */
  readonly reads: number;
}

/**
 * What undo takes back now: the last command, with everything that was entered after it, for time goes on without it from just
 * before it. Null where there is nothing to undo.
 */
export function takenBackBy(play: Play): TakenBack | null {
  const { canUndo, cursor } = play.history;
  return canUndo ? doneUntil(play, cursor) : null;
}

/**
 * What redo brings back now: the next command of those that were undone, with everything that was entered after it, up to the
 * command that redo would bring back next. Null where nothing is undone.
 */
export function broughtBackBy(play: Play): TakenBack | null {
  const { undone, branch, branches } = play.history;
  if (undone === null || branch.parent === null) return null;
  const applied = branch.parent.applied + 1;
  const next = branches[undone.branch]?.entries[applied];
  const isLast = next === undefined || applied >= undone.applied;
  return doneUntil(play, isLast ? undone : { branch: undone.branch, applied, atMs: next.atMs });
}

/** All that is undone now, which redo brings back in the end. Null where nothing is. */
export function undoneNow(play: Play): TakenBack | null {
  const { undone, branch } = play.history;
  return undone === null || branch.parent === null ? null : doneUntil(play, undone, branch.parent.applied);
}

/** The commands that lead to a place, from the one after so many on, and what came after that until there. */
function doneUntil(
  { history, statements }: Play,
  end: Cursor,
  first: number = end.applied - 1,
): TakenBack | null {
  const entries = history.branches[end.branch]?.entries.slice(first, end.applied) ?? [];
  const [entry] = entries;
  if (entry === undefined) return null;
  const after = statements
    .map(({ run }) => run)
    .filter(({ place, command, result }) => {
      // What was refused has done nothing, and an earlier command stays, however late it has ended.
      if (command !== null || (result !== null && !result.ok)) return false;
      const isAfter = place.applied > first || place.atMs > entry.atMs;
      const isBefore = place.applied <= end.applied && place.atMs <= end.atMs;
      return isAfter && isBefore && history.leadsThrough(place, end.branch);
    });
  const waits = after.filter(({ statement }) => statement?.kind === 'dotWait');
  const reads = after.filter(({ statement }) => statement !== null && looking.has(effectOf(statement)));
  return { statements: [...entries, ...waits].map(({ text }) => text), reads: reads.length };
}

const looking: ReadonlySet<ReturnType<typeof effectOf>> = new Set(['looks', 'looksAtRows', 'explains']);
