import type { SimMs } from '@ha-playground/engine';
import type { GoalGrade } from '@ha-playground/engine/lessons';

/** A moment that has decided goals: those that were broken then, or those that were met for good. */
export interface GoalMoment {
  readonly atMs: SimMs;
  readonly isBroken: boolean;
  /** Counted from 1, as they are listed. */
  readonly goals: readonly { readonly number: number; readonly sentence: string }[];
}

/** The moments that have decided goals, in order; what one moment has decided alike stands together. */
export function goalMoments(goals: readonly GoalGrade[]): readonly GoalMoment[] {
  const moments = new Map<string, GoalMoment>();
  for (const [index, one] of goals.entries()) {
    const { decidedMs: atMs } = one;
    if (atMs === null) continue;
    const isBroken = one.state === 'broken';
    const key = `${atMs} ${isBroken}`;
    const goal = { number: index + 1, sentence: one.goal.sentence };
    moments.set(key, { atMs, isBroken, goals: [...(moments.get(key)?.goals ?? []), goal] });
  }
  return [...moments.values()].toSorted((one, other) => one.atMs - other.atMs);
}
