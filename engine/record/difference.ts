import type { History } from '../history/index.ts';
import type { Play, StatementRun } from '../statements/index.ts';
import type { DifferingPlace, RecordDifference } from '../telling/index.ts';
import type { SessionRecord } from './types.ts';

/** From where on `now` goes another way than `was`, the session that was recorded; null when it does not. */
export function differenceBetween(
  was: SessionRecord,
  now: SessionRecord,
  play: Play,
): RecordDifference | null {
  const found = statementBetween(was, now, play) ?? branchBetween(was, now, play) ?? cursorBetween(was, now);
  if (found === null) return null;
  const place: DifferingPlace = hashIn(was) === hashIn(now) ? found : { kind: 'start' };
  return { ...place, madeWith: was.engine, shownWith: now.engine };
}

function statementBetween(
  { digests: was }: SessionRecord,
  { digests: now }: SessionRecord,
  { statements, history }: Play,
): DifferingPlace | null {
  let index = firstBetween(was.statements, now.statements);
  if (index === null) return null;
  for (const [at, { run }] of statements.entries())
    if (was.statements[at] !== now.statements[at] && beganBefore(run, statements[index]?.run, history))
      index = at;
  const run = statements[index]?.run;
  return {
    kind: 'statement',
    statement: index + 1,
    text: run?.text ?? '',
    atMs: run?.startedAtMs ?? history.cursor.atMs,
  };
}

/** Had a statement begun before another one that was entered before it, on the same line of time, and has to wait? */
const beganBefore = (one: StatementRun, other: StatementRun | undefined, history: History): boolean =>
  other !== undefined &&
  one.startedAtMs < other.startedAtMs &&
  history.leadsThrough(one.place, other.place.branch);

function branchBetween(
  was: SessionRecord,
  now: SessionRecord,
  { history, statements }: Play,
): DifferingPlace | null {
  const id = firstBetween(was.digests.branches, now.digests.branches);
  if (id === null) return null;
  const branch = history.branches[id];
  // What branches share belongs to the earliest of them, and that one is as it was.
  const index = statements.findIndex(({ run }) => run.place.branch === id && run.command !== null);
  const run = statements[index]?.run;
  return {
    kind: 'branch',
    name: branch?.name ?? `branch ${id + 1}`,
    statement: run === undefined ? null : index + 1,
    text: run?.text ?? '',
    atMs: run?.startedAtMs ?? branch?.parent?.atMs ?? history.originMs,
  };
}

function cursorBetween(
  { cursor: was }: SessionRecord,
  { cursor: now }: SessionRecord,
): DifferingPlace | null {
  const isSame = was.branch === now.branch && was.atMs === now.atMs && was.applied === now.applied;
  return isSame ? null : { kind: 'cursor' };
}

function firstBetween(was: readonly number[], now: readonly number[]): number | null {
  for (let index = 0; index < Math.max(was.length, now.length); index += 1)
    if (was[index] !== now[index]) return index;
  return null;
}

const hashIn = ({ start }: SessionRecord): string => (start.kind === 'story' ? start.hash : '');
