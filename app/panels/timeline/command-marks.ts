import type { Entry, SimMs } from '@ha-playground/engine';

/** Commands of one instant, or too close to tell apart. */
export interface CommandMark {
  readonly atMs: SimMs;
  readonly texts: readonly string[];
}

/** The commands since the set-up; those within `nearMs` of the first of a group share a mark. */
export function commandMarks(
  entries: readonly Entry[],
  setUpEntries: number,
  nearMs: number,
): readonly CommandMark[] {
  const marks: CommandMark[] = [];
  for (const entry of entries.slice(setUpEntries)) {
    const last = marks.at(-1);
    const text = labelOf(entry.text);
    if (last !== undefined && entry.atMs - last.atMs <= nearMs) {
      marks[marks.length - 1] = { ...last, texts: [...last.texts, text] };
    } else marks.push({ atMs: entry.atMs, texts: [text] });
  }
  return marks;
}

/** Whole tables may have been pasted behind `.import`. */
const labelOf = (text: string): string => (/^\s*[.]import\b/i.test(text) ? '.import …' : text);
