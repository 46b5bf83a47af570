import type { Cell, TimeKind } from '../types.ts';
import { momentOf, momentText } from './functions/calendar.ts';
import type { Compiled } from './place.ts';

/** From the shortest to the longest, each with the length of its text. */
const forms: readonly (readonly [time: TimeKind, length: number])[] = [
  ['date', 10],
  ['datetime', 19],
  ['datetime(6)', 26],
];

/**
 * What is compared with a date is a date, however it is written: `'2024-2-3'`, `20240203`. All are written in the form of
 * the longest, in which texts are in the order of time; what is no date stays as it is.
 */
export function asTimes(operands: readonly Compiled[]): readonly Compiled[] {
  const place = Math.max(...operands.map(({ type }) => forms.findIndex(([time]) => time === type.time)));
  const [time, length] = forms[place] ?? [];
  if (time === undefined || length === undefined) return operands;
  return operands.map((operand) => {
    if (operand.type.time === time) return operand;
    // What is written out is the same for every row.
    let [written, made]: Cell[] = [null, null];
    return {
      type: { ...operand.type, kind: 'text' },
      evaluate: (row) => {
        const cell = operand.evaluate(row);
        if (cell !== written) [written, made] = [cell, inForm(cell, length)];
        return made ?? null;
      },
    };
  });
}

/** Beside dates alone a time of the day stays: it is later than its day. */
function inForm(cell: Cell, length: number): Cell {
  const moment = cell === null ? null : momentOf(cell);
  if (moment === null) return cell;
  const whole = momentText({ ...moment, isDay: false, hasFraction: true });
  return whole?.slice(0, length).concat(whole.slice(length).replace(/^[ .][0:.]*$/, '')) ?? cell;
}
