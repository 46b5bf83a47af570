import { hashOfSetUp } from '@ha-playground/engine/starts';
import { stories } from '@ha-playground/engine/stories/index.ts';
import { readMarkdownStory, stepsOf } from '@ha-playground/engine/story';
import { placeOfStory, rankOfStory } from './shelf.ts';
import { afterScript, type Start } from './start.ts';

/** The stories that come with the engine, as they stand on the shelf. */
export const storyStarts = (): readonly Start[] =>
  stories
    .toSorted((one, other) => rankOfStory(one.id) - rankOfStory(other.id))
    .flatMap((entry) => startOf(entry) ?? []);

/** A story's cluster, and what is left to run on it block by block; null for a text that is no story. */
function startOf({ id, title, text }: (typeof stories)[number]): Start | null {
  const read = readMarkdownStory(text);
  if (!read.ok) return null;
  const { setUp, steps, told, closing } = stepsOf(read.story);
  const isTold = told.some(({ prose, takeaway }) => prose + takeaway !== '') || closing !== '';
  return {
    id,
    title: { kind: 'story', title },
    recorded: { kind: 'story', id, hash: hashOfSetUp(setUp) },
    steps,
    shelf: placeOfStory(id),
    lesson: isTold ? { told, closing } : null,
    begin: () => afterScript(setUp),
  };
}
