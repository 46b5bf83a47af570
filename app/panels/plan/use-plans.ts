import { type Certificate, type Plan, placementOf, planRebalance, type World } from '@ha-playground/engine';
import { type Cost, certificateOf, costOf, planFewest } from '@ha-playground/engine/extras';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';

/** A plan with what it would cost, and why it does no less. */
export interface PricedPlan extends Plan {
  readonly certificate: Certificate;
  readonly cost: Cost;
}

export interface Plans {
  /** What REBALANCE PARTITIONS would do. */
  readonly product: PricedPlan;
  /** The plan with the fewest copies; null until it is found, and where nothing is to be done. */
  readonly fewest: PricedPlan | null;
}

/** The plans of a database at this moment; the same ones while the parts of the world that they are made from stay the same. */
export function usePlans(world: World, database: string): Plans {
  const { whenIdle } = useSession();
  const { databases, nodes, variables, assumed } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes no plan.
  const product = useMemo(
    () => priced(world, database, planRebalance(placementOf(world, database))),
    [databases, nodes, variables, assumed, database],
  );
  const [found, setFound] = useState<{ readonly beside: PricedPlan; readonly plan: PricedPlan } | null>(null);

  // The fewest takes longer to find than the product's plan: it comes when there is time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the product's plan changes with all that the other is made from.
  useEffect(() => {
    if (product.actions.length === 0) return;
    let isWanted = true;
    whenIdle(0, () => {
      if (!isWanted) return;
      const plan = priced(world, database, planFewest(placementOf(world, database)));
      setFound({ beside: product, plan });
    });
    return () => {
      isWanted = false;
    };
  }, [product]);

  return { product, fewest: found?.beside === product ? found.plan : null };
}

const priced = (world: World, database: string, plan: Plan): PricedPlan => ({
  ...plan,
  certificate: certificateOf(plan),
  cost: costOf(world, database, 'rebalance', plan.actions),
});
