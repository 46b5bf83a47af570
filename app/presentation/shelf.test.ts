import { stories } from '@ha-playground/engine/stories/index.ts';
import { describe, expect, it } from 'vitest';
import { minutesOf, placeOfStory, rankOfStory, storyWants } from './shelf.ts';
import { loadStoryStarts, storyStarts } from './stories.ts';
import { translateWith } from './translated.ts';

describe('the shelf of stories', () => {
  it('every story has a place of its own, and no place is empty', () => {
    const ranks = stories.map(({ id }) => rankOfStory(id)).toSorted((one, other) => one - other);
    expect(ranks).toEqual(stories.map((_, index) => index));
    for (const want of storyWants)
      expect(stories.filter(({ id }) => placeOfStory(id).want === want).length).toBeGreaterThan(2);
  });

  it("a beginner's first story leads, and those of one want stand together", () => {
    const starts = storyStarts();
    expect(starts[0]?.id).toBe('redundancy-2');
    expect(starts[0]?.shelf).toEqual({ want: 'understand', level: 'first' });
    const wants = starts.map(({ shelf }) => shelf?.want);
    expect(wants.filter((want, index) => want !== wants[index - 1])).toEqual(storyWants);
  });

  it('what has no place comes last', () => {
    expect(rankOfStory('unheard-of')).toBe(stories.length);
    expect(placeOfStory('unheard-of')).toEqual({ want: 'understand', level: 'further' });
  });

  it('minutes: of reading and of its steps, and never none', () => {
    const step = { prose: 'word '.repeat(150).trim(), takeaway: '', columns: [] };
    expect(minutesOf({ told: [], closing: '' })).toBe(1);
    expect(minutesOf({ told: Array(10).fill(step), closing: '' })).toBe(13);
  });

  it('a story takes as long in German as in English', async () => {
    const minutes = storyStarts().map((start) => start.minutes);
    expect(Math.min(...minutes.map((one) => one ?? 0))).toBeGreaterThan(0);
    translateWith(async () => (await import('../words/de/texts.ts')).texts);
    const german = await loadStoryStarts();
    translateWith(null);
    expect(german[0]?.title).not.toEqual(storyStarts()[0]?.title);
    expect(german.map((start) => start.minutes)).toEqual(minutes);
  });
});
