import { expect, test } from 'vitest';
import { readMarkdownStory, stepsOf } from '../engine/statements/index.ts';
import { stories } from '../engine/stories/index.ts';
import { emptied } from './story-scripts.ts';

const stepsIn = (text: string) => {
  const read = readMarkdownStory(text);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const { setUp, steps, told, closing } = stepsOf(read.story);
  // A bet says at which line it stands, and there are fewer lines before it.
  const withoutLines = told.map((one) => ({ ...one, bet: one.bet && { ...one.bet, line: 0 } }));
  return { setUp, steps, told: withoutLines, closing };
};

test('stories: the script of a player has the set-up, the steps and what is told of them', () => {
  for (const { id, text } of stories) {
    expect([id, emptied(text).length < text.length]).toEqual([id, true]);
    expect([id, stepsIn(emptied(text))]).toEqual([id, stepsIn(text)]);
  }
});
