import { Suspense } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { lazily } from '../../ui/later.ts';
import { NothingRun } from './nothing-run.tsx';

const LastRun = lazily(
  () => import('./run-parts.tsx'),
  (module) => module.LastRun,
);

/** The console in one line; before the first picture nothing has been run. */
export function LastLine() {
  const { connections } = useSession();
  return connections.active.log.length === 0 ? (
    <NothingRun />
  ) : (
    <Suspense>
      <LastRun />
    </Suspense>
  );
}
