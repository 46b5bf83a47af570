import { freePlay, type Start } from './start.ts';

export interface StoryTitle {
  /** Null for free play. */
  readonly id: string | null;
  readonly title: string;
}

export const storyTitles: readonly StoryTitle[] = [{ id: null, title: freePlay.title }];

export async function startOf(_id: string | null): Promise<Start> {
  return freePlay;
}
