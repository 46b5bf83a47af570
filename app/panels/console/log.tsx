import type { Connection } from '@ha-playground/engine/play';
import { memo, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { isSamePlace, whereIs } from '../../presentation/time/whereabouts.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { words } from '../../words/index.ts';
import { RunView } from './run-view.tsx';

/** The log is bounded: what lies further back is run again sooner than it is read. */
const mostRuns = 150;
/** A person who has scrolled up this far reads, and is left alone. */
const nearBottomPx = 48;

/** What has been run on a connection and what came of it; new results scroll into view and are spoken. */
export function Log({ connection }: { readonly connection: Connection }) {
  const session = useSession();
  const { log } = connection;
  const shown = log.slice(-mostRuns);
  const hidden = log.length - shown.length;
  const list = useRef<HTMLElement>(null);
  const onScroll = useEnd(list, log.length);

  return (
    <ScrollArea
      ref={list}
      role="log"
      label={words.console.log}
      onScroll={onScroll}
      className="px-3.5 pt-2 font-mono text-[0.8rem] leading-normal"
    >
      <div>
        {log.length === 0 && (
          <p className="whitespace-pre-line text-console-muted">{words.console.welcome}</p>
        )}
        {hidden > 0 && <p className="text-console-muted">{words.console.moreRuns(hidden)}</p>}
        {shown.map((logged) => (
          <MemoRun
            key={logged.place}
            run={logged.run}
            beside={logged.beside}
            where={whereIs(session.history, logged.run.place)}
            onVisit={() => session.visit(logged.run.place)}
            onStop={() => session.cancel(logged.client, logged.run.id)}
          />
        ))}
      </div>
    </ScrollArea>
  );
}

const MemoRun = memo(
  RunView,
  (before, after) => before.run === after.run && isSamePlace(before.where, after.where),
);

/**
 * Keeps a list at its end, whatever grows in it and whenever: marks, explanations and fonts come late. Whoever has scrolled
 * up reads, and is left alone until there are more than `count` entries: a new one is always looked at. Returns what
 * the list has to be told of its scrolling.
 */
function useEnd(list: RefObject<HTMLElement | null>, count: number): () => void {
  const follows = useRef(true);
  const top = useRef(0);
  const follow = useCallback(() => {
    const element = list.current;
    if (element === null || !follows.current) return;
    element.scrollTop = element.scrollHeight;
    top.current = element.scrollTop;
  }, [list]);
  useLayoutEffect(() => {
    follows.current = count >= 0;
    follow();
  }, [count, follow]);
  useEffect(() => {
    const element = list.current;
    if (element?.firstElementChild == null) return;
    const sizes = new ResizeObserver(follow);
    sizes.observe(element);
    sizes.observe(element.firstElementChild);
    return () => sizes.disconnect();
  }, [list, follow]);
  return () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = list.current ?? {};
    // What has grown since then lies below the end that was scrolled to; only a person moves up from there.
    if (scrollHeight - scrollTop - clientHeight < nearBottomPx) follows.current = true;
    else if (scrollTop < top.current) follows.current = false;
    top.current = scrollTop;
  };
}
