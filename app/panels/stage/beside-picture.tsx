import { useEffect, useRef } from 'react';
import { useWorldSeen } from '../../hooks/use-session.tsx';
import { leavesNamedIn } from '../../presentation/sight/leaves-named.ts';
import { formats } from '../../words/index.ts';
import { narrationOf } from '../../words/narration.ts';
import { HostNames } from './host-names.tsx';
import { RiskLine } from './risk-line.tsx';

/** In the row below the picture: what all leaves are called alike, and what one more failure would cost. */
export function BesidePicture() {
  return (
    <>
      <NamedLeafInSight />
      <HostNames />
      <RiskLine />
    </>
  );
}

/** More leaves than these a sentence does not lead to. */
const mostNamed = 2;

/**
 * Where the picture is higher than its room, brings into sight the leaves that the sentence above it names, when it comes to
 * name them; whoever scrolls elsewhere meanwhile stays there.
 */
function NamedLeafInSight() {
  const place = useRef<HTMLSpanElement>(null);
  const world = useWorldSeen();
  const { phase, text } = narrationOf(world, formats.clock);
  const named = leavesNamedIn(`${phase ?? ''} ${text}`, world, mostNamed).join();
  useEffect(() => {
    const picture = place.current?.closest('.cluster-picture');
    const room = picture?.firstElementChild;
    if (picture == null || room == null || named === '' || room.scrollHeight <= room.clientHeight + 1) return;
    const leaves = named
      .split(',')
      .flatMap((node) => picture.querySelector(`[data-leaf="${node}"]`)?.getBoundingClientRect() ?? []);
    room.scrollBy({ top: wayTo(leaves, room.getBoundingClientRect()) });
  }, [named]);
  return <span ref={place} hidden />;
}

/** Around a leaf that is brought into sight. CSS pixels. */
const around = 8;

/** How far to scroll so that all are in sight or, where they have no room together, the first. */
function wayTo(all: readonly DOMRect[], { top, bottom }: DOMRect): number {
  const [first] = all;
  if (first === undefined) return 0;
  const ends = (boxes: readonly DOMRect[]) => ({
    above: Math.min(...boxes.map((box) => box.top)) - around - top,
    below: Math.max(...boxes.map((box) => box.bottom)) + around - bottom,
  });
  const together = ends(all);
  const { above, below } = together.below - together.above > 0 ? ends([first]) : together;
  return above < 0 ? above : Math.max(0, Math.min(below, above));
}
