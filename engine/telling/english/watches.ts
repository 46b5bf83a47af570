import { counted } from './counts.ts';

/** What a watch says, as the console prints it: a number, rows by their count, or whether something holds. */
type Said = number | boolean | { readonly count: number } | null;

/** The lines that the statements about watches print. */
export const watchLines = {
  none: 'nothing is watched',
  begins: (name: string, now: Said): string => `${name} is watched: ${valueText(now)} now`,
  ends: (name: string): string => `${name} is no longer watched`,
  value: valueText,
};

function valueText(said: Said): string {
  if (said === null) return 'no answer';
  if (typeof said === 'number') return String(said);
  if (typeof said === 'boolean') return said ? 'holds' : 'does not hold';
  return counted(said.count, 'row');
}
