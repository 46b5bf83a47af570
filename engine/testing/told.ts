import { tell } from '../base/index.ts';
import { problemWording } from '../telling/english/problems.ts';
import type { Problem, ProblemWords } from '../telling/index.ts';

/** What is wrong with a statement and what to do, each in one sentence of English. */
export const toldOf = (problem: Problem): ProblemWords =>
  tell<Problem, ProblemWords>(problemWording, problem);
