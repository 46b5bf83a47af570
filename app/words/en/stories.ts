import type { StoryLevel, StoryWant } from '../../presentation/shelf.ts';
import { counted, number } from './formats.ts';

const levels: Readonly<Record<StoryLevel, string>> = {
  first: 'first steps',
  further: 'further',
  craft: 'operator’s craft',
};

const abouts: Readonly<Record<StoryWant, string>> = {
  understand: 'What happens when something fails, and why.',
  book: 'From the very beginning, each chapter a question that you bet on.',
  rehearse: 'What you are about to do to a cluster, done once before.',
  teach: 'A question whose answer surprises, to put before a class.',
};

interface StoryLength {
  readonly level: StoryLevel;
  readonly steps: number;
  /** Null where nothing is told that could be read. */
  readonly minutes: number | null;
}

/** The stories to choose from, and what else there is to begin with. */
export const stories = {
  title: 'Stories',
  beginHere: 'Begin here: a machine dies, and you see who takes over, and what that costs.',
  abouts,
  length: ({ level, steps, minutes }: StoryLength) =>
    [
      levels[level],
      counted(steps, 'step', 'steps'),
      ...(minutes === null ? [] : [`about ${number(minutes)} min`]),
    ].join(' · '),
};

/** What is rehearsed, and how it is taken along. */
export const rehearse = {
  more: 'More for a rehearsal',
  takeAlong: 'Take along …',
};
