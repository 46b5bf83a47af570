import { useSession } from '../../hooks/use-session.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { laterWords, words } from '../../words/index.ts';
import { WatchesContents } from './watches-contents.tsx';

interface WatchesProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The dialog in which a person says what is to be watched over all of time. */
export function Watches({ isOpen, onClose }: WatchesProps) {
  const session = useSession();
  const watch = (script: string): string | null => {
    session.run(script);
    const result = session.play.statements.at(-1)?.run.result ?? null;
    if (result?.ok === false) return result.error.message;
    onClose();
    return null;
  };
  return (
    <Dialog
      title={laterWords.watches.title}
      closeLabel={words.help.close}
      isOpen={isOpen}
      onClose={onClose}
      width="columns"
    >
      <WatchesContents onWatch={watch} />
    </Dialog>
  );
}
