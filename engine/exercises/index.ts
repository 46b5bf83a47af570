import { catalogue } from './catalogue.generated.ts';

/** An exercise that comes with the engine. `text` is Markdown, for `readExercise`. */
export interface ExerciseEntry {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly objective: string;
  readonly level: 'first steps' | 'operator' | 'craft';
  readonly minutes: number;
  readonly text: string;
}

/** The exercises in the order in which they are offered: from the easiest to the hardest. */
export const exercises: readonly ExerciseEntry[] = catalogue;
