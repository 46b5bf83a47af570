import type { Connection } from '@ha-playground/engine/play';
import { memo, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
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
  const follows = useRef(true);

  const follow = useCallback(() => {
    const element = list.current;
    if (element !== null && follows.current) element.scrollTop = element.scrollHeight;
  }, []);
  useLayoutEffect(follow);
  // A new statement is always looked at, even by who had scrolled up.
  useEffect(() => {
    follows.current = true;
    const element = list.current;
    if (element !== null && log.length > 0) element.scrollTop = element.scrollHeight;
  }, [log.length]);

  return (
    <ScrollArea
      ref={list}
      role="log"
      label={words.console.log}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < nearBottomPx;
      }}
      className="px-3.5 pt-2 font-mono text-[0.8rem] leading-normal"
    >
      {log.length === 0 && <p className="whitespace-pre-line text-console-muted">{words.console.welcome}</p>}
      {hidden > 0 && <p className="text-console-muted">{words.console.moreRuns(hidden)}</p>}
      {shown.map((logged) => (
        <MemoRun
          key={logged.place}
          run={logged.run}
          where={whereIs(session.history, logged.run.place)}
          onVisit={() => session.visit(logged.run.place)}
          onGrown={follow}
          onStop={() => session.cancel(logged.client, logged.run.id)}
        />
      ))}
    </ScrollArea>
  );
}

const MemoRun = memo(
  RunView,
  (before, after) => before.run === after.run && isSamePlace(before.where, after.where),
);
