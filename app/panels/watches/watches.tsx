import { Suspense } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';

const Contents = lazily(
  () => import('./watches-contents.tsx'),
  (module) => module.WatchesContents,
);

interface WatchesProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The dialog in which a person says what is to be watched over all of time. */
export function Watches({ isOpen, onClose }: WatchesProps) {
  const session = useSession();
  return (
    <Dialog
      title={words.timeline.watch.replace(/ …$/, '')}
      closeLabel={words.help.close}
      isOpen={isOpen}
      onClose={onClose}
      width="columns"
    >
      <Suspense fallback={<p className="text-muted">{words.views.loading}</p>}>
        <Contents
          onWatch={(script) => {
            session.run(script);
            onClose();
          }}
        />
      </Suspense>
    </Dialog>
  );
}
