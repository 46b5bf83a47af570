import type { NodeId } from '@ha-playground/engine';
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useRef } from 'react';
import type { PictureSelection } from '../../../presentation/sight/selection.ts';
import type { AskedLanes } from '../../geometry/lifelines/leaf-lanes.ts';
import type { LeafStory, Story } from '../../geometry/lifelines/lifeline-book.ts';
import { type LifelinesLayout, lineMiddle, scrollToLane } from '../../geometry/lifelines/lifelines-layout.ts';

/** Opens the lane of what was searched for, and brings it into sight. */
export function useTarget(
  target: PictureSelection | null,
  view: {
    readonly story: Story;
    readonly layout: LifelinesLayout;
    readonly scroller: RefObject<HTMLElement | null>;
    readonly setAsked: Dispatch<SetStateAction<AskedLanes>>;
  },
): void {
  const { story, layout, scroller, setAsked } = view;
  const goneTo = useRef<PictureSelection | null>(null);
  const node = target === null ? null : nodeOf(target, story);
  useEffect(() => {
    if (target === null || node === null || goneTo.current === target) return;
    const place = layout.lanes.find(({ lane }) => lane.kind !== 'quiet' && lane.story.node === node);
    const isTold = place !== undefined && (target.ordinal === null || place.lane.kind === 'lines');
    const canBeTold = (story.leaves.get(node)?.lines.length ?? 0) > 0;
    // The lane has to be there before it can be gone to: then this runs again.
    if (!isTold && (canBeTold || place === undefined)) {
      setAsked((old) => ({ ...old, kinds: new Map(old.kinds).set(node, canBeTold ? 'lines' : 'counts') }));
      return;
    }
    goneTo.current = target;
    const { current } = scroller;
    if (place === undefined || current === null) return;
    const index = place.lane.kind === 'lines' ? indexIn(place.lane.story, target) : null;
    current.scrollTo({ top: scrollToLane(layout, place, index, current.clientHeight) });
    const y = index === null ? place.top + layout.heads.height / 2 : lineMiddle(layout, place, index);
    bringIntoWindow(current.getBoundingClientRect().top + y - current.scrollTop);
  });
}

/** Where it is the page that scrolls, and not the lanes: no further than until a height is well inside the window. */
function bringIntoWindow(y: number): void {
  const reach = Math.min(64, innerHeight / 2);
  const inside = Math.max(reach, Math.min(innerHeight - reach, y));
  if (y !== inside) scrollBy(0, y - inside);
}

/** The line of a leaf that is meant, or null where it is the leaf. */
function indexIn({ lines }: LeafStory, { ordinal, database }: PictureSelection): number | null {
  const index = lines.findIndex(
    (line) => line.ordinal === ordinal && line.database === (database ?? line.database),
  );
  return index === -1 ? null : index;
}

/** The leaf that is meant: of a partition, the one that holds its primary now, else any that has held it. */
function nodeOf({ node, ordinal, database }: PictureSelection, { leaves }: Story): NodeId | null {
  if (node !== null || ordinal === null) return node;
  const lines = [...leaves.values()].flatMap((leaf) =>
    leaf.lines.filter((line) => line.ordinal === ordinal && line.database === (database ?? line.database)),
  );
  return (lines.find(({ spans }) => spans.at(-1)?.look === 'primary') ?? lines[0])?.node ?? null;
}
