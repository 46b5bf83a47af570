import { type OperationKind, type PlannedAction, verbOf } from '@ha-playground/engine';
import { dropsIn } from '../../presentation/sight/drops.ts';

/** Why phases are not in a plan: those from the first to the last for one reason. */
export interface AbsentPhases {
  readonly first: number;
  readonly last: number;
  readonly why: AbsentWhy;
}

type AbsentWhy =
  | 'nothingMissing'
  | 'nothingToRestore'
  | 'restoredApart'
  | 'nothingMoves'
  | 'onlyReplicas'
  | 'nothingLeft'
  | 'droppedBefore'
  | 'nothingElse'
  | 'nothingBack';

/**
 * What is missing while a plan is to come: nothing, second copies that RESTORE REDUNDANCY makes, or what it cannot make either.
 * Null of what has been planned in another moment: nothing is known of that.
 */
export type Missing = 'nothing' | 'restorable' | 'more' | null;

interface AbsentIn {
  readonly kind: OperationKind;
  readonly actions: readonly PlannedAction[];
  readonly missing: Missing;
}

/**
 * The phases that a rebalance does not have, and why: what is said is true of its own rows. Other operations have phases of
 * their own, and are told as a whole.
 */
export function absentPhasesOf({ kind, actions, missing }: AbsentIn): readonly AbsentPhases[] {
  if (kind !== 'rebalance' || actions.length === 0) return [];
  const present = new Set<number>(actions.map(({ phase }) => phase));
  return stages.flatMap(({ phases, whyOf }) => {
    const [first] = phases;
    const last = phases.at(-1);
    const why = whyOf(actions, missing);
    // Of a stage of which there is a part, the others are no surprise.
    if (first === undefined || last === undefined || why === null) return [];
    return phases.some((phase) => present.has(phase)) ? [] : [{ first, last, why }];
  });
}

interface Stage {
  readonly phases: readonly number[];
  readonly whyOf: (actions: readonly PlannedAction[], missing: Missing) => AbsentWhy | null;
}

const stages: readonly Stage[] = [
  { phases: [1, 2, 3], whyOf: (_, missing) => (missing === null ? null : whyNotRestored[missing]) },
  {
    phases: [4, 5],
    whyOf: (actions) => (actions.some(({ phase }) => phase === 3) ? 'onlyReplicas' : 'nothingMoves'),
  },
  { phases: [6], whyOf: whyNothingLeft },
  { phases: [7], whyOf: () => 'nothingBack' },
];

const whyNotRestored = {
  nothing: 'nothingMissing',
  restorable: 'restoredApart',
  more: 'nothingToRestore',
} as const;

function whyNothingLeft(actions: readonly PlannedAction[]): AbsentWhy {
  if (dropsIn(actions) > 0) return 'droppedBefore';
  return actions.some((action) => verbOf(action) === 'PROMOTE') ? 'nothingElse' : 'nothingLeft';
}
