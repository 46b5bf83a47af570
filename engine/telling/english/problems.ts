import { tell } from '../../base/index.ts';
import { tellRefusal } from '../pastes.ts';
import type { ProblemWording } from '../problems.ts';
import { adviceWording } from './advice.ts';
import { pasteWording } from './pastes.ts';
import { textProblems } from './text-problems.ts';

/** What is wrong with a statement that was refused, in plain sentences of English. */
export const problemWording: ProblemWording = {
  ...textProblems,
  refused: ({ error, advice }) => ({
    message: asSentence(error.message),
    hint: tell(adviceWording, advice),
  }),
  pasteRefused: ({ refusal }) => tellRefusal(pasteWording, refusal),
};

const asSentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
