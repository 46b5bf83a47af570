import { packRecord } from '@ha-playground/engine/packed';
import { useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { textKept } from '../../presentation/sharing/kept-text.ts';
import { rememberSaved } from '../../presentation/sharing/kept-work.ts';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.exercise;

/** What is handed in: the record of all that was done, which `story grade` plays again. */
export const handedIn = (session: Session): string => textKept(session, {});

/** A link to the same, or null where it would be too long for one; `address` is that of the exercise. */
export function handedInLink(session: Session, address: string): string | null {
  const link = `${address}#s=${packRecord(handedIn(session))}`;
  return link.length > mostLinkCharacters ? null : link;
}

interface HandInProps {
  readonly id: string;
  /** The address of the exercise, without what was done in it. */
  readonly address: () => string;
}

/** Hands in what was done, as a file or as a link. */
export function HandIn({ id, address }: HandInProps) {
  const session = useSession();
  const { length } = session.play.acts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each act the record is another one.
  const link = useMemo(() => handedInLink(session, address()), [session, address, length]);
  const save = () => {
    saveFile({ name: `${id}.ha.txt`, type: 'text/plain', text: handedIn(session) });
    rememberSaved(session);
  };
  return (
    <section aria-label={text().handIn} className="flex flex-col gap-1">
      <h3 className="font-semibold">{text().handIn}</h3>
      <p className="text-sm text-muted">{text().handInNote}</p>
      <div className="flex flex-wrap items-center gap-2 pt-1">
        <Button className="rounded-lg! bg-card!" onClick={save}>
          {text().asFile}
        </Button>
        {link === null ? (
          <span className="text-sm text-muted">{text().linkTooLong}</span>
        ) : (
          <CopyButton
            label={text().asLink}
            content={link}
            said={{ copied: text().copied, notCopied: text().notCopied }}
            className="rounded-lg! bg-card!"
          />
        )}
      </div>
    </section>
  );
}
