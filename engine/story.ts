/** What reads stories: Markdown with runnable fences, and the output that they promise. */
export { readMarkdownStory, type Story, scriptOf, stepsOf, type ToldStep } from './statements/index.ts';
