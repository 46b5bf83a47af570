import type { Reading } from './reading.ts';
import type { GrammarNode, TokenRange } from './recognizer.ts';

/** What the actions of the grammar use. `range` gives the tokens that the rule of the running action has read. */
export interface GrammarContext {
  readonly options: { readonly reading: Reading };
  readonly range: () => TokenRange;
}

/** The rules of the grammar; the first is where it starts. */
export declare function rules(context: GrammarContext): readonly GrammarNode[];
