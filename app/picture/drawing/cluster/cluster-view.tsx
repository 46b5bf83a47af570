import type { NodeId, PlannedAction } from '@ha-playground/engine';
import { type CSSProperties, type MouseEvent, Suspense, useEffect, useRef } from 'react';
import { failingNodes } from '../../../presentation/sight/failing-nodes.ts';
import {
  isSameSelection,
  type PictureSelection,
  selectionOfTogether,
  type Together,
} from '../../../presentation/sight/selection.ts';
import type { PictureClock } from '../../../presentation/time/moment.ts';
import { useMedia } from '../../../ui/appearance.tsx';
import { lazily } from '../../../ui/later.ts';
import type { ActionsOfDatabase } from '../../geometry/cluster/action-marks.ts';
import { hitAt } from '../../geometry/cluster/hit.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { placeOfSelection } from '../../geometry/cluster/selected-cells.ts';
import { hasRoomForOverview } from '../../geometry/shared/overview-room.ts';
import type { Rect } from '../../geometry/shared/rect.ts';
import { pictureWords } from '../../geometry/words.ts';
import { Footer } from '../shared/footer.tsx';
import type { LinkedViewProps } from '../shared/linked-view.ts';
import { useBox } from '../shared/use-box.ts';
import { usePalette } from '../shared/use-palette.ts';
import { LeafLayer } from './leaf-layer.tsx';
import type { LensHandle } from './lens-layer.tsx';
import { isOnOverview } from './on-overview.ts';
import { ZoomButtons } from './picture-zoom-buttons.tsx';
import { useScene } from './use-scene.ts';
import { useLatest, useZoom } from './use-zoom.ts';
import '../shared/picture.css';

export interface ClusterViewProps extends LinkedViewProps {
  /** The database whose partitions are shown; the first one where nothing is said. */
  readonly database?: string | null;
  /** A plan to show before it runs. */
  readonly explained?: readonly PlannedAction[] | null;
  /** Actions whose instances are lit. */
  readonly lit?: readonly ActionsOfDatabase[] | null;
}

/**
 * The cluster as a picture of the clock's current moment: leaves stand in pairs and groups, partitions stand in
 * leaves. It fills its box, asks for the height at which it can be read, and never takes the focus, a plain wheel or a
 * single finger.
 */
export function ClusterView(props: ClusterViewProps) {
  const { history, clock, database = null, explained = null, selection, target } = props;
  const { onLeafActivate, onPoint, onChoose } = props;
  const stage = useRef<HTMLDivElement>(null);
  const restingCanvas = useRef<HTMLCanvasElement>(null);
  const movingCanvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<SVGGElement>(null);
  const followZoom = useRef((): void => undefined);
  const leafGroups = useRef(new Map<NodeId, SVGGElement>());

  const prefersLess = useMedia('(prefers-reduced-motion: reduce)');
  const box = useBox(stage);
  const palette = usePalette(stage);
  const zoom = useZoom(stage, ({ k, x, y }) => {
    picture.current?.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    repaint();
    followZoom.current();
  });
  const { scene, repaint } = useScene({
    history,
    clock,
    database,
    explained,
    selection,
    lit: props.lit ?? null,
    box,
    palette,
    isMoving: !prefersLess,
    zoom: zoom.current,
    restingCanvas,
    movingCanvas,
    leafGroups,
    picture,
  });

  const farthest = scene === null ? 1 : farthestZoom(scene.layout.grid.cellWidth);
  useEffect(() => {
    zoom.control?.limit(farthest);
  }, [zoom.control, farthest]);

  const show = useLatest((wanted: PictureSelection): void => {
    const place = scene === null ? null : placeOfSelection(scene, wanted);
    if (scene === null || place === null) return;
    const { cellWidth } = scene.layout.grid;
    const scale = (wanted.ordinal === null ? tellableCell : readableCell) / Math.max(0.1, cellWidth);
    zoom.control?.show(place, Math.min(scale, farthest));
  });
  const { control } = zoom;
  // Who has searched before zooming was there sees it then.
  useEffect(() => {
    if (target !== null && control !== null) show(target);
  }, [target, control, show]);

  const lens = useRef<LensHandle>({ at: () => null });
  const weigh = useLatest((together: Together, name: Rect | null): void => {
    if (name !== null) zoom.control?.reveal(name);
    point(selectionOfTogether(together));
  });
  const chooseTogether = useLatest((together: Together): void => onChoose(selectionOfTogether(together)));

  const point = (next: PictureSelection | null): void => {
    if (!isSameSelection(next, selection)) onPoint(next);
  };
  const pointElsewhere = useLatest((event: PointerEvent): void => {
    if (event.pointerType === 'touch' && !stage.current?.contains(event.target as Node)) point(null);
  });
  useEffect(() => {
    // Going up, because a finger that scrolls the page does not come to it.
    document.addEventListener('pointerup', pointElsewhere);
    return () => document.removeEventListener('pointerup', pointElsewhere);
  }, [pointElsewhere]);
  const subjectAt = (event: MouseEvent<HTMLElement>): PictureSelection | null => {
    if (scene === null || isOnOverview(event)) return null;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { k, x, y } = zoom.current.current;
    const place = { x: (event.clientX - left - x) / k, y: (event.clientY - top - y) / k };
    return pointedAt(scene, place) ?? lens.current.at(place);
  };

  return (
    <div className="cluster-picture flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only sees what happens to the leaves within. */}
      <div
        ref={stage}
        className="relative min-h-[max(var(--least,0px),14rem)] shrink-0 grow touch-pan-x touch-pan-y overflow-hidden select-none max-lg:min-h-[max(var(--least,0px),24rem)] print:h-[26rem]"
        style={{ '--least': `${scene?.layout.leastHeight ?? 0}px` } as CSSProperties}
        onPointerMove={(event) => point(subjectAt(event))}
        onPointerDown={(event) => {
          if (event.pointerType === 'touch') point(subjectAt(event));
        }}
        // A finger that is lifted leaves what it has touched lit until it taps elsewhere; one that scrolls the page has
        // pointed at nothing.
        onPointerLeave={(event) => {
          if (event.pointerType !== 'touch') point(null);
        }}
        onPointerCancel={() => point(null)}
        // The focus has come to the leaf meanwhile, but it is a cell that was clicked. Keys click without a place.
        onClickCapture={(event) => {
          if (event.detail > 0) point(subjectAt(event));
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) point(null);
        }}
      >
        {scene !== null && (
          <LeafLayer
            scene={scene}
            selected={selectedLeaves(selection, clock)}
            level={zoom.level}
            textScale={palette?.textScale ?? 1}
            picture={picture}
            leafGroups={leafGroups}
            onActivate={onLeafActivate}
            onFocus={(node, place, isByKey) => {
              if (place !== null) zoom.control?.reveal(place);
              if (isByKey) point({ node, ordinal: null });
            }}
          >
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
          </LeafLayer>
        )}
        <div aria-hidden="true" className="pointer-events-none absolute inset-0">
          <canvas ref={restingCanvas} className="absolute inset-0 size-full" />
          <canvas ref={movingCanvas} className="absolute inset-0 size-full" />
        </div>
        {scene !== null &&
          palette !== null &&
          zoom.control !== null &&
          zoom.level > 1 &&
          hasRoomForOverview(scene.layout) && (
            <Suspense>
              <ClusterOverview
                layout={scene.layout}
                leaves={scene.leaves}
                palette={palette}
                zoom={zoom.current}
                control={zoom.control}
                follow={followZoom}
              />
            </Suspense>
          )}
        {scene?.leaves.length === 0 && (
          <p className="absolute inset-0 grid place-items-center text-muted">{pictureWords.noLeaves}</p>
        )}
      </div>
      <Footer databaseName={scene?.databaseName ?? null} unserved={scene?.unserved ?? []}>
        {zoom.control !== null && <ZoomButtons control={zoom.control} level={zoom.level} />}
      </Footer>
    </div>
  );
}

/** What could fail together comes after the first picture. */
const LensLayer = lazily(
  () => import('./lens-layer.tsx'),
  (module) => module.LensLayer,
);

/** It is wanted when the picture is zoomed in, and not before. */
const ClusterOverview = lazily(
  () => import('./cluster-overview.tsx'),
  (module) => module.ClusterOverview,
);

/** What is searched for is shown with cells at least this wide: of a leaf their shapes, of a partition its number. */
const tellableCell = 9;
const readableCell = 46;

/** Until a cell is as large as anyone needs it. */
const farthestZoom = (cellWidth: number): number => Math.max(3, 180 / cellWidth);

/** What is under a point of the picture: an instance, else a leaf, else nothing. */
function pointedAt(
  scene: Scene,
  { x, y }: { readonly x: number; readonly y: number },
): PictureSelection | null {
  const hit = hitAt(scene.layout, x, y);
  if (hit === null) return null;
  const cell = scene.cellsByLeaf.get(hit.node)?.find((candidate) => candidate.slot === hit.slot);
  return { node: hit.node, ordinal: cell?.ordinal ?? null, database: scene.databaseName };
}

/** The leaf that is pointed at, or those that would fail together. */
function selectedLeaves(selection: PictureSelection | null, clock: PictureClock): ReadonlySet<NodeId> {
  if (selection === null || selection.ordinal !== null) return noLeaves;
  const { node, together } = selection;
  if (together !== undefined) return failingNodes(clock.current.world, together);
  return node === null ? noLeaves : new Set([node]);
}

const noLeaves: ReadonlySet<NodeId> = new Set();
