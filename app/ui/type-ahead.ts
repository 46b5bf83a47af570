/** What has been typed to reach an entry of a list, and when the last of it was. */
export interface Typed {
  readonly text: string;
  readonly atMs: number;
}

export const nothingTyped: Typed = { text: '', atMs: 0 };

/** Whoever waits longer begins anew. */
const pauseMs = 1_000;

interface KeyPress {
  readonly key: string;
  readonly timeStamp: number;
}

/** What has been typed with one more key; the same where the key is no sign, or a space that nothing stands before. */
export function typedAfter(typed: Typed, { key, timeStamp }: KeyPress): Typed {
  const before = timeStamp - typed.atMs > pauseMs ? '' : typed.text;
  const isSign = [...key].length === 1 && (key !== ' ' || before !== '');
  return isSign ? { text: before + key.toLowerCase(), atMs: timeStamp } : typed;
}

/**
 * The entry that `text` means, by its place in `names`, or null: one that begins with it, else one of whose words does. The
 * search goes round from the entry `from` (-1 for none); one sign, or the same sign again and again, goes from each to the
 * next that begins with it.
 */
export function entryTyped(
  text: string,
  { names, from }: { readonly names: readonly string[]; readonly from: number },
): number | null {
  const isRepeated = [...text].every((sign) => sign === text[0]);
  const wanted = isRepeated ? text.slice(0, 1) : text;
  const start = Math.max(0, isRepeated ? from + 1 : from);
  const round = names.map((_, index) => (start + index) % names.length);
  const nameAt = (index: number): string => names[index]?.trim().toLowerCase() ?? '';
  const reached =
    round.find((index) => nameAt(index).startsWith(wanted)) ??
    (text.length > 1
      ? round.find((index) =>
          nameAt(index)
            .split(/[^\p{L}\p{N}]+/u)
            .some((_, at, words) => words.slice(at).join(' ').startsWith(wanted)),
        )
      : undefined);
  return reached ?? null;
}
