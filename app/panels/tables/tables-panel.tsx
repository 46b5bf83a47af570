import { Suspense } from 'react';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';

const Contents = lazily(
  () => import('./tables-contents.tsx'),
  (module) => module.TablesContents,
);

interface TablesPanelProps {
  /** Called when a statement was run whose result is in the console. */
  readonly onRun: () => void;
}

/** What the cluster says of itself, at the moment shown. */
export function TablesPanel({ onRun }: TablesPanelProps) {
  return (
    <Suspense fallback={<p className="p-4 text-muted">{words.views.loading}</p>}>
      <Contents onRun={onRun} />
    </Suspense>
  );
}
