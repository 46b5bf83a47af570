import { Suspense } from 'react';
import { ClusterView } from '../../../picture/index.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { lazily } from '../../../ui/later.ts';
import { laterWords, words } from '../../../words/index.ts';

const Compare = lazily(
  () => import('./compare.tsx'),
  (module) => module.Compare,
);

interface CompareDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The name of the branch that is shown beside the current one; the one that it parted from where nothing is said. */
  readonly beside?: string;
}

/** Two branches at one instant. The dialog stands at once, so that it can be closed before what is in it has come. */
export const CompareDialog = ({ isOpen, onClose, beside }: CompareDialogProps) => (
  <Dialog
    title={laterWords.compare.title}
    closeLabel={laterWords.compare.close}
    isOpen={isOpen}
    onClose={onClose}
    width="screen"
  >
    <Suspense fallback={<p className="text-muted">{words.views.loading}</p>}>
      <Compare Picture={ClusterView} {...(beside !== undefined && { beside })} />
    </Suspense>
  </Dialog>
);
