import type { ExerciseFault, ExerciseMistake, PlaceInText } from '../telling/index.ts';
import { toldMistakeLimit } from './limits.ts';

/** A part of a text, which knows where each of its letters stands in the whole. */
export interface Located {
  readonly text: string;
  readonly at: (offset: number) => PlaceInText;
}

/** `lines` of a text, of which the first is its line `line`; of that the part behind `column` letters alone. */
export function located(lines: readonly string[], line: number, column = 0): Located {
  const [first = '', ...rest] = lines;
  const text = [first.slice(column), ...rest].join('\n');
  const at = (offset: number): PlaceInText => {
    const before = text.slice(0, Math.max(0, Math.min(offset, text.length))).split('\n');
    const width = before.at(-1)?.length ?? 0;
    return {
      line: line + before.length - 1,
      column: width + 1 + (before.length === 1 ? column : 0),
    };
  };
  return { text, at };
}

/** What is wrong with a text, in the order of its lines; the first of many are kept. */
export class Mistakes {
  readonly #all: ExerciseMistake[] = [];

  say(fault: ExerciseFault, place: PlaceInText): void {
    this.#all.push({ fault, place });
  }

  get all(): readonly ExerciseMistake[] {
    return this.#all
      .toSorted((one, other) => one.place.line - other.place.line || one.place.column - other.place.column)
      .slice(0, toldMistakeLimit);
  }
}

export const startOfLine = (line: number): PlaceInText => ({ line, column: 1 });
