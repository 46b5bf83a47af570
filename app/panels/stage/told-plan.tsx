import type { World } from '@ha-playground/engine';
import { useMemo } from 'react';
import type { ExplainedPlan } from '../../presentation/statements/plan-explained.ts';
import type { Narration } from '../../words/narration.ts';
import { narrationWithPlan } from '../../words/told-plan.ts';
import { Told } from './told.tsx';

interface ToldPlanProps {
  readonly narration: Narration;
  readonly plan: ExplainedPlan;
  readonly world: World;
}

/** What happens now where a plan is in the picture: with what it would do. */
export function ToldPlan({ narration, plan, world }: ToldPlanProps) {
  const { databases, nodes, operations } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes nothing of what is told.
  const told = useMemo(
    () => narrationWithPlan(narration, plan, world),
    [narration, plan, databases, nodes, operations],
  );
  return <Told narration={told} />;
}
