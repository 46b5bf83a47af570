import { importedCommitLimit } from '../../cluster/index.ts';
import type { CopyFacts } from '../facts/copy.ts';
import { copyKey } from '../facts/copy.ts';

/** How far the logs of copies reach, by the keys of the copies. */
export type Positions = ReadonlyMap<string, number>;

/** How many commits a copy holds, for the position of its log. */
export type CommitsAt = (position: number, ofPartition: readonly number[]) => number;

/**
 * Positions as commits. Those of this playground are 385 + 12 for each commit [HAC]; where one of a paste is none of those,
 * only the order counts: a copy whose log is behind lacks a commit of those that are further.
 */
export function commitsBy(positions: Positions): CommitsAt {
  return areOfPlayground(positions)
    ? (position) => (position - firstPosition) / positionsOfCommit
    : (position, ofPartition) => new Set(ofPartition.filter((other) => other <= position)).size;
}

/** Are all of them numbers that this playground itself prints? */
export const areOfPlayground = (positions: Positions): boolean =>
  [...positions.values()].every((position) => {
    const commits = (position - firstPosition) / positionsOfCommit;
    return Number.isInteger(commits) && commits >= 0 && commits <= importedCommitLimit;
  });

const firstPosition = 385;
const positionsOfCommit = 12;

/**
 * How many commits each copy of one partition holds. A replica that follows cannot be ahead, and one for which commits wait
 * has what its primary has: positions of one table are not all of one instant. Null for one that holds what its primary does,
 * or of which nothing is known.
 */
export function commitsOfCopies(
  database: string,
  copies: readonly CopyFacts[],
  { positions, commitsAt }: { readonly positions: Positions; readonly commitsAt: CommitsAt },
): (number | null)[] {
  const known = copies.map(({ ordinal, leaf }) => positions.get(copyKey(database, ordinal, leaf)) ?? null);
  const all = known.filter((position) => position !== null);
  const primary = copies.findIndex(
    ({ role, isOffline, isOrphan }) => role === 'primary' && !isOffline && !isOrphan,
  );
  const ofPrimary = known[primary] ?? null;
  return copies.map((copy, index) => {
    const position = known[index] ?? null;
    if (position === null) return null;
    const follows = index !== primary && !copy.isOffline && !copy.isOrphan;
    const isBehind = ofPrimary !== null && position < ofPrimary && copy.state !== 'sync';
    return follows && !isBehind ? null : commitsAt(position, all);
  });
}
