import type { StatementResult } from '@ha-playground/engine/console';
import { stories } from '@ha-playground/engine/stories/index.ts';
import { readMarkdownStory } from '@ha-playground/engine/story';
import { compareOutput } from '@ha-playground/engine/testing';
import { describe, expect, it } from 'vitest';
import { Session } from './session.ts';
import { loadStarts } from './starts.ts';
import { type SlowedSurroundings, slowedSurroundings } from './surroundings-for-tests.ts';

const starts = await loadStarts();

describe('stories told on the page', () => {
  it.each(stories.map((story) => [story.id, story] as const))(
    'step by step the console prints what the story says (%s)',
    (id, { text }) => {
      const start = starts.find((candidate) => candidate.id === id);
      const read = readMarkdownStory(text);
      if (start === undefined || !read.ok) throw new Error(`${id} is no story`);
      const place = slowedSurroundings();
      const session = new Session(start, 'full', place);
      session.transport.setSpeed(50);
      const told = read.story.blocks.slice(-start.steps.length);
      const differences = told.flatMap(({ output }) => {
        const printed = takeStep(session, place);
        return output === null || isTally(output.text) ? [] : leastDifferent(output.text, printed);
      });
      expect(differences).toEqual([]);
    },
  );
});

/** How clients fared depends on how long the reader has been thinking between two steps. */
const isTally = (text: string): boolean => text.startsWith('The clients of ');

/** The differences of the result that is most like the output: that of a background statement may come earlier. */
function leastDifferent(output: string, printed: readonly StatementResult[]) {
  const differences = printed.map((result) => compareOutput(output, result));
  return (
    differences.toSorted((one, other) => one.length - other.length)[0] ?? [
      { line: 0, message: 'nothing was printed' },
    ]
  );
}

/** No step takes longer at 50 times the speed. */
const mostFrames = 100_000;

/** Takes the next step, lets it end, and returns what was printed meanwhile. */
function takeStep(session: Session, place: SlowedSurroundings): readonly StatementResult[] {
  const results = () =>
    session.connections.active.log.flatMap(({ place, run: { result } }) =>
      result === null ? [] : [{ place, result }],
    );
  const before = new Set(results().map(({ place }) => place));
  session.takeStep();
  place.playOut(mostFrames);
  return results().flatMap(({ place, result }) => (before.has(place) ? [] : [result]));
}
