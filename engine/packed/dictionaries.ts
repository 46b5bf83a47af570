import { firstDictionary } from './first-dictionary.ts';
import { toUtf8 } from './utf8.ts';

/**
 * What each packing is deflated with, by its number. A packing that has been released never changes: a link of it opens
 * for ever. Another dictionary is another packing.
 */
export const dictionaries = { 1: once(firstDictionary) } as const;

type Packing = keyof typeof dictionaries;

/** The packing in which this version packs. */
export const newestPacking: Packing = 1;

export const isPacking = (number: number): number is Packing => Object.hasOwn(dictionaries, number);

/** The bytes of a dictionary, made when they are first asked for. */
function once(text: string): () => Uint8Array {
  let bytes: Uint8Array | null = null;
  return () => {
    bytes ??= toUtf8(text);
    return bytes;
  };
}
