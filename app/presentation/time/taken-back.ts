import type { History } from '@ha-playground/engine';
import { effectOf } from '@ha-playground/engine/console';
import type { Play } from '@ha-playground/engine/play';

/** What one press of undo takes back. */
export interface TakenBack {
  /** The last command before the cursor, and the waits that came after it, as they were entered. */
  readonly statements: readonly string[];
  /** How many statements came after it that only read. */
  readonly reads: number;
}

/**
 * What undo takes back now: the last command, with everything that was entered after it, for time goes on without it from just
 * before it. Null where there is nothing to undo.
 */
export function takenBackBy({ history, statements }: Play): TakenBack | null {
  if (!history.canUndo) return null;
  const { cursor, branch } = history;
  const entry = branch.entries[cursor.applied - 1];
  if (entry === undefined) return null;
  const after = statements
    .map(({ run }) => run)
    .filter(({ place, command, result }) => {
      // What was refused has done nothing, and an earlier command stays, however late it has ended.
      if (command !== null || (result !== null && !result.ok)) return false;
      const isAfter = place.applied >= cursor.applied || place.atMs > entry.atMs;
      return isAfter && place.atMs <= cursor.atMs && history.leadsThrough(place);
    });
  const waits = after.filter(({ statement }) => statement?.kind === 'dotWait');
  const reads = after.filter(({ statement }) => statement !== null && looking.has(effectOf(statement)));
  return { statements: [entry.text, ...waits.map(({ text }) => text)], reads: reads.length };
}

/** The command that redo brings back now; null where nothing is undone. */
export function broughtBackBy({ undone, branch, branches }: History): string | null {
  if (undone === null || branch.parent === null) return null;
  return branches[undone.branch]?.entries[branch.parent.applied]?.text ?? null;
}

const looking: ReadonlySet<ReturnType<typeof effectOf>> = new Set(['looks', 'looksAtRows', 'explains']);
