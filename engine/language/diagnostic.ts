import type { Tellable } from '../base/index.ts';
import type { TextProblem } from './problem.ts';

/** A half-open range of UTF-16 offsets in the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The writer's mistake: what it is, and where. A language tells what happened and what to do. */
export interface Diagnostic<Problem extends Tellable = TextProblem> {
  readonly span: Span;
  readonly problem: Problem;
}
