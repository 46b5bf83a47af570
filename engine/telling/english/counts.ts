/** `leaf-1, leaf-2 and leaf-3` */
export function enumerated(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'none';
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** `a, b or c`; nothing at all is "something else". */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? 'something else';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** `1 copy`, `2 copies` */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count} ${count === 1 ? singular : plural}`;
