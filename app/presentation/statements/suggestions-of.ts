import type { World } from '@ha-playground/engine';
import type { Session } from '../session.ts';
import { createSuggester, type Suggestion } from './suggestions.ts';

const suggesters = new WeakMap<Session, ReturnType<typeof createSuggester>>();

/**
 * The statements worth trying next in a world, on the connection that is shown. Whoever has brought a cluster of their own looks at it
 * before a leaf of it dies.
 */
export function suggestionsOf(session: Session, world: World): readonly Suggestion[] {
  let suggester = suggesters.get(session);
  if (suggester === undefined) {
    suggester = createSuggester();
    suggesters.set(session, suggester);
  }
  const suggestions = suggester(world, session.connections.active.node);
  return session.start.title.kind === 'ownCluster' ? looksFirst(suggestions) : suggestions;
}

const reordered = new WeakMap<readonly Suggestion[], readonly Suggestion[]>();

/** The same, what only a test of the cluster does last; the same object for the same one. */
function looksFirst(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  let looking = reordered.get(suggestions);
  if (looking === undefined) {
    const isTest = ({ reason: { kind } }: Suggestion): boolean => kind === 'kill' || kind === 'workload';
    looking = [...suggestions.filter((one) => !isTest(one)), ...suggestions.filter(isTest)];
    reordered.set(suggestions, looking);
  }
  return looking;
}
