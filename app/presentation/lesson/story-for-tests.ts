import { Session } from '../session.ts';
import { loadStarts } from '../starts.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';

const starts = await loadStarts();

/** A session of a story, or of free play for null, and the surroundings that it is played in. */
export function storyOf(id: string | null) {
  const start = starts.find((candidate) => candidate.id === id);
  if (start === undefined) throw new Error(`there is no story ${id}`);
  const place = slowedSurroundings();
  return { session: new Session(start, 'none', place), place };
}
