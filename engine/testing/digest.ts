import { Hasher, hashText } from '../base/index.ts';

/** A few letters that are others, but for chance, when the texts are. */
export const digestOf = (...texts: readonly string[]): string =>
  hashText(texts.reduce((hasher, text) => hasher.text(text), new Hasher()).digest()).slice(-8);
