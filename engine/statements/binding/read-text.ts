import { parse } from '../../language/index.ts';
import { idleLine } from '../../telling/english/idle-lines.ts';
import type { ReadText } from './bound.ts';

/** Reads one statement with the whole grammar, and says what of it means nothing here. */
export function readText(text: string): ReadText {
  const parsed = parse(text);
  if (parsed.kind === 'diagnostic') return parsed;
  const { statement, idle } = parsed;
  return { kind: 'statement', statement, remarks: idle.length === 0 ? [] : [idleLine(idle)] };
}
