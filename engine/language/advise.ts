import type { Diagnostic } from './diagnostic.ts';
import { commandWithoutNode } from './elsewhere.ts';
import { mistakeIn } from './mistake-in.ts';
import type { TextProblem } from './problem.ts';
import { counterpartOf } from './recognise.ts';
import { reordered } from './reordered.ts';

/**
 * What is wrong with a text that `parse` refuses, where, and most likely meant; null for a statement. What is written as
 * another product or tool wants it has no one place that is wrong: it is wrong as a whole.
 */
export function adviseOn(text: string): Diagnostic | null {
  const mistake = mistakeIn(text);
  const counterpart = mistake === null ? null : counterpartOf(text);
  const isReordered = mistake !== null && counterpart === null && reordered(text) !== null;
  if (counterpart === null && !isReordered) return mistake;
  const start = text.length - text.trimStart().length;
  const end = text.replace(/[;\s]+$/, '').length;
  const span = { start, end };
  if (counterpart === null) return { span, problem: { kind: 'writtenElsewhere', note: 'otherOrder' } };
  const command = commandWithoutNode(counterpart);
  const { note } = counterpart;
  const thenStarts = note === 'stopThenStart';
  const problem: TextProblem =
    command !== null
      ? { kind: 'doneToNode', command, thenStarts }
      : { kind: 'writtenElsewhere', ...(note === undefined ? {} : { note }) };
  return { span, problem };
}
