import { type RefObject, useMemo } from 'react';
import type { ClusterLayout } from '../geometry/layout.ts';
import type { LeafMark } from '../geometry/leaves.ts';
import { looksOf, overviewOfCluster } from '../geometry/overview.ts';
import { OverviewCorner } from './overview-corner.tsx';
import type { Palette } from './palette.ts';
import type { Zoom } from './surface.ts';
import type { ZoomControl } from './zoom.ts';

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
