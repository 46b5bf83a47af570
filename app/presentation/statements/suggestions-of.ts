import type { World } from '@ha-playground/engine';
import type { Session } from '../session.ts';
import { createSuggester, type Suggestion } from './suggestions.ts';

const suggesters = new WeakMap<Session, ReturnType<typeof createSuggester>>();

/** The statements worth trying next in a world, on the connection that is shown. */
export function suggestionsOf(session: Session, world: World): readonly Suggestion[] {
  let suggester = suggesters.get(session);
  if (suggester === undefined) {
    suggester = createSuggester();
    suggesters.set(session, suggester);
  }
  return suggester(world, session.connections.active.node);
}
