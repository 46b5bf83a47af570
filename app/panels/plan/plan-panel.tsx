import { Suspense } from 'react';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';

const Contents = lazily(
  () => import('./plan-contents.tsx'),
  (module) => module.PlanContents,
);

/** What a rebalance would do now, or what the last operation does and has done, row by row with the reason for each. */
export function PlanPanel() {
  return (
    <Suspense fallback={<p className="p-4 text-muted">{words.plan.loading}</p>}>
      <Contents />
    </Suspense>
  );
}
