import type { Entry, SimMs } from '@ha-playground/engine';

/** Commands of one instant, or too close to tell apart. */
export interface CommandMark {
  readonly atMs: SimMs;
  readonly texts: readonly string[];
}

/** The commands since the set-up; those within `nearMs` of the first of a group share a mark. Linear in their number. */
export function commandMarks(
  entries: readonly Entry[],
  setUpEntries: number,
  nearMs: number,
): readonly CommandMark[] {
  const marks: { readonly atMs: SimMs; readonly texts: string[] }[] = [];
  for (let place = setUpEntries; place < entries.length; place += 1) {
    const { atMs, text } = entries[place] as Entry;
    const last = marks.at(-1);
    if (last !== undefined && atMs - last.atMs <= nearMs) last.texts.push(labelOf(text));
    else marks.push({ atMs, texts: [labelOf(text)] });
  }
  return marks;
}

/** Whole tables may have been pasted behind `.import`. */
const labelOf = (text: string): string => (/^\s*[.]import\b/i.test(text) ? '.import …' : text);
