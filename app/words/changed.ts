/** The same words with every text changed, and every text that their functions give. */
export const changed = <Words>(words: Words, change: (text: string) => string): Words =>
  changedPart(words, change) as Words;

function changedPart(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value === '' ? value : change(value);
  if (typeof value === 'function') {
    return (...parameters: unknown[]): unknown => changedPart(value(...parameters), change);
  }
  if (Array.isArray(value)) return value.map((part) => changedPart(part, change));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changedPart(part, change)]));
  }
  return value;
}
