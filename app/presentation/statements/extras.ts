import { type Extras, type Piece, splitFirst } from '@ha-playground/engine/console';

let loaded: Extras | null = null;

/** What runs reads, help, `.import`, `.plan` and `.why`; null before it is loaded, when such a statement waits. */
export const extras = (): Extras | null => loaded;

/** The statements of a script, as far as they can be told apart by now. */
export const splitScript = (script: string): readonly Piece[] => (loaded?.splitScript ?? splitFirst)(script);

let fewest: FewestPlanner | null = null;

export type FewestPlanner = typeof import('@ha-playground/engine/extras')['planFewest'];

/** What finds the plan with the fewest copies; null before it is loaded. */
export const planFewestIfLoaded = (): FewestPlanner | null => fewest;

let explainedPlan: PlanExplained | null = null;

type PlanExplained = typeof import('./plan-explained.ts')['planExplained'];

/** What tells the plan of an EXPLAIN; null before it is loaded. */
export const planExplainedIfLoaded = (): PlanExplained | null => explainedPlan;

/** Brings what befalls a cluster, and what it then does. It comes before all else: most readers begin by killing a leaf. */
export const loadFailures = (): Promise<void> =>
  import('@ha-playground/engine/failures').then((module) => module.loadFailures());

export async function loadExtras(): Promise<Extras> {
  const [module, { planExplained }] = await Promise.all([
    import('@ha-playground/engine/extras'),
    import('./plan-explained.ts'),
  ]);
  explainedPlan = planExplained;
  loaded = module.extras;
  fewest = module.planFewest;
  return loaded;
}
