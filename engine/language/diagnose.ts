import type { Diagnostic } from './diagnostic.ts';
import { openedBy, type Place, written } from './place.ts';

/** Says where a text stops being a statement, and what could stand there. `adviseOn` looks for what was meant. */
export function diagnose(place: Place): Diagnostic {
  const found = place.tokens[place.at];
  if (found === undefined || found.kind === 'end') return tooEarly(place);
  const { expected } = place;
  return { span: found, problem: { kind: 'notUnderstood', written: written(place, found), expected } };
}

function tooEarly(place: Place): Diagnostic {
  const { expected } = place;
  const last = place.tokens[place.at - 1];
  if (last === undefined) return { span: { start: 0, end: 0 }, problem: { kind: 'noStatement' } };
  const span = { start: last.end, end: last.end };
  if (expected.keywords.includes('.end')) return { span, problem: { kind: 'pasteHasNoEnd' } };
  if (expected.places.includes('pastedTable')) return { span, problem: { kind: 'pasteMissing' } };
  const after = written(place, last);
  return { span, problem: { kind: 'endsTooEarly', opened: openedBy(place), after, expected } };
}
