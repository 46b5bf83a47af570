import { packRecord } from '@ha-playground/engine/packed';
import { useMemo, useState } from 'react';
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
export const handedIn = (session: Session, by = ''): string => textKept(session, by === '' ? {} : { by });

/** A link to the same, or null where it would be too long for one; `address` is that of the exercise. */
export function handedInLink(session: Session, address: string, by = ''): string | null {
  const link = `${address}#s=${packRecord(handedIn(session, by))}`;
  return link.length > mostLinkCharacters ? null : link;
}

interface HandInProps {
  readonly id: string;
  /** The address of the exercise, without what was done in it. */
  readonly address: () => string;
  readonly now: () => number;
}

/** No longer name is kept. */
const mostNameCharacters = 60;

/** What of a name may stand in the name of a file, everywhere. */
const inFileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Hands in what was done, as a file or as a link. */
export function HandIn({ id, address, now }: HandInProps) {
  const session = useSession();
  const { length } = session.play.acts;
  const [name, setName] = useState('');
  const by = name.trim().replace(/\s+/g, ' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each act the record is another one.
  const link = useMemo(() => handedInLink(session, address(), by), [session, address, length, by]);
  const save = () => {
    const parts = [id, inFileName(by), text().day(now())].filter((part) => part !== '');
    saveFile({ name: `${parts.join('.')}.ha.txt`, type: 'text/plain', text: handedIn(session, by) });
    rememberSaved(session);
  };
  return (
    <section aria-label={text().handIn} className="flex flex-col gap-1">
      <h3 className="font-semibold">{text().handIn}</h3>
      <p className="text-sm text-muted">{text().handInNote}</p>
      <label className="flex flex-wrap items-center gap-x-2 pt-1 text-sm">
        {text().yourName}
        <input
          value={name}
          maxLength={mostNameCharacters}
          autoComplete="name"
          onChange={({ target }) => setName(target.value)}
          className="hit-target min-w-0 flex-1 rounded-lg border border-edge bg-card px-2"
        />
      </label>
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
