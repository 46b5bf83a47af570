import type { PlannedAction } from '@ha-playground/engine';
import type { CellMark } from '../shared/cells.ts';
import { type GhostMark, ghostMarksOf } from './ghosts.ts';
import type { Scene } from './scene.ts';

/** Actions of a plan, by their database. */
export interface ActionsOfDatabase {
  readonly database: string;
  readonly actions: readonly PlannedAction[];
}

/** An instance that an action is about, or the free slot where it would put one. */
export interface ActionMark extends GhostMark {
  readonly isThere: boolean;
}

type Shown = Pick<Scene, 'cellsByLeaf' | 'layout'>;

/** Finds the marks of actions on a picture; the last answer is remembered, and stays the same object meanwhile. */
export function createActionMarker(): (
  actions: readonly ActionsOfDatabase[] | null,
  shown: Shown,
) => readonly ActionMark[] {
  let last: { readonly actions: readonly ActionsOfDatabase[]; readonly shown: Shown } | null = null;
  let marks: readonly ActionMark[] = [];
  return (actions, shown) => {
    if (actions === null) return nothing;
    if (last?.actions !== actions || last.shown !== shown) marks = actionMarksOf(actions, shown);
    last = { actions, shown };
    return marks;
  };
}

const nothing: readonly ActionMark[] = [];

function actionMarksOf(
  actions: readonly ActionsOfDatabase[],
  { cellsByLeaf, layout }: Shown,
): readonly ActionMark[] {
  const cells = [...cellsByLeaf.values()].flat();
  return layout.databaseBands.flatMap(({ database, isOpen, rows }) => {
    const ofShown = actions.flatMap((each) => (each.database === database ? each.actions : []));
    if (!isOpen || ofShown.length === 0) return [];
    // A leaf that is full just now has no place for what was to come; then its slot lies outside of it.
    return ghostMarksOf(database, ofShown, cells)
      .filter(({ slot }) => slot < layout.grid.columns * rows)
      .map((mark) => ({ ...mark, isThere: isTaken(mark, cellsByLeaf.get(mark.node)) }));
  });
}

const isTaken = ({ database, slot }: GhostMark, cells: readonly CellMark[] | undefined): boolean =>
  cells?.some((cell) => cell.slot === slot && cell.database === database) ?? false;
