import type { PlannedAction } from '../cluster/index.ts';
import type { Draft } from './draft.ts';
import type { Placement } from './placement.ts';

/** What is to be done with one database. */
export interface Plan {
  /** In print order: phase, ordinal, host (natural order), port. None: nothing is to be done. */
  readonly actions: readonly PlannedAction[];
  /** What it was made from: why it could not be done with less follows from that, for who asks. */
  readonly source: PlanSource;
}

/** Targets that were chosen stage by stage, or rows that only fill what a placement lacks. */
export type PlanSource =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'placement'; readonly placement: Placement }
  | { readonly kind: 'nothing' };

export const emptyPlan: Plan = { actions: [], source: { kind: 'nothing' } };

export const planOfPlacement = (placement: Placement, actions: readonly PlannedAction[]): Plan => ({
  actions,
  source: { kind: 'placement', placement },
});
