import type { EnteredRun } from '@ha-playground/engine/play';
import { useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { type Entry, enter, hasEnded, textOf, whyRefused } from './entry.ts';
import { WatchesContents } from './watches-contents.tsx';

interface WatchesProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * The dialog in which a person says what is to be watched over all of time. What had to wait for its turn and is refused
 * then is told here, or over the page once the dialog is closed.
 */
export function Watches({ isOpen, onClose }: WatchesProps) {
  const session = useSession();
  const [waited, setWaited] = useState<readonly EnteredRun[]>([]);
  const onEnter = (statement: string): Entry => {
    const entry = enter(session, statement);
    if (entry.kind === 'waits') setWaited([...waited, entry.entered]);
    return entry;
  };
  const refusals = waited.flatMap((entered) => {
    const why = whyRefused(entered);
    return why === null ? [] : [isolated(laterWords.watches.refusedLater(textOf(entered), why))];
  });
  const forget = () => setWaited(waited.filter((entered) => !hasEnded(entered)));
  /** What has been told in the dialog is not told again. */
  const close = () => {
    forget();
    onClose();
  };
  return (
    <>
      <Dialog
        title={laterWords.watches.title}
        closeLabel={words.help.close}
        isOpen={isOpen}
        onClose={close}
        width="columns"
      >
        <WatchesContents onEnter={onEnter} onWatched={close} refusals={refusals} />
      </Dialog>
      {!isOpen && refusals.length > 0 && (
        <Notice key={refusals.length} closeLabel={laterWords.share.close} isLasting onClose={forget}>
          {refusals.join(' ')}
        </Notice>
      )}
    </>
  );
}
