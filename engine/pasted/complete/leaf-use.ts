import { addressOf } from '../../cluster/index.ts';
import type { CopyFacts, DatabaseFacts } from '../facts/copy.ts';
import type { PastedAddress } from '../pasted-cluster.ts';

/** What partitions tell of a leaf that holds some. */
export interface LeafUse {
  readonly leaf: PastedAddress;
  /** The first row that names it. */
  readonly at: CopyFacts['at'];
  /** Is a copy on it in service? */
  isServing: boolean;
  /** Is one out of service, and no orphan? */
  isIdle: boolean;
}

/** What all copies together tell. */
export interface CopiesInUse {
  readonly databases: readonly DatabaseFacts[];
  /** By address. */
  readonly leaves: ReadonlyMap<string, LeafUse>;
  /** Has a partition two copies that are no orphans? */
  readonly hasSecondCopies: boolean;
  readonly hasOrphans: boolean;
}

export function copiesInUse(databases: readonly DatabaseFacts[]): CopiesInUse {
  const leaves = new Map<string, LeafUse>();
  let hasSecondCopies = false;
  let hasOrphans = false;
  for (const { copies } of databases) {
    const seen = new Set<number>();
    for (const copy of copies) {
      noteUse(leaves, copy);
      if (copy.isOrphan) hasOrphans = true;
      else if (seen.has(copy.ordinal)) hasSecondCopies = true;
      else seen.add(copy.ordinal);
    }
  }
  return { databases, leaves, hasSecondCopies, hasOrphans };
}

function noteUse(leaves: Map<string, LeafUse>, { leaf, at, isOffline, isOrphan }: CopyFacts): void {
  const key = addressOf(leaf);
  let use = leaves.get(key);
  if (use === undefined) {
    use = { leaf, at, isServing: false, isIdle: false };
    leaves.set(key, use);
  }
  if (isOrphan) return;
  if (isOffline) use.isIdle = true;
  else use.isServing = true;
}
