import { fitter } from '../../../presentation/sight/short-names.ts';
import { letterWidth } from './leaf-text.ts';

/** What is said of a database in a leaf. */
export interface BandSaid {
  readonly name: string;
  /** From the longest form to the shortest, as many forms for each. */
  readonly counts: readonly string[];
  /** Do its counts name a trouble? */
  readonly isTrouble: boolean;
}

/**
 * The names of bands and their counts, cut to `room`, in letters of this size. All counts have one form, the longest that has
 * room beside every name; where none has, names end early, no two alike, and the counts are whole. Where that would leave of a name
 * what says nothing, names alone are written: cells or bars tell the rest.
 */
export function bandWritings(bands: readonly BandSaid[], room: number, size: number) {
  const [bold, plain] = [size * letterWidth.bold, size * letterWidth.plain];
  const roomBeside = (text: string): number => room - (text.length * plain + size * 0.6);
  const forms = bands[0]?.counts.length ?? 0;
  const fits = (form: number): boolean =>
    bands.every(({ name, counts }) => name.length * bold <= roomBeside(counts[form] ?? ''));
  const form = Array.from({ length: forms }, (_, index) => index).find(fits) ?? forms - 1;
  const hasCounts = bands.every(
    ({ name, counts }) => Math.min(name.length, leastLetters) * bold <= roomBeside(counts[form] ?? ''),
  );
  const cut = fitter(bands.map(({ name }) => name));
  return bands.map(({ name, counts, isTrouble }) => {
    const chosen = hasCounts ? (counts[form] ?? '') : '';
    const letters = Math.floor((chosen === '' ? room : roomBeside(chosen)) / bold);
    return { name: cut(name, letters), counts: chosen, isTrouble };
  });
}

/** Less of a name says nothing. */
const leastLetters = 4;
