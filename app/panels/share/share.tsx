import { Suspense } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import type { SharingProps } from './share-contents.tsx';

const Contents = lazily(
  () => import('./share-contents.tsx'),
  (module) => module.ShareContents,
);

interface ShareProps extends SharingProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The dialog in which a session is taken along, as a link or a file, and in which one is opened. */
export function Share({ isOpen, onClose, ...props }: ShareProps) {
  return (
    <Dialog
      title={words.header.share}
      closeLabel={words.help.close}
      isOpen={isOpen}
      onClose={onClose}
      width="columns"
    >
      <Suspense fallback={<p className="text-muted">{words.views.loading}</p>}>
        <Contents {...props} />
      </Suspense>
    </Dialog>
  );
}
