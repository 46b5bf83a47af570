import { lazy, Suspense } from 'react';
import { words } from '../../ui/words.ts';

/** Plans come after the first frame, which does not need them. */
export const loadPlans = () => import('./plan-contents.tsx');

const Contents = lazy(() => loadPlans().then((module) => ({ default: module.PlanContents })));

/** What a rebalance would do now, or what the last operation does and has done, row by row with the reason for each. */
export function PlanPanel() {
  return (
    <Suspense fallback={<p className="p-4 text-muted">{words.plan.loading}</p>}>
      <Contents />
    </Suspense>
  );
}
