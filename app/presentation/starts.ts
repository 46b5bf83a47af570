import { exerciseIn } from './exercise/exercise-id.ts';
import { emptyCluster, freePlay, type Start } from './start.ts';
import { loadExtras } from './statements/extras.ts';

/** Free play, the empty cluster, and the stories that come with the engine; those are loaded when asked for. */
export async function loadStarts(): Promise<readonly Start[]> {
  // A story may begin with a cluster that is imported.
  const [{ storyStarts }] = await Promise.all([import('./stories.ts'), loadExtras()]);
  return [freePlay, emptyCluster, ...storyStarts()];
}

/** The start that a link calls by this id, a story or an exercise; null for what there is not. */
export async function startCalled(id: string): Promise<Start | null> {
  const exercise = exerciseIn(id);
  if (exercise === null) return (await loadStarts()).find((start) => start.id === id) ?? null;
  const [{ startOfExercise }] = await Promise.all([import('./exercise/exercise-starts.ts'), loadExtras()]);
  return startOfExercise(exercise);
}
