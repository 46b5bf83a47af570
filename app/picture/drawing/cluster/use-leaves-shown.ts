import type { NodeId } from '@ha-playground/engine';
import { useEffect, useReducer, useRef } from 'react';
import type { Anatomy } from '../../geometry/cluster/anatomy.ts';
import type { LeafPlace } from '../../geometry/cluster/cluster-layout.ts';
import type { LeafMark } from '../../geometry/shared/leaves.ts';

/** A leaf as it is rendered, and where. */
export interface PlacedLeaf {
  readonly mark: LeafMark;
  readonly place: LeafPlace;
  readonly anatomy: Anatomy;
}

/** So many leaves are made or changed in one task; with more, a thousand of them would keep the page for a long moment. */
const leavesAtOnce = 100;

/** The leaves as far as they are rendered by now: of those that are new or look otherwise some at once, the others in turns. */
export function useLeavesShown(wanted: readonly PlacedLeaf[]): readonly PlacedLeaf[] {
  const rendered = useRef<ReadonlyMap<NodeId, PlacedLeaf>>(new Map());
  const [, goOn] = useReducer((turns: number) => turns + 1, 0);
  let changes = 0;
  const shown = wanted.flatMap((leaf) => {
    const before = rendered.current.get(leaf.mark.node);
    if (before !== undefined && isSame(before, leaf)) return before;
    changes += 1;
    return changes <= leavesAtOnce ? leaf : (before ?? []);
  });
  const isLeft = changes > leavesAtOnce;
  useEffect(() => {
    rendered.current = new Map(shown.map((leaf) => [leaf.mark.node, leaf]));
    if (!isLeft) return;
    const turn = setTimeout(goOn);
    return () => clearTimeout(turn);
  });
  return shown;
}

const isSame = (one: PlacedLeaf, other: PlacedLeaf): boolean =>
  one.mark === other.mark && one.place === other.place && one.anatomy === other.anatomy;
