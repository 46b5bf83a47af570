import { createContext, useContext } from 'react';
import type { Start } from '../presentation/start.ts';

/** What the explanation of a word may lead to. */
export interface ExplainedWords {
  readonly starts: readonly Start[];
  readonly onStart: (start: Start) => void;
  /** Is there a picture in which the marks of a word can be lit? */
  readonly hasPicture: boolean;
}

export const ExplainedWordsContext = createContext<ExplainedWords>({
  starts: [],
  onStart: () => {},
  hasPicture: false,
});

export const useExplainedWords = (): ExplainedWords => useContext(ExplainedWordsContext);
