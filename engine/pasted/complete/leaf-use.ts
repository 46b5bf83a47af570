import { addressOf } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
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

/** `holders` are nodes that hold partitions, also such of which nothing else could be read: these are out of service. */
export function copiesInUse(
  databases: readonly DatabaseFacts[],
  holders: Iterable<PastedAddress & { readonly span: Span }>,
): CopiesInUse {
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
  for (const { host, port, span } of holders) {
    const leaf = { host, port };
    const key = addressOf(leaf);
    if (!leaves.has(key)) leaves.set(key, { leaf, at: { span }, isServing: false, isIdle: true });
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
