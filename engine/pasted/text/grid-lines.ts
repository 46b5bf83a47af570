import type { Lines } from './lines.ts';
import { type Strip, stripAt, withNextLine, wrapLimit } from './strip.ts';

/** `+---+---+`, also `+===+===+`, and a note behind it. */
export const isRule = (text: string): boolean => /^\+[-+=]+(?:$|(?<=[-=]\+)\s)/.test(text);

/** A line of a drawn table. */
export const isBarred = (text: string): boolean => text.startsWith('|');

/** `|---|:--|`, the second line of a table of Markdown. */
export const isDivider = (text: string): boolean =>
  text.length < 100_000 && /^\|[\s:|-]+\|?$/.test(text) && text.includes('-');

/** `--- | ---` and `---+---`, the same without the outer bars. */
export const isBareDivider = (text: string): boolean =>
  text.length < 100_000 && /^[:-][\s:|+-]*$/.test(text) && /[|+]/.test(text);

/** A rule with the lines into which a terminal has broken it. */
export function ruleAt(lines: Lines, place: number): Strip | null {
  if (!isRule(lines.text(place))) return null;
  let rule = stripAt(lines, place);
  if (rule.text.includes(' ') || rule.text.includes('\t')) return rule;
  while (rule.next - place < wrapLimit && continuesRule(rule.text, lines.text(rule.next)))
    rule = withNextLine(rule);
  return rule;
}

function continuesRule(rule: string, next: string): boolean {
  if (!/^[-+=]+$/.test(next)) return false;
  // A rule that follows is a rule of its own.
  return next.startsWith('+')
    ? !rule.endsWith('+')
    : rule.endsWith('+') || next.endsWith('+') || next.length > 3;
}

/** Where the bars of the rows stand. */
export function crossingsOf(rule: string): number[] {
  const crossings: number[] = [];
  const [drawn = ''] = /^[-+=]+/.exec(rule) ?? [];
  for (let at = drawn.indexOf('+'); at !== -1; at = drawn.indexOf('+', at + 1)) crossings.push(at);
  return crossings;
}

/** Where a rule ends that a terminal has cut off, so that its last column has no bar after it; null when it is whole. */
export const edgeOf = (rule: string): number | null => (/^\+[-+=]*[-=]$/.test(rule) ? rule.length : null);
