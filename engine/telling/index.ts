export { tellEvent } from './events.ts';
export { nameOfNode } from './names.ts';
export type { Advice, FixedValue, Problem, ProblemWording, ProblemWords } from './problems.ts';
