import type { PlannedAction, SimMs, World } from '@ha-playground/engine';

/** A phase that is pointed at: what it is called, when it runs, and what it does. */
export interface PhaseSight {
  readonly name: string;
  /** Null for a phase that has not run. */
  readonly span: { readonly startMs: SimMs; readonly endMs: SimMs | null } | null;
  readonly actions: readonly DatabaseActions[];
}

export interface DatabaseActions {
  readonly database: string;
  readonly actions: readonly PlannedAction[];
}

/** What the operations of a world do to these databases from one phase to another. */
export function actionsOfPhases(
  world: World,
  databases: readonly string[],
  [first, last]: readonly [number, number],
): readonly DatabaseActions[] {
  return world.operations
    .filter(({ database }) => databases.includes(database))
    .map(({ database, actions }) => ({
      database,
      actions: actions.slice().filter(({ phase }) => phase >= first && phase <= last),
    }));
}
