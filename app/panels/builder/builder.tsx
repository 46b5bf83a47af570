import { Suspense, useRef } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import type { Draft } from './builder-contents.tsx';

const Contents = lazily(
  () => import('./builder-contents.tsx'),
  (module) => module.BuilderContents,
);

interface BuilderProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Begins an empty cluster and runs the script in its console. */
  readonly onBuild: (script: string) => void;
}

/** The dialog in which a cluster is designed, or brought along. */
export function Builder({ isOpen, onClose, onBuild }: BuilderProps) {
  const draft = useRef<Draft | null>(null);
  return (
    <Dialog
      title={words.header.build.replace(/ …$/, '')}
      closeLabel={words.help.close}
      isOpen={isOpen}
      onClose={onClose}
      width="columns"
    >
      <Suspense fallback={<p className="text-muted">{words.views.loading}</p>}>
        <Contents
          draft={draft.current}
          onDraft={(next) => {
            draft.current = next;
          }}
          onBuild={(script) => {
            onClose();
            onBuild(script);
          }}
        />
      </Suspense>
    </Dialog>
  );
}
