import { useRef, useSyncExternalStore } from 'react';
import { useDatabaseShown, useSession } from '../../hooks/use-session.tsx';
import type { AskedBy, Client } from '../../presentation/clients/asked.ts';
import { askedOf } from '../../presentation/clients/asked-of.ts';
import { FateSign } from '../../ui/fate-sign.tsx';
import { type Item, itemsOf, withoutTable } from './client-items.ts';
import { ClientLoad } from './client-load.tsx';

/** What a client gets now: probes of the database that is seen, or of one that hurts, or, while clients send statements, how those fare. */
export function ChipContents({ client }: { readonly client: Client }) {
  const { workload } = useSession().world;
  return workload === null ? <Probes client={client} /> : <ClientLoad client={client} />;
}

const inks: Readonly<Record<NonNullable<Item['fate']>, string>> = {
  answered: '',
  waits: 'text-ink font-semibold',
  refused: 'text-trouble-ink font-semibold',
  lost: 'text-trouble-ink font-semibold',
};

function Probes({ client }: { readonly client: Client }) {
  const items = useItems(client);
  return (
    <ul className="flex min-w-0 flex-1 items-center gap-x-4 max-sm:gap-x-1.5">
      {items.map(({ fate, text, whole }, index) => (
        <li
          // What is asked next takes the place of what was: an element that stays costs less than another one.
          // biome-ignore lint/suspicious/noArrayIndexKey: it has no state of its own.
          key={index}
          data-fate={fate ?? 'none'}
          title={whole}
          data-sheds=""
          className={`flex min-w-4 items-center gap-1.5 ${fate === null ? 'text-muted' : inks[fate]}`}
        >
          {fate !== null && <FateSign fate={fate} />}
          {/* Beside what hurts, a tick says enough of the rest. */}
          <span
            className={`truncate ${fate === null ? '' : 'max-sm:sr-only'} ${fate === 'answered' && index > 0 ? 'sr-only' : ''}`}
          >
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The lines of a chip: the same list until one of them changes. */
function useItems(client: Client): readonly Item[] {
  const session = useSession();
  const database = useDatabaseShown(session);
  const last = useRef<{ asked: AskedBy; database: string | null; items: readonly Item[] } | null>(null);
  return useSyncExternalStore(session.subscribe, () => {
    const now = askedOf(session, database, session.current);
    const asked = now[client];
    const { current } = last;
    if (current !== null && current.database === now.database && isSame(current.asked, asked))
      return current.items;
    const items = now.hasTable ? itemsOf(asked, now.database ?? '') : withoutTable(now.database ?? '');
    last.current = { asked, database: now.database, items };
    return items;
  });
}

const isSame = (one: AskedBy, other: AskedBy): boolean =>
  one.troubles === other.troubles && one.inTurn[0]?.ordinal === other.inTurn[0]?.ordinal;
