import type { OperationKind } from '@ha-playground/engine';

/** Why phases are not in a plan: those from the first to the last for one reason. */
export interface AbsentPhases {
  readonly first: number;
  readonly last: number;
  readonly why: 'nothingMissing' | 'nothingToRestore' | 'nothingMoves' | 'nothingLeft' | 'nothingBack';
}

/**
 * The phases that a rebalance does not have, and why. `isWhole`: everything is served and has its copies. Other operations
 * have phases of their own, and are told as a whole.
 */
export function absentPhasesOf({
  kind,
  present,
  isWhole,
}: {
  readonly kind: OperationKind;
  readonly present: readonly number[];
  readonly isWhole: boolean;
}): readonly AbsentPhases[] {
  if (kind !== 'rebalance' || present.length === 0) return [];
  return stages.flatMap(({ phases, why }) => {
    const absent = phases.filter((phase) => !present.includes(phase));
    const [first] = absent;
    const last = absent.at(-1);
    // Of a stage of which there is a part, the others are no surprise.
    if (first === undefined || last === undefined || absent.length < phases.length) return [];
    return { first, last, why: why === 'nothingMissing' && !isWhole ? 'nothingToRestore' : why };
  });
}

const stages: readonly { readonly phases: readonly number[]; readonly why: AbsentPhases['why'] }[] = [
  { phases: [1, 2, 3], why: 'nothingMissing' },
  { phases: [4, 5], why: 'nothingMoves' },
  { phases: [6], why: 'nothingLeft' },
  { phases: [7], why: 'nothingBack' },
];
