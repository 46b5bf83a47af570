import { counted } from './formats.ts';

/** The stories to choose from, and what else there is to begin with. */
export const stories = {
  title: 'Stories',
  note: (count: number) => `Each is read and run step by step. ${counted(count, 'story', 'stories')}.`,
  steps: (count: number) => counted(count, 'step', 'steps'),
};

/** What is rehearsed, and how it is taken along. */
export const rehearse = {
  more: 'More for a rehearsal',
  takeAlong: 'Take along …',
};
