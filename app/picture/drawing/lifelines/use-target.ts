import type { NodeId } from '@ha-playground/engine';
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useRef } from 'react';
import type { Story } from '../../geometry/lifelines/book.ts';
import type { AskedLanes } from '../../geometry/lifelines/lanes.ts';
import type { LifelinesLayout } from '../../geometry/lifelines/layout.ts';
import type { PictureSelection } from '../../geometry/selection.ts';

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
    if (place !== undefined) scroller.current?.scrollTo({ top: Math.max(0, place.top - 20) });
  });
}

/** The leaf that is meant: of a partition, the one that holds its primary now, else any that has held it. */
function nodeOf({ node, ordinal, database }: PictureSelection, { leaves }: Story): NodeId | null {
  if (node !== null || ordinal === null) return node;
  const lines = [...leaves.values()].flatMap((leaf) =>
    leaf.lines.filter((line) => line.ordinal === ordinal && line.database === (database ?? line.database)),
  );
  return (lines.find(({ spans }) => spans.at(-1)?.look === 'primary') ?? lines[0])?.node ?? null;
}
