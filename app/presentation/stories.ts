import { stories } from '@ha-playground/engine/stories/index.ts';
import { rankOfStory } from './shelf.ts';
import type { Start } from './start.ts';
import { storyStart } from './story-start.ts';

/** The stories that come with the engine, as they stand on the shelf. */
export const storyStarts = (): readonly Start[] =>
  stories
    .toSorted((one, other) => rankOfStory(one.id) - rankOfStory(other.id))
    .flatMap((entry) => storyStart(entry) ?? []);
