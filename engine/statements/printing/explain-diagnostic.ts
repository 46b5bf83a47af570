import { tell, visible, visibleLines } from '../../base/index.ts';
import type { Diagnostic, Span, Suggestion } from '../../language/index.ts';
import type { Problem, ProblemWording, ProblemWords } from '../../telling/index.ts';
import { displayWidth } from './display-width.ts';

/** Columns of the written line that are shown at most; a longer line is cut round the place. */
const shownColumns = 100;

/** The line of `text` in which a place begins, and a caret under the place: at most so much of it as can be read. */
export function markPlace(text: string, span: Span): string {
  const start = Math.min(span.start, text.length);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', start);
  const line = text.slice(lineStart, nextBreak === -1 ? text.length : nextBreak).replace(/[\t\r]/g, ' ');
  const cutAt = Math.max(0, start - lineStart - Math.floor(shownColumns / 2));
  const shown = visible(line.slice(cutAt, cutAt + shownColumns));
  const before = displayWidth(visible(line.slice(cutAt, start - lineStart)));
  const marked = line.slice(start - lineStart, Math.min(span.end - lineStart, cutAt + shownColumns));
  const caret = ' '.repeat(before) + '^'.repeat(Math.max(1, displayWidth(visible(marked))));
  return [shown, caret].join('\n');
}

/**
 * The help beneath an error: the place of the mistake, what is wrong and what to do in the words of a language,
 * and what was meant: its form, and a statement. Not part
 * of what the product prints.
 */
export function explainDiagnostic(
  text: string,
  { span, problem }: Diagnostic<Problem>,
  wording: ProblemWording,
  suggestion: Suggestion | null = null,
): string {
  const meant =
    suggestion === null ? [] : [suggestion.form, suggestion.statement].filter((line) => line !== null);
  return [
    markPlace(text, span),
    visibleLines(wordsBeneath(problem, wording)),
    ...meant.map(visibleLines),
  ].join('\n');
}

/** What stands beneath an error: what the client has just printed is not told again. */
export function wordsBeneath(problem: Problem, wording: ProblemWording): string {
  const { message, hint } = tell<Problem, ProblemWords>(wording, problem);
  return problem.kind === 'refused' || problem.kind === 'pasteRefused' ? hint : `${message} ${hint}`;
}
