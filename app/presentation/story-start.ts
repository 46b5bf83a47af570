import { hashOfSetUp } from '@ha-playground/engine/starts';
import { readMarkdownStory, stepsOf } from '@ha-playground/engine/story';
import { afterScript, type Start } from './start.ts';

interface StoryText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A story's cluster, and what is left to run on it block by block; null for a text that is no story. */
export function storyStart({ id, title, text }: StoryText): Start | null {
  const read = readMarkdownStory(text);
  if (!read.ok) return null;
  const { setUp, steps, told, closing } = stepsOf(read.story);
  const isTold = told.some(({ prose, takeaway }) => prose + takeaway !== '') || closing !== '';
  return {
    id,
    title: { kind: 'story', title },
    recorded: { kind: 'story', id, hash: hashOfSetUp(setUp) },
    steps,
    lesson: isTold ? { told, closing } : null,
    begin: (seed) => afterScript(setUp, seed),
  };
}
