/** What the pages of stories say around them, which are made when the site is built. */
export const storyPageWords = {
  site: 'HA Playground',
  titleOf: (title: string): string => `${title} · HA Playground`,
  stories: 'Stories',
  storiesIntroduction:
    'Runnable texts about how a SingleStore cluster stays available. Each is played by the cluster itself, step by step.',
  play: 'Play it step by step',
  playAny: 'Open the playground',
  watch: 'Play the film',
  pictureOf: (title: string): string => `A picture of the cluster in “${title}”`,
  before: 'Before it',
  after: 'After it',
  made: 'Outputs are what the simulated cluster prints. Times are modelled.',
};

/** What every language has to say there. */
export type StoryPageWords = typeof storyPageWords;
