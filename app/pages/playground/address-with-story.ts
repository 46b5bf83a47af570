import { exerciseIn } from '../../presentation/exercise/exercise-id.ts';
import { emptyCluster } from '../../presentation/start.ts';
import { addressWith } from './address.ts';

/** The address of a session that begins, where nothing has been done yet: its story or exercise, and everything else as it is. */
export function addressWithStory(href: string, story: string | null): string {
  const exercise = exerciseIn(story);
  return addressWith(href.replace(/#.*/s, ''), {
    story: exercise === null ? story : null,
    exercise,
    cmd: null,
    // Whoever chooses a story reads it; a cluster of one's own is none.
    ...(story !== null && story !== emptyCluster.id && { door: null }),
  });
}
