import { type ClusterEvent, hasEnded, type World } from '@ha-playground/engine';
import { areAllWordsHere, words } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';

/**
 * What happened last before or at the instant of a world, in a sentence; null for what belongs to the set-up, and until there are
 * words for it.
 */
export function lastSentence(world: World, setUpEvents: number): string | null {
  const event = lastTold(world, setUpEvents);
  return event === null || !areAllWordsHere() ? null : sentenceOf(event, world);
}

/** What runs at the instant of a world: the operations that have not ended, and the phase that each is in. */
export function runningNow({ operations }: World): readonly string[] {
  return operations
    .filter((operation) => !hasEnded(operation))
    .map(({ kind, database, phase }) => words.timeline.running(words.operations[kind], database, phase));
}

function lastTold({ events }: World, setUpEvents: number): ClusterEvent | null {
  for (let index = events.length - 1; index >= setUpEvents; index -= 1) {
    const event = events.at(index);
    // How a statement ended is in the console.
    if (event.kind !== 'statementFinished') return event;
  }
  return null;
}
