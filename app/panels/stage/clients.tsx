import { type RefObject, Suspense } from 'react';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import type { Client } from '../../presentation/clients/asked.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';

/** What they ask comes after the first picture. */
const ChipContents = lazily(
  () => import('./chip-contents.tsx'),
  (module) => module.ChipContents,
);
const ClientsSaid = lazily(
  () => import('./clients-said.tsx'),
  (module) => module.ClientsSaid,
);

const all: readonly Client[] = ['reader', 'writer'];

/** Who reads and who writes, and what they get: the picture draws on from here where that goes. */
export function Clients({ chips }: { readonly chips: RefObject<HTMLElement | null> }) {
  const session = useSession();
  const { hidesClients } = useSight(session);
  if (hidesClients || session.world.databases.length === 0) return null;
  return (
    <section
      ref={chips}
      aria-label={words.stage.clients.label}
      className="relative z-10 grid shrink-0 grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-5 gap-y-1.5 max-sm:gap-x-2 print:hidden"
    >
      {all.map((client) => (
        <div
          key={client}
          data-chip={client}
          className="flex h-8 min-w-0 items-center gap-3 overflow-hidden rounded-full border border-edge bg-card px-4 text-sm max-sm:h-8 max-sm:gap-1.5 max-sm:px-2.5 lg:short:h-[1.6rem] lg:drawn:h-[1.6rem]"
        >
          <span className="flex items-center gap-1.5 font-semibold">
            <Icon name="person" />
            {words.stage.clients[client]}
          </span>
          <Suspense>
            <ChipContents client={client} />
          </Suspense>
        </div>
      ))}
      <Suspense>
        <ClientsSaid />
      </Suspense>
    </section>
  );
}

/** Shows the clients, or hides them. */
export function ClientsSwitch() {
  const { view } = useSession();
  const { hidesClients } = useSight(useSession());
  const { show, hide } = words.stage.clients;
  return (
    <Button
      look="bare"
      label={hidesClients ? show : hide}
      className="pointer-fine:min-h-0! py-1 text-muted hover:text-ink print:hidden"
      onClick={() => view.hideClients(!hidesClients)}
    >
      <Icon name={hidesClients ? 'person' : 'close'} />
    </Button>
  );
}
