import type { NodeId } from '@ha-playground/engine';
import { type CSSProperties, type RefObject, Suspense, useRef } from 'react';
import { failingNodes } from '../../../presentation/sight/failing-nodes.ts';
import {
  type PictureSelection,
  selectionOfTogether,
  type Together,
} from '../../../presentation/sight/selection.ts';
import { type PictureClock, worldSeen } from '../../../presentation/time/moment.ts';
import { lazily } from '../../../ui/later.ts';
import { words } from '../../../words/index.ts';
import { hasRoomForOverview } from '../../geometry/shared/overview-room.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { Footer } from '../shared/footer.tsx';
import { LeafLayer } from './leaf-layer.tsx';
import type { LensHandle } from './lens-layer.tsx';
import { useClusterHands } from './use-cluster-hands.ts';
import { type ClusterPicture, type ClusterViewProps, useClusterPicture } from './use-cluster-picture.ts';
import { useTargetShown } from './use-target-shown.ts';
import { useLatest } from './use-zoom.ts';
import '../shared/picture.css';

/**
 * The cluster as a picture of the clock's current moment: leaves stand in pairs and groups, partitions stand in
 * leaves. It fills its box, asks for the height at which it can be read, and never takes the focus, a plain wheel or a
 * single finger.
 */
export function ClusterView(props: ClusterViewProps) {
  const { selection, onPoint } = props;
  const shown = useClusterPicture(props);
  const { scene, zoom, box } = shown;
  const lens = useRef<LensHandle>({ at: () => null });
  const { point, over } = useClusterHands(shown, { selection, onPoint, lens });
  useTargetShown(props.target, shown);
  const isBare = props.presented != null;

  return (
    <div className="cluster-picture relative flex min-h-0 flex-1 flex-col gap-2">
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto max-lg:max-h-[max(24rem,100dvh-23rem)] print:max-h-none">
        <div
          ref={shown.stage}
          className="picture-stage relative min-h-[max(var(--least,0px),14rem)] shrink-0 grow [touch-action:pan-x_pan-y] overflow-hidden select-none max-lg:min-h-[max(var(--least,0px),min(24rem,45dvh))] print:h-[26rem]"
          style={
            {
              '--least': `${isBare ? 0 : (scene?.layout.leastHeight ?? 0)}px`,
              '--wide': box?.width,
              '--high': box?.height,
            } as CSSProperties
          }
          {...over}
        >
          <Leaves {...props} shown={shown} lens={lens} point={point} />
          <div aria-hidden="true" className="pointer-events-none absolute inset-0">
            <canvas ref={shown.restingCanvas} className="absolute inset-0 size-full" />
            <canvas ref={shown.movingCanvas} className="absolute inset-0 size-full" />
          </div>
          {props.term != null && scene !== null && (
            <Suspense>
              <TermVeil
                term={props.term}
                scene={scene}
                world={props.clock.current.world}
                zoom={zoom.current.current}
              />
            </Suspense>
          )}
          <OverviewWhenZoomed {...shown} />
          {scene?.leaves.length === 0 && (
            <p className="absolute inset-0 grid place-items-center text-muted">{words.picture.noLeaves}</p>
          )}
        </div>
      </div>
      {props.requests != null && (
        <Suspense>
          <RequestLayer source={props.requests} clock={props.clock} shown={shown} />
        </Suspense>
      )}
      {!isBare && (
        <Footer
          beside={props.beside}
          world={worldSeen(props.clock.current)}
          unserved={scene?.unserved ?? []}
          hasLag={scene?.resting.some(({ isLagging }) => isLagging) === true}
          legend={
            scene !== null && scene.ghosts.length > 0 ? (
              <Suspense>
                <PlanKey scene={scene} />
              </Suspense>
            ) : null
          }
        >
          <Suspense fallback={<ZoomPlace />}>
            {zoom.control === null ? (
              <ZoomPlace />
            ) : (
              <ZoomButtons control={zoom.control} level={zoom.level} />
            )}
          </Suspense>
        </Footer>
      )}
    </div>
  );
}

/** What could fail together comes after the first picture. */
const LensLayer = lazily(
  () => import('./lens-layer.tsx'),
  (module) => module.LensLayer,
);

/** What zooms comes after the first picture itself. */
const ZoomButtons = lazily(
  () => import('./picture-zoom-buttons.tsx'),
  (module) => module.ZoomButtons,
);

/** Their room before they come: nothing in their row moves then. */
const ZoomPlace = () => (
  <span className="flex shrink-0 print:hidden">
    <span className="hit-target" />
    <span className="hit-target" />
  </span>
);

/** A plan is shown when it has been asked for. */
const PlanKey = lazily(
  () => import('./plan-key.tsx'),
  (module) => module.PlanKey,
);

/** What clients ask comes after what they ask it of. */
const RequestLayer = lazily(
  () => import('./request-layer.tsx'),
  (module) => module.RequestLayer,
);

/** Nobody asks for the meaning of a word before there is a picture. */
const TermVeil = lazily(
  () => import('./term-veil.tsx'),
  (module) => module.TermVeil,
);

/** It is wanted when the picture is zoomed in, and not before. */
const ClusterOverview = lazily(
  () => import('./cluster-overview.tsx'),
  (module) => module.ClusterOverview,
);

interface LeavesProps extends ClusterViewProps {
  readonly shown: ClusterPicture;
  readonly lens: RefObject<LensHandle>;
  readonly point: (selection: PictureSelection | null) => void;
}

/** The leaves as elements, and between them what could fail together. */
function Leaves(props: LeavesProps) {
  const { clock, selection, presented, onLeafActivate, onChoose, shown, lens, point } = props;
  const { scene, zoom, palette } = shown;
  const weigh = useLatest((together: Together, name: Rect | null): void => {
    if (name !== null) zoom.control?.reveal(name);
    point(selectionOfTogether(together));
  });
  const chooseTogether = useLatest((together: Together): void => onChoose(selectionOfTogether(together)));
  if (scene === null) return null;
  return (
    <LeafLayer
      scene={scene}
      selected={selectedLeaves(selection, clock)}
      framed={presented?.framed}
      level={zoom.level}
      textScale={palette?.textScale ?? 1}
      picture={shown.picture}
      leafGroups={shown.leafGroups}
      onActivate={onLeafActivate}
      onOpenBand={(database) => props.onOpenBand?.(database)}
      onFocus={(node, place, isByKey) => {
        if (place !== null) zoom.control?.reveal(place);
        if (isByKey) point({ node, ordinal: null });
      }}
    >
      {/* Nobody weighs them where nothing beside the picture says what that would cost. */}
      {presented == null && props.beside !== null && (
        <Suspense>
          <LensLayer
            clock={clock}
            layout={scene.layout}
            isPaired={scene.isPaired}
            together={selection?.together ?? null}
            handle={lens}
            onFocus={weigh}
            onChoose={chooseTogether}
          />
        </Suspense>
      )}
    </LeafLayer>
  );
}

/** The whole picture in a corner while only a part of it can be seen. */
function OverviewWhenZoomed({ scene, palette, zoom, followZoom }: ClusterPicture) {
  const { control, level } = zoom;
  if (scene === null || palette === null || control === null) return null;
  if (level <= 1 || !hasRoomForOverview(scene.layout)) return null;
  return (
    <Suspense>
      <ClusterOverview
        layout={scene.layout}
        leaves={scene.leaves}
        palette={palette}
        zoom={zoom.current}
        control={control}
        follow={followZoom}
      />
    </Suspense>
  );
}

/** The leaf that is pointed at, or those that would fail together. */
function selectedLeaves(selection: PictureSelection | null, clock: PictureClock): ReadonlySet<NodeId> {
  if (selection === null || selection.ordinal !== null) return noLeaves;
  const { node, together } = selection;
  if (together !== undefined) return failingNodes(clock.current.world, together);
  return node === null ? noLeaves : new Set([node]);
}

const noLeaves: ReadonlySet<NodeId> = new Set();
