import { type CatalogueEntry, stories } from '@ha-playground/engine/stories/index.ts';
import { readMarkdownStory, type StoryBlock } from '@ha-playground/engine/story';
import { afterScript, type Start } from './start.ts';

/** The stories that come with the engine. */
export const storyStarts = (): readonly Start[] => stories.flatMap((entry) => startOf(entry) ?? []);

/** A story's cluster, and what is left to run on it block by block; null for a text that is no story. */
function startOf(entry: Pick<CatalogueEntry, 'id' | 'title' | 'text'>): Start | null {
  const read = readMarkdownStory(entry.text);
  if (!read.ok) return null;
  const { setUp, steps } = inTwo(read.story.blocks);
  return {
    id: entry.id,
    title: { kind: 'story', title: entry.title },
    steps: steps.map((block) => block.script.trim()),
    begin: () => afterScript([...setUp.map((block) => block.script), '.wait idle'].join('\n')),
  };
}

/** The set-up is what a story does before it shows anything or lets anything happen: it builds the cluster. */
function inTwo(blocks: readonly StoryBlock[]) {
  const first = blocks.findIndex(
    ({ script, output }) => output !== null || /^\s*\.(?!import\b)/.test(script),
  );
  const at = first === -1 ? blocks.length : first;
  return { setUp: blocks.slice(0, at), steps: blocks.slice(at) };
}
