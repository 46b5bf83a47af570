import { hasEnded } from '@ha-playground/engine';
import { useMemo } from 'react';
import type { Session } from '../presentation/session.ts';
import { lastExplain } from '../presentation/statements/explained.ts';
import { planExplainedIfLoaded } from '../presentation/statements/extras.ts';
import type { ExplainedPlan } from '../presentation/statements/plan-explained.ts';
import { useSight } from './use-session.tsx';

/**
 * The plan that the picture shows before it runs: that of the panel while it is open, else what was explained last. While an
 * operation runs on its database it shows none: what would be done then is another thing an instant later.
 */
export function useExplained(session: Session): ExplainedPlan | null {
  const { explained, database: shown } = useSight(session);
  const { world, connections, history } = session;
  const { log, database: used } = connections.active;
  const statement = lastExplain(log, history.cursor.atMs);
  const planExplained = planExplainedIfLoaded();
  const { databases, nodes, variables, operations } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes no plan.
  const asked = useMemo(
    () => (statement === null ? null : (planExplained?.(statement, world, { used, shown }) ?? null)),
    [statement, planExplained, used, shown, databases, nodes, variables],
  );
  const plan = explained ?? asked;
  const isUnderWay = operations.some((one) => one.database === plan?.database && !hasEnded(one));
  return isUnderWay ? null : plan;
}
