import type { Diagnostic } from './diagnostic.ts';
import { mistakeIn } from './mistake-in.ts';
import { counterpartOf } from './recognise.ts';

/**
 * What is wrong with a text that `parse` refuses, where, and most likely meant; null for a statement. What is written as
 * another product or tool wants it has no one place that is wrong: it is wrong as a whole.
 */
export function adviseOn(text: string): Diagnostic | null {
  const mistake = mistakeIn(text);
  if (mistake === null || counterpartOf(text) === null) return mistake;
  const start = text.length - text.trimStart().length;
  const end = text.replace(/[;\s]+$/, '').length;
  return { span: { start, end }, problem: { kind: 'writtenElsewhere' } };
}
