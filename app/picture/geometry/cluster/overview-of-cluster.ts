import type { LeafMark } from '../shared/leaves.ts';
import { lookOf, type Overview, overviewOf } from '../shared/overview.ts';
import type { ClusterLayout } from './cluster-layout.ts';

/** Every leaf of the Cluster view where it stands. */
export function overviewOfCluster(layout: ClusterLayout, leaves: readonly LeafMark[]): Overview {
  return overviewOf(
    layout,
    layout,
    leaves.flatMap((leaf) => {
      const place = layout.leaves.get(leaf.node);
      return place === undefined ? [] : [{ place, look: lookOf(leaf) }];
    }),
  );
}
