/** What reads stories: Markdown with runnable fences, and the output that they promise. */
export { readMarkdownStory, type Story, scriptOf, stepsOf } from './statements/index.ts';
