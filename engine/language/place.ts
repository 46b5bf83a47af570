import type { Diagnostic, Span } from './diagnostic.ts';
import type { Expected } from './expected.ts';
import type { Opened } from './problem.ts';
import type { Token } from './token.ts';

/** Where the grammar did not go on. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The number of the token that did not fit. */
  readonly at: number;
  readonly expected: Expected;
}

/** Says what is wrong with the token that was found at a place, when it is a mistake of the kind that this knows. */
export type Explanation = (place: Place, found: Token) => Diagnostic | null;

export const written = (place: Place, span: Span): string => place.text.slice(span.start, span.end);

export const openedBy = (place: Place): Opened =>
  place.tokens[0]?.kind === 'command' ? 'dotCommand' : 'statement';
