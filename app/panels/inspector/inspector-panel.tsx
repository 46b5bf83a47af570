import { Suspense } from 'react';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import type { Inspection } from './use-inspection.ts';

const Contents = lazily(
  () => import('./inspector-contents.tsx'),
  (module) => module.InspectorContents,
);

/** Everything known about a leaf, a partition or one copy of it: its state machine, its history, what can be done. */
export function InspectorPanel({ inspection }: { readonly inspection: Inspection }) {
  return (
    <Suspense fallback={<p className="p-4 text-muted">{words.inspector.loading}</p>}>
      <Contents inspection={inspection} />
    </Suspense>
  );
}
