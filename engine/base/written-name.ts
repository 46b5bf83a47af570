import { reservedWords } from './reserved-words.generated.ts';

/** A name as a statement writes it: bare where that can be read back, else in backticks. */
export const writtenName = (text: string): string =>
  isBareName(text) ? text : `\`${text.replaceAll('`', '``')}\``;

/** Is it read as a name without quotes? */
export const isBareName = (text: string): boolean =>
  /^[\p{L}_$][\p{L}\p{M}\p{N}_$]*$/u.test(text) && !reservedWords.includes(text.toUpperCase());
