/** What reads stories: Markdown with runnable fences, and the output that they promise. */
export { readMarkdownStory, type Story, type StoryBlock, scriptOf } from './statements/index.ts';
