import { present } from '../base/index.ts';
import { isCopy, type PlannedAction, verbOf } from '../cluster/index.ts';

/**
 * What depends on each action of a plan or an operation: by its index, the indices of the actions that must wait for it,
 * ascending. They are those of the same partition in later phases, but for two kinds that need nothing of it: nothing
 * waits for a DROP, and a COPY waits for another only where roles change between the two. If an action fails, those that
 * depend on it cannot do what they are there for.
 */
export function dependenciesOf(plan: {
  readonly actions: Iterable<PlannedAction>;
}): readonly (readonly number[])[] {
  const actions = [...plan.actions];
  const ofPartition = new Map<number, number[]>();
  actions.forEach(({ ordinal }, index) => {
    const known = ofPartition.get(ordinal);
    if (known === undefined) ofPartition.set(ordinal, [index]);
    else known.push(index);
  });
  return actions.map((action) =>
    present(ofPartition.get(action.ordinal), 'the actions of a partition').filter((index) => {
      const later = present(actions[index], 'an action');
      return later.phase > action.phase && needs(later, action);
    }),
  );
}

function needs(later: PlannedAction, earlier: PlannedAction): boolean {
  if (verbOf(earlier) === 'DROP') return false;
  return !isCopy(later) || !isCopy(earlier) || later.phase === 7;
}
