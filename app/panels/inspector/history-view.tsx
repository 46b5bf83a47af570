import type { ClusterEvent } from '@ha-playground/engine';
import { useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { sentenceOf } from '../../words/sentences.ts';
import { concerns, Diary, operationsAbout, type Spell } from './diary.ts';
import { standingsOf } from './machines.ts';
import { type Subject, selectionOf } from './subject.ts';

const text = () => laterWords.inspector.history;

/** The list is bounded: what lies further back is reached by going back in time. */
const mostEvents = 60;

/** When the subject was in which state and what happened to it, up to the moment shown; every instant can be gone to. */
export function HistoryView({ subject }: { readonly subject: Subject }) {
  const session = useSession();
  const { history, world, setUp } = session;
  const diary = useMemo(() => new Diary(history), [history]);
  const selection = JSON.stringify(selectionOf(subject));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a subject is called decides which events are its own.
  const events = useMemo(
    () => eventsOf(subject, world.events.slice(setUp.events), world.events),
    [selection, world.events, setUp],
  );
  const [main] = standingsOf(subject, world);
  const spells = main === undefined ? [] : diary.spells(subject, events);
  const told = events
    .map((event, place) => ({ event, place }))
    .slice(-mostEvents)
    .reverse();
  return (
    <section aria-label={text().label} className="flex flex-col gap-2">
      <h3 className="font-semibold">{text().label}</h3>
      {main !== undefined && <Spells spells={spells} />}
      {told.length === 0 ? (
        <p className="text-muted">{text().empty}</p>
      ) : (
        <ol aria-label={text().events} className="flex flex-col gap-0.5">
          {told.map(({ event, place }) => (
            <li key={place}>
              <Instant atMs={event.atMs} what={sentenceOf(event, world)}>
                <span className="text-left">
                  <Named world={world}>{sentenceOf(event, world)}</Named>
                </span>
              </Instant>
            </li>
          ))}
        </ol>
      )}
      {events.length > told.length && (
        <p className="text-muted">{text().earlier(events.length - told.length)}</p>
      )}
    </section>
  );
}

function eventsOf(
  subject: Subject,
  candidates: readonly ClusterEvent[],
  all: Parameters<typeof operationsAbout>[0],
): readonly ClusterEvent[] {
  const operations = subject.kind === 'leaf' ? operationsAbout(all, subject.leaf.id) : new Set<number>();
  return candidates.filter((event) => concerns(event, subject, operations));
}

interface SpellsProps {
  readonly spells: readonly Spell[];
}

/** The states one after the other; the length of each is told, the last one goes on. */
function Spells({ spells }: SpellsProps) {
  const session = useSession();
  return (
    <ol aria-label={text().states} className="flex flex-wrap items-center gap-x-1 gap-y-1">
      {spells.map(({ state, fromMs, toMs }, index) => {
        const when = `${formats.clock(fromMs)} · ${toMs === null ? text().untilNow : formats.seconds(toMs - fromMs)}`;
        return (
          <li key={fromMs} className="flex items-center gap-1">
            {index > 0 && (
              <span aria-hidden="true" className="text-muted">
                →
              </span>
            )}
            <button
              type="button"
              aria-label={text().toSpell(state, when)}
              onClick={() => session.transport.seek(fromMs)}
              className={`hit-target cursor-pointer rounded-lg border px-2 py-0.5 text-left text-xs leading-tight hover:border-edge ${toMs === null ? 'border-primary bg-replica' : 'border-line bg-lane'}`}
            >
              <span className="block font-semibold">{state}</span>
              <span className="block text-muted tabular-nums">{when}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface InstantProps {
  readonly atMs: number;
  readonly what: string;
  readonly children: React.ReactNode;
}

/** A line of the history: choosing it goes to its instant. */
function Instant({ atMs, what, children }: InstantProps) {
  const session = useSession();
  return (
    <button
      type="button"
      aria-label={text().seek(formats.clock(atMs), what)}
      onClick={() => session.transport.seek(atMs)}
      className="grid w-full cursor-pointer grid-cols-[4.5rem_1fr] gap-2 rounded py-0.5 -outline-offset-2 hover:bg-lane pointer-coarse:py-2"
    >
      <span className="text-left font-mono text-muted">{formats.clock(atMs)}</span>
      {children}
    </button>
  );
}
