import { useSession } from '../../hooks/use-session.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';

/** The list is bounded: what lies further back is reached by going back in time. */
const mostEvents = 300;

/** A sentence for everything that has happened up to the cursor, the latest first. */
export function EventsPanel() {
  const { world, setUp } = useSession();
  // How a statement ended is in the console.
  const told = world.events
    .slice(setUp.events)
    .map((event, place) => ({ event, place }))
    .filter(({ event }) => event.kind !== 'statementFinished');
  const shown = told.slice(-mostEvents).reverse();
  const hidden = told.length - shown.length;
  return (
    <ScrollArea label={laterWords.eventList.list} className="p-4">
      {shown.length === 0 && <p className="text-muted">{laterWords.eventList.empty}</p>}
      <ol className="flex flex-col gap-1.5">
        {shown.map(({ event, place }) => (
          <li key={place} className="grid grid-cols-[4.5rem_1fr] gap-2">
            <span className="font-mono text-muted">{formats.clock(event.atMs)}</span>
            <span>
              <Unbroken>{sentenceOf(event, world)}</Unbroken>
            </span>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="pt-2 text-muted">{laterWords.eventList.earlier(hidden)}</p>}
    </ScrollArea>
  );
}
