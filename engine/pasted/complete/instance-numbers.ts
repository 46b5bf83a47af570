import type { CopyFacts } from '../facts/copy.ts';
import type { Notes } from '../notes.ts';

/** The terms of primaries and the INSTANCE_IDs of all copies of a database. */
export interface InstanceNumbers {
  readonly termOf: (copy: CopyFacts) => number;
  readonly idOf: (copy: CopyFacts) => number;
  readonly areTermsTaken: boolean;
  readonly areIdsTaken: boolean;
}

/**
 * Terms and ids as they stand; where none stands, as at creation: ordinal i has term i + 2 and a primary of id i + 1, and
 * the replicas come after the primaries [HAC]. Where only some are missing they get the next after the largest.
 */
export function numberInstances(
  name: string,
  copies: readonly CopyFacts[],
  count: number,
  notes: Notes,
): InstanceNumbers {
  const primaries = copies.filter(({ role, isOrphan }) => role === 'primary' && !isOrphan);
  const terms = new Map<CopyFacts, number>();
  for (const copy of primaries) if (copy.term !== null && copy.term > 0) terms.set(copy, copy.term);
  const areTermsTaken = primaries.length > 0 && terms.size === primaries.length;
  const isEveryTermMissing = terms.size === 0;
  let nextTerm = largest(terms) + 1;
  for (const copy of primaries) {
    if (terms.has(copy)) continue;
    terms.set(copy, isEveryTermMissing ? copy.ordinal + 2 : nextTerm);
    nextTerm += 1;
  }
  const ids = idsThatStand(name, copies, notes);
  const areIdsTaken = copies.length > 0 && ids.size === copies.length;
  const isEveryIdMissing = ids.size === 0;
  let nextId = isEveryIdMissing ? count + 1 : largest(ids) + 1;
  for (const copy of copies) {
    if (ids.has(copy)) continue;
    const isFirst = isEveryIdMissing && copy.role === 'primary' && !copy.isOrphan;
    ids.set(copy, isFirst ? copy.ordinal + 1 : nextId);
    if (!isFirst) nextId += 1;
  }
  return {
    termOf: (copy) => terms.get(copy) ?? 0,
    idOf: (copy) => ids.get(copy) ?? 0,
    areTermsTaken,
    areIdsTaken,
  };
}

function idsThatStand(name: string, copies: readonly CopyFacts[], notes: Notes): Map<CopyFacts, number> {
  const ids = new Map<CopyFacts, number>();
  const seen = new Set<number>();
  for (const copy of copies) {
    if (copy.instanceId === null) continue;
    if (seen.has(copy.instanceId)) {
      const values = { partition: `${name}:${copy.ordinal}`, id: copy.instanceId };
      notes.row({ kind: 'instanceIdTwice', ...values }, copy.at.span);
      continue;
    }
    seen.add(copy.instanceId);
    ids.set(copy, copy.instanceId);
  }
  return ids;
}

function largest(numbers: ReadonlyMap<CopyFacts, number>): number {
  let most = 0;
  for (const number of numbers.values()) most = Math.max(most, number);
  return most;
}
