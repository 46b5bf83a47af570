import { readMarkdownStory, type StatementResult } from '@ha-playground/engine/console';
import { stories } from '@ha-playground/engine/stories/index.ts';
import { compareOutput } from '@ha-playground/engine/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from './session.ts';
import { loadStarts } from './stories.ts';

const starts = await loadStarts();
let frames: ((nowMs: number) => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: (nowMs: number) => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('stories told on the page', () => {
  it.each(stories.map((story) => [story.id, story] as const))(
    'step by step the console prints what the story says (%s)',
    (id, { text }) => {
      const start = starts.find((candidate) => candidate.id === id);
      const read = readMarkdownStory(text);
      if (start === undefined || !read.ok) throw new Error(`${id} is no story`);
      const session = new Session(start, 'full');
      session.transport.setSpeed(50);
      const told = read.story.blocks.slice(-start.steps.length);
      const differences = told.flatMap(({ output }) => {
        const printed = takeStep(session);
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

/** Takes the next step, lets it end, and returns what was printed meanwhile. */
function takeStep(session: Session): readonly StatementResult[] {
  const results = () =>
    session.connections.active.log.flatMap(({ place, run: { result } }) =>
      result === null ? [] : [{ place, result }],
    );
  const before = new Set(results().map(({ place }) => place));
  session.takeStep();
  for (let nowMs = 0; frames.length > 0; nowMs += 16) for (const frame of frames.splice(0, 1)) frame(nowMs);
  return results().flatMap(({ place, result }) => (before.has(place) ? [] : [result]));
}
