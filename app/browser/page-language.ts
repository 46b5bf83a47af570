import { kept } from './kept.ts';

/** What the reader wants to read, the dearest first: the language chosen here, then those that the browser is told to prefer. */
export const languagesPreferred = (): readonly string[] => {
  const chosen = kept('lang');
  return chosen === null ? navigator.languages : [chosen, ...navigator.languages];
};
