/** In UTF-16 units. A field would have to break the lines of a longer text all at once; such a text stands beside it. */
export const fieldLengthLimit = 100_000;

/** What is shown of a longer text. */
const mostLines = 200;
const mostCharacters = 20_000;
/** Before the place that somebody wants to see, so that it is not the first thing in sight. */
const linesBefore = 20;
const charactersBefore = 2_000;

/** A stretch of a text: whole lines, but for those that are too long. */
export interface Excerpt {
  readonly text: string;
  /** Where it begins in the whole. */
  readonly start: number;
  /** Its first and its last line, counted from 1, and how many lines the whole has. */
  readonly from: number;
  readonly to: number;
  readonly lines: number;
}

export const isLong = (text: string): boolean => text.length > fieldLengthLimit;

/** What is shown of a long text round the place `at`. */
export function excerptOf(text: string, at: number): Excerpt {
  const start = startBefore(text, at);
  const most = Math.min(text.length, start + mostCharacters);
  let end = start;
  let shown = 0;
  for (; shown < mostLines && end < most; shown += 1) {
    const lineEnd = text.indexOf('\n', end);
    end = lineEnd < 0 || lineEnd >= most ? most : lineEnd + 1;
  }
  const from = 1 + lineFeedsIn(text, 0, start);
  return {
    text: text.slice(start, end),
    start,
    from,
    to: from + Math.max(0, shown - 1),
    lines: from + lineFeedsIn(text, start, text.length),
  };
}

/** The start of a line some lines before a place; of a long line, somewhere in it. */
function startBefore(text: string, at: number): number {
  let start = at;
  for (let lines = 0; lines <= linesBefore && start > 1 && at - start < charactersBefore; lines += 1)
    start = text.lastIndexOf('\n', start - (lines === 0 ? 1 : 2)) + 1;
  return Math.max(start, at - 2 * charactersBefore);
}

/** A text with another one in place of what is selected of it. */
export const replaced = (
  text: string,
  selected: { readonly start: number; readonly end: number },
  by: string,
): string => text.slice(0, selected.start) + by + text.slice(selected.end);

function lineFeedsIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
