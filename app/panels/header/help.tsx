import { Suspense } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';

interface HelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const HelpContents = lazily(
  () => import('./help-contents.tsx'),
  (module) => module.HelpContents,
);

/** What the page is, its keys, and how to read the picture: loaded once the page stands. */
export function Help({ isOpen, onClose }: HelpProps) {
  const { help } = words;
  return (
    <Dialog title={help.title} closeLabel={help.close} isOpen={isOpen} onClose={onClose}>
      <Suspense>
        <HelpContents />
      </Suspense>
    </Dialog>
  );
}
