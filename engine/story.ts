/** What reads stories: Markdown with runnable fences, and the output that they promise. */
export {
  answerTo,
  readMarkdownStory,
  type Story,
  type StoryBet,
  scriptOf,
  stepsOf,
  type ToldStep,
} from './statements/index.ts';
