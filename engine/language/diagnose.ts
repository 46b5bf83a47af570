import type { Diagnostic } from './diagnostic.ts';
import { nounOf, type Place, written } from './place.ts';
import { listOf, shown } from './wording.ts';

/** Says where a text stops being a statement, and what could stand there. `adviseOn` looks for what was meant. */
export function diagnose(place: Place): Diagnostic {
  const found = place.tokens[place.at];
  if (found === undefined || found.kind === 'end') return tooEarly(place);
  const message = `${shown(written(place, found))} is not understood here.`;
  return { message, span: found, hint: `Write ${listOf(place.expected)}.` };
}

function tooEarly(place: Place): Diagnostic {
  const last = place.tokens[place.at - 1];
  if (last === undefined) {
    return {
      message: 'There is no statement.',
      span: { start: 0, end: 0 },
      hint: 'Write help to see what there is.',
    };
  }
  const span = { start: last.end, end: last.end };
  if (place.expected.keywords.includes('.end')) {
    return {
      message: 'The pasted table has no end.',
      span,
      hint: 'Write .end on a line of its own after it.',
    };
  }
  if (place.expected.places.includes('a pasted table')) {
    const hint = 'Paste it on the lines after .import, and write .end on the line after it.';
    return { message: 'The pasted table is missing.', span, hint };
  }
  const message = `The ${nounOf(place)} ends too early.`;
  return { message, span, hint: `After ${written(place, last)} write ${listOf(place.expected)}.` };
}
