import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { afterRender } from '../../hooks/after-render.ts';
import { useSession } from '../../hooks/use-session.tsx';
import type { KeptView } from '../../presentation/sharing/kept-text.ts';
import { canLeadHere, statementsBeyond } from '../../presentation/sharing/leading-here.ts';
import { lazily } from '../../ui/later.ts';
import { laterWords } from '../../words/index.ts';
import { Files } from './files.tsx';
import { Holds } from './holds.tsx';
import { holdsPasted } from './inventory.ts';
import { type Kept, keep } from './keep.ts';
import { LinkView } from './link-view.tsx';
import { MainAction } from './main-action.tsx';
import { OpenFile } from './open-file.tsx';
import { type SharedWay, WayChoice } from './way-choice.tsx';

/** A picture for another page is there when somebody wants one. */
const EmbedForm = lazily(
  () => import('./embed-form.tsx'),
  (module) => module.EmbedForm,
);

/** So are pictures and films to be saved. */
const FilmForm = lazily(
  () => import('./film-form.tsx'),
  (module) => module.FilmForm,
);

export interface SharingProps {
  /** The address of the page, without what it asks for: a link is this and what it holds. */
  readonly address: string;
  /** What is looked at, as the page wants to find it again. */
  readonly view: KeptView;
  /** Lets a person choose a file to be opened. */
  readonly onOpenFile: () => void;
}

/** What a link to this moment leads to and holds, the link itself, and the same as files. */
export function ShareContents({ address, view, onOpenFile }: SharingProps) {
  const session = useSession();
  const [way, setWay] = useState<SharedWay>('play');
  const [hasAliases, setAliases] = useState(() => holdsPasted(session));
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmbedded, setEmbedded] = useState(false);
  const [isFilmed, setFilmed] = useState(false);
  const version = session.version();
  // This moment is the one at which somebody has asked for it: it lasts until the dialog closes.
  useEffect(() => afterRender(() => session.transport.hold()), [session]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session is another one with every version.
  const kept = useMemo(
    () => keep(session, { address, view, way, hasAliases }),
    [session, version, address, view, way, hasAliases],
  );
  // A page that was opened from a disk has no player beside it, and nobody else reaches it.
  const hasPlayer = !address.startsWith('file:');
  const beyond = statementsBeyond(session);
  const ways: readonly SharedWay[] =
    beyond > 0 && canLeadHere(session) ? ['play', 'still', 'here'] : ['play', 'still'];
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted">{laterWords.share.intro}</p>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <WayChoice way={way} ways={ways} beyond={beyond} onWay={setWay} />
          <Holds inventory={kept.inventory} hasAliases={hasAliases} onAliases={setAliases} />
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <LinkView link={kept.link} field={field} />
        </div>
      </div>
      {/* Whoever wants code, or a picture, has its own buttons, and is not to take the link for it. */}
      {!isEmbedded && !isFilmed && <MainAction kept={kept} field={field} />}
      <FilmSection kept={kept} isOpen={isFilmed} onOpen={setFilmed} />
      {hasPlayer && (
        <details
          className="border-t border-line pt-3"
          onToggle={({ currentTarget }) => setEmbedded(currentTarget.open)}
        >
          <summary className="hit-target w-fit cursor-pointer content-center font-semibold">
            {laterWords.share.embed.title}
          </summary>
          <Suspense fallback={<p className="text-muted">{laterWords.share.loading}</p>}>
            {isEmbedded && <EmbedForm address={address} kept={kept} />}
          </Suspense>
        </details>
      )}
      <div className="grid gap-x-8 gap-y-5 border-t border-line pt-5 md:grid-cols-2">
        <Files kept={kept} />
        <OpenFile onOpen={onOpenFile} />
      </div>
    </div>
  );
}

interface FilmSectionProps {
  readonly kept: Kept;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function FilmSection({ kept, isOpen, onOpen }: FilmSectionProps) {
  return (
    <details
      className="border-t border-line pt-3"
      onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
    >
      <summary className="hit-target w-fit cursor-pointer content-center font-semibold">
        {laterWords.film.title}
      </summary>
      <Suspense fallback={<p className="text-muted">{laterWords.share.loading}</p>}>
        {isOpen && <FilmForm kept={kept} />}
      </Suspense>
    </details>
  );
}
