import type { SimMs } from '../../base/index.ts';
import type { Watch } from '../client/watches.ts';
import type { WatchCourse, WatchStretch } from './course.ts';
import { phasesOf } from './phases.ts';
import type { WatchedRows, WatchValue } from './question.ts';
import { standingAt } from './standing.ts';

/** What was answered at each instant at which a watch was asked; undefined where it has not been yet. */
export interface Answers {
  readonly originMs: SimMs;
  /** The end of the line of time. */
  readonly endMs: SimMs;
  readonly instants: readonly SimMs[];
  readonly values: readonly (WatchValue | undefined)[];
  /** When that happened which somebody saw at an instant. */
  readonly happenedBy: (seenMs: SimMs) => SimMs;
}

/** What follows from the answers: stretches, and what became of an expectation. */
export type Told = Pick<WatchCourse, 'stretches' | 'expected' | 'phases' | 'standing' | 'isComplete'>;

/**
 * From answers to stretches: what is not asked often is known when it is asked next (EVERY), and counts when it has been
 * so for long enough (FOR), whether anything happens then or not.
 */
export function tellCourse({ statement }: Pick<Watch, 'statement'>, answers: Answers): Told {
  const isComplete = answers.instants.every((_, index) => answers.values[index] !== undefined);
  const seen = stretchesOf(answers);
  if (statement.kind === 'dotWatch')
    return { stretches: seen, isComplete, expected: null, phases: [], standing: null };
  const { when, forMs, everyMs } = statement;
  const expected = { when, forMs, everyMs };
  const line: Line = { ...answers, everyMs };
  const asked =
    everyMs === null
      ? seen
      : merged(
          seen.flatMap((stretch, index) => whenAsked(stretch, { line, isLast: index === seen.length - 1 })),
        );
  const counts = when !== 'always';
  const stretches = merged(
    asked.flatMap((stretch, index) =>
      whenItCounts(stretch, { counts, forMs: forMs ?? 0, line, isLast: index === asked.length - 1 }),
    ),
  );
  const phases = phasesOf(expected, {
    seen,
    asked,
    counted: stretches,
    happenedBy: answers.happenedBy,
  });
  const standing = standingAt({ expected, phases }, answers.endMs);
  return { stretches, isComplete, expected, phases, standing };
}

interface Counting {
  readonly counts: boolean;
  readonly forMs: SimMs;
  readonly line: Line;
  readonly isLast: boolean;
}

interface Line extends Answers {
  readonly everyMs: SimMs | null;
}

/** Stretches of equal answers; one that is not known yet ends the one before it. */
function stretchesOf({ instants, values, endMs }: Answers): readonly WatchStretch[] {
  const stretches: WatchStretch[] = [];
  for (const [index, fromMs] of instants.entries()) {
    const value = values[index];
    if (value !== undefined) stretches.push({ fromMs, toMs: instants[index + 1] ?? endMs, value });
  }
  return merged(stretches);
}

/** Neighbours that say the same are one. */
function merged(stretches: readonly WatchStretch[]): readonly WatchStretch[] {
  const joined: WatchStretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last?.toMs === stretch.fromMs && isSame(last.value, stretch.value))
      joined[joined.length - 1] = { ...last, toMs: stretch.toMs };
    else joined.push(stretch);
  }
  return joined;
}

/** What a stretch is to somebody who asks at intervals: from the first question in it to the first one after it. */
function whenAsked(
  { fromMs, toMs, value }: WatchStretch,
  { line, isLast }: { readonly line: Line; readonly isLast: boolean },
): readonly WatchStretch[] {
  const asked = { fromMs: nextQuestion(fromMs, line), toMs: isLast ? toMs : nextQuestion(toMs, line), value };
  const isAsked = asked.fromMs < asked.toMs || (isLast && asked.fromMs === asked.toMs);
  return isAsked ? [{ ...asked, toMs: Math.min(asked.toMs, line.endMs) }] : [];
}

/** Splits a stretch of what counts where it has lasted long enough: until then it does not count. */
function whenItCounts(
  stretch: WatchStretch,
  { counts, forMs, line, isLast }: Counting,
): readonly WatchStretch[] {
  if (stretch.value !== counts || forMs === 0) return [stretch];
  const { fromMs, toMs } = stretch;
  const countsFromMs = nextQuestion(fromMs + forMs, line);
  const before: WatchStretch = { fromMs, toMs: Math.min(countsFromMs, toMs), value: !counts };
  const isReached = countsFromMs < toMs || (isLast && countsFromMs === toMs);
  return isReached ? [before, { fromMs: countsFromMs, toMs, value: counts }] : [before];
}

function nextQuestion(atMs: SimMs, { everyMs, originMs }: Line): SimMs {
  if (everyMs === null) return atMs;
  return originMs + Math.ceil((atMs - originMs) / everyMs) * everyMs;
}

function isSame(left: WatchValue, right: WatchValue): boolean {
  if (left === right) return true;
  return isRows(left) && isRows(right) && sameRows(left, right);
}

const isRows = (value: WatchValue): value is WatchedRows => typeof value === 'object' && value !== null;

const sameRows = (left: WatchedRows, right: WatchedRows): boolean =>
  left.count === right.count &&
  left.rows.every((row, index) => row.every((cell, column) => cell === right.rows[index]?.[column]));
