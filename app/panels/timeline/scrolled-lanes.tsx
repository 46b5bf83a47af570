import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.watches.lanes;

interface ScrolledLanesProps {
  readonly count: number;
  /** How high they may be, as classes. */
  readonly height: string;
  /** Is there room for one at a time? Then nothing lies over it. */
  readonly isSlim?: boolean;
  readonly children: ReactNode;
}

/** Lanes for which there may be too little room: it is said how many more there are, and a button leads to them. */
export function ScrolledLanes({ count, height, isSlim = false, children }: ScrolledLanesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [{ above, below }, measure] = useHidden(scroller, count);
  const said = below > 0 ? text().below(below) : text().above(above);
  const showMore = () => {
    const box = scroller.current;
    if (box !== null) box.scrollTop = below > 0 ? box.scrollTop + box.clientHeight : 0;
  };
  return (
    <div data-sheds="" className="relative -mr-5">
      <div
        ref={scroller}
        data-scrolled-lanes=""
        onScroll={measure}
        className={`${height} overflow-x-hidden overflow-y-auto pr-5 ${below > 0 && !isSlim ? '[mask-image:linear-gradient(black_calc(100%-min(1.25rem,40%)),transparent)]' : ''}`}
      >
        {children}
      </div>
      {above + below > 0 && (
        <button
          type="button"
          // The lanes take a pointer for one that drags through time.
          onPointerDown={(event) => event.stopPropagation()}
          onClick={showMore}
          {...(isSlim && { 'aria-label': said, title: said })}
          className={`absolute bottom-0 z-10 ${isSlim ? 'left-[calc(var(--label)-2.75rem)]' : 'right-5'} cursor-pointer rounded-lg border border-edge bg-card px-2 text-xs leading-5 font-semibold pointer-coarse:min-h-[44px]`}
        >
          {isSlim ? `+${above + below}` : said}
        </button>
      )}
    </div>
  );
}

interface Hidden {
  readonly above: number;
  readonly below: number;
}

/** How many of the lanes lie above and below what is seen. */
function useHidden(
  scroller: { readonly current: HTMLDivElement | null },
  count: number,
): readonly [Hidden, () => void] {
  const [hidden, setHidden] = useState<Hidden>({ above: 0, below: 0 });
  const measure = () => {
    const box = scroller.current;
    if (box === null) return;
    const { scrollTop, scrollHeight, clientHeight } = box;
    const lanesIn = (height: number) => Math.ceil((height / Math.max(1, scrollHeight)) * count - leastCut);
    const now = {
      above: lanesIn(scrollTop),
      below: lanesIn(scrollHeight - clientHeight - scrollTop),
    };
    setHidden((before) => (before.above === now.above && before.below === now.below ? before : now));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of lanes decides how high they are.
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [count]);
  return [hidden, measure];
}

/** A lane of which less than this is cut off is seen. */
const leastCut = 0.2;
