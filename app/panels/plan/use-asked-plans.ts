import { useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { lastExplain } from '../../presentation/statements/explained.ts';
import { type ExplainedPlans, plansExplained } from '../../presentation/statements/plan-explained.ts';

/**
 * The plans that were explained last, if they are others than that of REBALANCE PARTITIONS on `database` and one of them is
 * about it: of second copies alone, of all databases, or over all of them.
 */
export function useAskedPlans(database: string): ExplainedPlans | null {
  const session = useSession();
  const { world, connections, history } = session;
  const { log, database: used } = connections.active;
  const statement = lastExplain(log, history.cursor.atMs);
  const { databases, nodes, variables } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes no plan.
  return useMemo(() => {
    if (statement === null || (statement.kind === 'explainRebalancePartitions' && !statement.full))
      return null;
    const asked = plansExplained(statement, world, used);
    const isAbout = asked?.plans.some((plan) => plan.database === database) ?? false;
    return isAbout ? asked : null;
  }, [statement, used, database, databases, nodes, variables]);
}
