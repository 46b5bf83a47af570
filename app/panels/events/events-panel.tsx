import type { ClusterEvent, Cursor, World } from '@ha-playground/engine';
import { useEffect, useRef } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { otherFutures } from '../../presentation/time/other-futures.ts';
import { whereIs } from '../../presentation/time/whereabouts.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { PlaceMark } from '../../words/place-mark.tsx';
import { sentenceOf } from '../../words/sentences.ts';

/** The list is bounded: what lies further back is reached by going back in time. */
const mostEvents = 300;

/** Of what lies ahead so much is seen above the moment shown. CSS pixels. */
const nowFromTopPx = 32;

/**
 * A sentence for everything that has happened up to the cursor, the latest first, and among them, marked, what lies ahead or
 * on another branch.
 */
export function EventsPanel() {
  const session = useSession();
  const past = pastOf(session);
  const shown = past.slice(-mostEvents);
  const others = otherFutures(session.history, isTold).map((other, index) => ({
    ...other,
    key: `other ${index}`,
  }));
  const hidden = past.length - shown.length;
  const rows = inOrder([...shown, ...others]);
  const first = rows.findIndex(({ event }) => event.atMs <= session.world.nowMs);
  const list = (from: readonly Row[]) => from.map((row) => <EventRow key={row.key} row={row} />);
  const after = first === -1 ? rows.length : first;
  const area = useRef<HTMLElement>(null);
  const now = useRef<HTMLLIElement>(null);
  const hasAhead = after > 0;
  const happened = rows.length - after;
  // Whoever acts in the past looks for what that did, not for a future that was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has happened meanwhile moves the moment in the list.
  useEffect(() => {
    if (area.current === null || now.current === null) return;
    const top = now.current.getBoundingClientRect().top - area.current.getBoundingClientRect().top;
    if (top < 0 || top > area.current.clientHeight / 2) area.current.scrollTop += top - nowFromTopPx;
  }, [hasAhead, happened]);
  return (
    <ScrollArea ref={area} label={laterWords.eventList.list} className="p-4">
      {rows.length === 0 && <p className="text-muted">{laterWords.eventList.empty}</p>}
      <ol className="flex flex-col gap-1.5">
        {list(rows.slice(0, after))}
        {hasAhead && (
          <li ref={now} className="border-b border-edge text-xs text-muted">
            {laterWords.places.now(formats.clock(session.world.nowMs))}
          </li>
        )}
        {list(rows.slice(after))}
      </ol>
      {hidden > 0 && <p className="pt-2 text-muted">{laterWords.eventList.earlier(hidden)}</p>}
    </ScrollArea>
  );
}

interface Row {
  readonly key: string;
  readonly event: ClusterEvent;
  /** Null for what has led to the moment shown. */
  readonly place: Cursor | null;
  readonly world: World;
}

/** How a statement ended is in the console. */
const isTold = ({ kind }: ClusterEvent): boolean => kind !== 'statementFinished';

const pastOf = ({ world, setUp }: Session): readonly Row[] =>
  world.events
    .slice(setUp.events)
    .map((event, index) => ({ key: String(index), event, place: null, world }))
    .filter(({ event }) => isTold(event));

/** The latest first; of one instant what has led here comes last. */
const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((left, right) => left.event.atMs - right.event.atMs).reverse();

function EventRow({ row: { event, place, world } }: { readonly row: Row }) {
  const session = useSession();
  return (
    <li className="grid grid-cols-[4.5rem_1fr] gap-2">
      <span className="font-mono text-muted">{formats.clock(event.atMs)}</span>
      <span>
        <Named world={world}>{sentenceOf(event, world)}</Named>{' '}
        {place !== null && (
          <PlaceMark
            where={whereIs(session.history, place)}
            atMs={place.atMs}
            isBrief
            onVisit={() => session.visit(place)}
          />
        )}
      </span>
    </li>
  );
}
