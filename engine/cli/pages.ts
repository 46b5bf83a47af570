import { freePlayScript } from '../record/starts.ts';
import { readMarkdownStory, type Story } from '../statements/index.ts';
import { fencesOfPage, storyOfFence } from '../statements/story/page-fence.ts';
import type { StoryBlock } from '../statements/story/read-story.ts';
import { catalogue } from '../stories/catalogue.generated.ts';

/** A living picture in a page that cannot be shown as it stands there. */
export interface BrokenFence {
  readonly file: string;
  readonly line: number;
  /** One sentence. */
  readonly message: string;
}

/** A living picture as a story: what it begins with is in it, and stands before its own blocks. */
export interface FenceStory {
  readonly story: Story;
  /** The line on which its fence opens, and how many blocks come before its own. */
  readonly fence: { readonly line: number; readonly before: number };
}

/** The living pictures of a page, each as a story of its own; null where the page has none. */
export function storiesOfPage(
  file: string,
  source: string,
): { readonly stories: readonly FenceStory[]; readonly broken: readonly BrokenFence[] } | null {
  const fences = fencesOfPage(source);
  if (fences.length === 0) return null;
  const stories: FenceStory[] = [];
  const broken: BrokenFence[] = [];
  for (const fence of fences) {
    const before = fence.ok ? blocksBefore(fence.parameters.get('story') ?? null) : null;
    if (!fence.ok) broken.push({ file, line: fence.line, message: fence.message });
    else if (before === null)
      broken.push({
        file,
        line: fence.line,
        message: `There is no story “${fence.parameters.get('story')}”.`,
      });
    else
      stories.push({
        story: storyOfFence(before, fence),
        fence: { line: fence.line, before: before.length },
      });
  }
  return { stories, broken };
}

/** What has happened before a fence begins: a story, nothing, or what the page of the playground begins with. */
function blocksBefore(story: string | null): readonly StoryBlock[] | null {
  if (story === 'empty') return [];
  if (story === null)
    return [
      {
        script: freePlayScript(),
        line: 1,
        output: null,
        prose: '',
        takeaway: '',
        columns: [],
        meansToBreak: false,
      },
    ];
  const text = catalogue.find(({ id }) => id === story)?.text;
  const read = text === undefined ? null : readMarkdownStory(text);
  return read?.ok === true ? read.story.blocks : null;
}
