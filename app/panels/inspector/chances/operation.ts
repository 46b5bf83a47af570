import { actionIs, type Operation, operationLifecycle } from '@ha-playground/engine';
import { laterWords } from '../../../words/index.ts';
import { type Chance, can, cannot, chancesFrom, comes } from './chance.ts';

const text = () => laterWords.inspector.chances.operation;

/** What can become of an operation. */
export function operationChances(operation: Operation): readonly Chance[] {
  const open = [...operation.actions].filter(({ state }) => !actionIs.ended(state)).length;
  return chancesFrom(operationLifecycle, operation.state, {
    copiesDone: () => (operation.kind === 'attach' ? comes(text().copiesDone) : cannot(text().onlyAttach)),
    goOn: () => comes(text().goOn),
    done: () => comes(text().done(open)),
    fail: () => can(text().fail),
    cancel: () => (operation.statement === null ? cannot(text().automatic) : can(text().cancel)),
  });
}
