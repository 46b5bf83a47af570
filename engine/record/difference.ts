import type { Play } from '../statements/index.ts';
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
  { statements }: Play,
): DifferingPlace | null {
  const index = firstBetween(was.statements, now.statements);
  if (index === null) return null;
  return { kind: 'statement', statement: index + 1, text: statements[index]?.run.text ?? '' };
}

function branchBetween(was: SessionRecord, now: SessionRecord, { history }: Play): DifferingPlace | null {
  const id = firstBetween(was.digests.branches, now.digests.branches);
  if (id === null) return null;
  return { kind: 'branch', name: history.branches[id]?.name ?? `branch ${id + 1}` };
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
