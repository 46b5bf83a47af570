import { type RefObject, useMemo } from 'react';
import type { ClusterLayout } from '../../geometry/cluster/cluster-layout.ts';
import { overviewOfCluster } from '../../geometry/cluster/overview-of-cluster.ts';
import type { LeafMark } from '../../geometry/shared/leaves.ts';
import { looksOf } from '../../geometry/shared/overview.ts';
import { OverviewCorner } from '../shared/overview-corner.tsx';
import type { Palette } from '../shared/palette.ts';
import type { Zoom } from '../shared/surface.ts';
import type { ZoomControl } from './picture-zoom.ts';

interface ClusterOverviewProps {
  readonly layout: ClusterLayout;
  readonly leaves: readonly LeafMark[];
  readonly palette: Palette;
  readonly zoom: RefObject<Zoom>;
  readonly control: ZoomControl;
  readonly follow: RefObject<() => void>;
}

/** The overview of the Cluster view: painted when a leaf changes, moved when the zoom does. */
export function ClusterOverview({ layout, leaves, zoom, control, ...corner }: ClusterOverviewProps) {
  const looks = looksOf(leaves);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the leaves only their looks are seen from afar.
  const overview = useMemo(() => overviewOfCluster(layout, leaves), [layout, looks]);
  return (
    <OverviewCorner
      {...corner}
      overview={overview}
      seen={() => {
        const { k, x, y } = zoom.current;
        return { x: -x / k, y: -y / k, width: layout.width / k, height: layout.height / k };
      }}
      onCentre={({ x, y }) => control.centre(x, y)}
    />
  );
}
