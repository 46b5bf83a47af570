import { exerciseIn } from './exercise/exercise-id.ts';
import { nowCalled } from './renamed-stories.ts';
import { emptyCluster, freePlay, type Start } from './start.ts';
import { storyStarts } from './stories.ts';

/** The start that a link calls by this id, a story or an exercise, whenever it was made; null for what there is not. */
export async function startCalled(id: string): Promise<Start | null> {
  const exercise = exerciseIn(id);
  if (exercise !== null) return (await import('./exercise/exercise-starts.ts')).startOfExercise(exercise);
  const name = nowCalled(id);
  return [freePlay, emptyCluster, ...storyStarts()].find((start) => start.id === name) ?? null;
}
