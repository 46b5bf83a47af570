import type { Extras } from '@ha-playground/engine/console';

let loaded: Extras | null = null;

/** What runs reads, help, `.import`, `.plan` and `.why`; null before it is loaded, when such a statement waits. */
export const extras = (): Extras | null => loaded;

let fewest: FewestPlanner | null = null;

export type FewestPlanner = typeof import('@ha-playground/engine/extras')['planFewest'];

/** What finds the plan with the fewest copies; null before it is loaded. */
export const planFewestIfLoaded = (): FewestPlanner | null => fewest;

export async function loadExtras(): Promise<Extras> {
  const module = await import('@ha-playground/engine/extras');
  loaded = module.extras;
  fewest = module.planFewest;
  return loaded;
}
