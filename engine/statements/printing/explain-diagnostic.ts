import { visible, visibleLines } from '../../base/index.ts';
import type { Diagnostic } from '../../language/index.ts';
import { displayWidth } from './display-width.ts';

/** Columns of the written line that are shown at most; a longer line is cut round the place. */
const shownColumns = 100;

/**
 * The help beneath an error: the line of `text` with the mistake, a caret under its place, and what to do. Not part
 * of what the product prints.
 */
export function explainDiagnostic(text: string, diagnostic: Diagnostic): string {
  const start = Math.min(diagnostic.span.start, text.length);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', start);
  const line = text.slice(lineStart, nextBreak === -1 ? text.length : nextBreak).replace(/[\t\r]/g, ' ');
  const cutAt = Math.max(0, start - lineStart - Math.floor(shownColumns / 2));
  const shown = visible(line.slice(cutAt, cutAt + shownColumns));
  const before = displayWidth(visible(line.slice(cutAt, start - lineStart)));
  const marked = line.slice(
    start - lineStart,
    Math.min(diagnostic.span.end - lineStart, cutAt + shownColumns),
  );
  const caret = ' '.repeat(before) + '^'.repeat(Math.max(1, displayWidth(visible(marked))));
  return [shown, caret, visibleLines(`${diagnostic.message} ${diagnostic.hint}`)].join('\n');
}
