import type { Ordinal } from '../base/index.ts';
import { answers } from './leaves.ts';
import { type ClusterError, noMasterInstance } from './outcome.ts';
import { type Database, onlinePrimary } from './partition.ts';
import type { World } from './world.ts';

/** Can a statement that needs certain partitions run now, must it wait, or is it refused? */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'waits'; readonly ordinal: Ordinal; readonly why: 'locked' | 'leafSilent' }
  | { readonly kind: 'refused'; readonly error: ClusterError };

/**
 * The readiness of `ordinals` (all when null). A partition without a primary refuses the statement with error 1777,
 * the lowest such ordinal first [HAC]; a locked one, or one whose leaf is silent but not yet offline, lets it wait [DOC].
 */
export function readinessOf(
  world: World,
  database: Database,
  ordinals: readonly Ordinal[] | null,
): Readiness {
  let waits: Readiness | null = null;
  let refused: Readiness | null = null;
  const visit = (index: number) => {
    const partition = database.partitions.at(index);
    const { ordinal } = partition;
    const primary = onlinePrimary(partition);
    if (partition.state === 'offline') {
      refused ??= { kind: 'refused', error: noMasterInstance(database.name, ordinal) };
    } else if (partition.state === 'locked') {
      waits ??= { kind: 'waits', ordinal, why: 'locked' };
    } else if (primary === null || !answers(world, primary.node)) {
      waits ??= { kind: 'waits', ordinal, why: 'leafSilent' };
    }
  };
  if (ordinals === null) for (let index = 0; index < database.partitions.length; index += 1) visit(index);
  else for (const index of ordinals) visit(index);
  return refused ?? waits ?? { kind: 'ready' };
}
