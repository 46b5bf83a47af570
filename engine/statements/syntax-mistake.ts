import type { ClusterError } from '../cluster/index.ts';
import { type Diagnostic, nearText } from '../language/index.ts';
import type { Mistake } from './mistake.ts';

const syntaxErrorNumber = 1064;

/** Could the text not be parsed? Only then `adviseOn` knows what was meant. */
export const isSyntaxError = ({ number }: ClusterError): boolean => number === syntaxErrorNumber;

/** 1064: `text` could not be parsed; the message quotes it from the place of the mistake on. */
export function syntaxMistake(text: string, diagnostic: Diagnostic): Mistake {
  const line = text.slice(0, diagnostic.span.start).split('\n').length;
  const message =
    'You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version ' +
    `for the right syntax to use near '${nearText(text, diagnostic)}' at line ${line}`;
  return { error: { number: syntaxErrorNumber, sqlstate: '42000', message }, diagnostic };
}
