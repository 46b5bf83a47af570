import { emptyCluster, freePlay, type Start } from './start.ts';
import { loadExtras } from './statements/extras.ts';

/** Free play, the empty cluster, and the stories that come with the engine; those are loaded when asked for. */
export async function loadStarts(): Promise<readonly Start[]> {
  // A story may begin with a cluster that is imported.
  const [{ loadStoryStarts }] = await Promise.all([import('./stories.ts'), loadExtras()]);
  return [freePlay, emptyCluster, ...(await loadStoryStarts())];
}

/** The start that a link calls by this id, a story or an exercise; null for what there is not. */
export async function startCalled(id: string): Promise<Start | null> {
  const [module] = await Promise.all([import('./stories.ts'), loadExtras()]);
  return module.startCalled(id);
}
