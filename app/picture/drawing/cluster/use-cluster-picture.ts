import type { NodeId, PlannedAction } from '@ha-playground/engine';
import type { TermLight } from '@ha-playground/engine/english';
import { type RefObject, useRef } from 'react';
import type { Session } from '../../../presentation/session.ts';
import { type BandWishes, noWishes } from '../../../presentation/sight/bands.ts';
import { useMedia } from '../../../ui/appearance.tsx';
import type { ActionsOfDatabase } from '../../geometry/cluster/action-marks.ts';
import type { LinkedViewProps } from '../shared/linked-view.ts';
import { useBox } from '../shared/use-box.ts';
import { usePalette } from '../shared/use-palette.ts';
import { useScene } from './use-scene.ts';
import { useZoom } from './use-zoom.ts';

/** Whose clients ask, and of which database. */
export interface RequestSource {
  readonly session: Session;
  readonly database: string | null;
  /** What holds the chips, from which ways begin; null while they are not shown. */
  readonly chips: RefObject<HTMLElement | null>;
}

export interface ClusterViewProps extends LinkedViewProps {
  /** The database that is chosen, whose plan is shown; the first one where nothing is said. */
  readonly database?: string | null;
  /** How databases are to be seen. */
  readonly bands?: BandWishes;
  /** Wants a database that is a bar cell by cell. */
  readonly onOpenBand?: (database: string) => void;
  /** A plan to show before it runs. */
  readonly explained?: readonly PlannedAction[] | null;
  /** Actions whose instances are lit. */
  readonly lit?: readonly ActionsOfDatabase[] | null;
  /** What a word is about: all else is dimmed. */
  readonly term?: TermLight | null;
  /** What clients ask; null where nobody wants to see it. */
  readonly requests?: RequestSource | null;
  /** Shown to a hall: nothing but leaves and cells, `enlarged` times as large, and at most a few leaves framed. */
  readonly presented?: { readonly enlarged: number; readonly framed: ReadonlySet<NodeId> } | null;
}

/** The scene of the clock's moment as it is painted and zoomed, and the elements that it is painted on. */
export function useClusterPicture(props: ClusterViewProps) {
  const { history, clock, selection } = props;
  const enlarged = props.presented?.enlarged ?? null;
  const stage = useRef<HTMLDivElement>(null);
  const restingCanvas = useRef<HTMLCanvasElement>(null);
  const movingCanvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<SVGGElement>(null);
  const followZoom = useRef((): void => undefined);
  const followedBy = useRef(new Set<() => void>());
  const leafGroups = useRef(new Map<NodeId, SVGGElement>());

  const prefersLess = useMedia('(prefers-reduced-motion: reduce)');
  const box = useBox(stage);
  const palette = usePalette(stage);
  const zoom = useZoom(stage, enlarged, ({ k, x, y }) => {
    picture.current?.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    repaint();
    followZoom.current();
    for (const follow of followedBy.current) follow();
  });
  const { scene, repaint } = useScene({
    history,
    clock,
    selection,
    ...wishesOf(props),
    box,
    enlarged,
    palette,
    isMoving: !prefersLess,
    zoom: zoom.current,
    restingCanvas,
    movingCanvas,
    leafGroups,
    picture,
  });
  return {
    scene,
    box,
    palette,
    zoom,
    stage,
    restingCanvas,
    movingCanvas,
    picture,
    leafGroups,
    followZoom,
    followedBy,
  };
}

/** How the picture is to be looked at, where nothing is said about it. */
const wishesOf = ({ database = null, bands = noWishes, explained = null, lit = null }: ClusterViewProps) => ({
  database,
  bands,
  explained,
  lit,
});

export type ClusterPicture = ReturnType<typeof useClusterPicture>;
