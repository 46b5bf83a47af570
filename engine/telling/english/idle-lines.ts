import { enumerated } from './counts.ts';

/** The line beneath the result of a statement of which some words mean nothing here. */
export const idleLine = (words: readonly string[]): string =>
  `-- ${enumerated(words)} ${words.length === 1 ? 'does' : 'do'} nothing here.`;
