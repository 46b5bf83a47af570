import type { NodeId } from '@ha-playground/engine';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useId,
  useState,
} from 'react';
import { words } from '../../../words/index.ts';
import type { ClusterLayout, LeafPlace } from '../../geometry/cluster/cluster-layout.ts';
import { textSizes } from '../../geometry/cluster/leaf-text.ts';
import { type Direction, neighbourOf } from '../../geometry/cluster/neighbours.ts';
import type { Scene } from '../../geometry/cluster/scene.ts';
import { Hatching } from '../shared/hatching.tsx';
import { leafHatch } from '../shared/shape.ts';
import { Shapes } from '../shared/shape-elements.tsx';
import { labelShapes } from './label-shapes.ts';
import { LeafFrame } from './leaf-frame.tsx';
import { type PlacedLeaf, useLeavesShown } from './use-leaves-shown.ts';
import { useLatest } from './use-zoom.ts';

interface LeafLayerProps {
  readonly scene: Scene;
  /** The leaves that are selected. */
  readonly selected: ReadonlySet<NodeId>;
  /** Those that a hall is told of; undefined where nothing is shown to one. */
  readonly framed: ReadonlySet<NodeId> | undefined;
  /** The scale of the zoom. */
  readonly level: number;
  readonly textScale: number;
  /** The group that is zoomed. */
  readonly picture: Ref<SVGGElement>;
  readonly leafGroups: RefObject<Map<NodeId, SVGGElement>>;
  readonly onActivate: (node: NodeId, anchor: DOMRect) => void;
  readonly onOpenBand: (database: string) => void;
  /** `isByKey`: it is the keyboard that has come to the leaf, not a pointer or the end of its menu. */
  readonly onFocus: (node: NodeId, place: LeafPlace | null, isByKey: boolean) => void;
  /** What else there is to point at. */
  readonly children: ReactNode;
}

/** Smaller than this, what is written on a leaf is left out. CSS pixels. */
const leastTextSize = 6.5;

/** Leaves, labels and brackets as elements. Tab leads to one leaf; the arrow keys walk from there. */
export function LeafLayer(props: LeafLayerProps) {
  const { scene, selected, level } = props;
  const { layout } = scene;
  const hatching = useId();
  const openBand = useLatest(props.onOpenBand);
  const { entrance, ...hands } = useLeafHands(props);
  const leaves = useLeavesShown(inReadingOrder(scene));
  const expecting = new Set(scene.ghosts.map(({ node }) => node));
  const isKnown = leaves.some(({ mark }) => mark.node === entrance);
  return (
    <svg aria-label={words.picture.picture} className="absolute isolate inset-0 size-full overflow-hidden">
      <Hatching id={hatching} {...leafHatch} />
      <g ref={props.picture} {...(props.framed !== undefined && { transform: `scale(${level})` })}>
        {scene.isLayoutMoving && (
          <g data-labels="before" className="pointer-events-none">
            <Shapes
              shapes={labelShapes({ ...scene, layout: scene.layoutBefore, brackets: scene.bracketsBefore })}
            />
          </g>
        )}
        <g data-labels="after" className="pointer-events-none">
          <Shapes shapes={labelShapes(scene)} />
        </g>
        {leaves.map(({ mark, place, anatomy }, index) => (
          <LeafFrame
            key={mark.node}
            mark={mark}
            place={place}
            anatomy={anatomy}
            textScale={props.textScale}
            isWritten={textSizes[anatomy.name].name * level >= leastTextSize}
            isSelected={selected.has(mark.node)}
            isFramed={props.framed?.has(mark.node) === true}
            isExpecting={expecting.has(mark.node)}
            isEntrance={isKnown ? mark.node === entrance : index === 0}
            hatching={hatching}
            bands={layout.isNamed ? layout.databaseBands : null}
            onOpenBand={openBand}
            {...hands}
          />
        ))}
        {props.children}
      </g>
    </svg>
  );
}

/** What focus and keys do on the leaves; `entrance` is the leaf that the focus was last on. */
function useLeafHands({ scene: { layout }, leafGroups, onActivate, onFocus }: LeafLayerProps) {
  const [entrance, setEntrance] = useState<NodeId | null>(null);
  const register = useCallback(
    (node: NodeId, group: SVGGElement | null): void => {
      if (group === null) leafGroups.current.delete(node);
      else leafGroups.current.set(node, group);
    },
    [leafGroups],
  );
  const activate = useLatest((node: NodeId, element: Element) =>
    onActivate(node, element.getBoundingClientRect()),
  );
  const enter = useLatest((node: NodeId, element: Element) => {
    setEntrance(node);
    onFocus(node, layout.leaves.get(node) ?? null, element.matches(':focus-visible'));
  });
  const press = useLatest((node: NodeId, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const direction = directions[event.key];
    if (direction === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    // The key has been used here: it neither scrolls the page nor steps through time.
    event.preventDefault();
    event.stopPropagation();
    if (direction === undefined) return activate(node, event.currentTarget);
    // At once: the next press starts from where this one has led.
    const neighbour = neighbourOf(layout, node, direction);
    if (neighbour !== null) leafGroups.current.get(neighbour)?.focus({ preventScroll: true });
  });
  return { entrance, register, onActivate: activate, onFocus: enter, onKey: press };
}

const directions: Readonly<Record<string, Direction | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The leaves with the places that they start from, group by group and from left to right. */
function inReadingOrder({ leaves, layout, layoutBefore }: Scene): readonly PlacedLeaf[] {
  const rank = ({ row, column }: LeafPlace): number => row * (layout.columns.length + 1) + column;
  return leaves
    .flatMap((mark) => {
      const place = placeOf(mark.node, layoutBefore, layout);
      return place === null ? [] : [{ mark, place, anatomy: layout.anatomy }];
    })
    .sort((left, right) => rank(left.place) - rank(right.place));
}

const placeOf = (node: NodeId, first: ClusterLayout, second: ClusterLayout): LeafPlace | null =>
  first.leaves.get(node) ?? second.leaves.get(node) ?? null;
