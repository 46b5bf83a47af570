import { browserSurroundings } from '../../browser/surroundings.ts';
import { later } from '../../ui/later.ts';
import type { Shown } from './first-shown.ts';

const loadKept = later(() => import('./kept-address.ts'));

/** Where the playground is: a player that is pinned to its version stands deeper. */
export const playgroundFolder = (): URL =>
  new URL(/\/v\/[^/]+\/embed\/[^/]*$/.test(location.pathname) ? '../../../' : '../', location.href);

/**
 * Opens the playground in a tab of its own at the moment that is shown: in the story, or after all that was done where that
 * follows from no story. Where the page around allows no tab, `onUnopened` has the address.
 */
export async function openPlayground(shown: Shown, onUnopened: (href: string) => void): Promise<void> {
  const { session, filmed } = shown;
  const address = playgroundFolder();
  const { id } = session.start;
  if (id !== null && session.play.entered.length === filmed && session.world.seed === 1) {
    const { cursor, originMs } = session.history;
    if (cursor.atMs === originMs) address.searchParams.set('story', id);
    else {
      const { packedToMoment } = await loadKept();
      address.hash = `s=${await packedToMoment(session, browserSurroundings)}`;
    }
  } else if (session.play.acts.length > 0) {
    const { packedOf } = await loadKept();
    address.hash = `s=${packedOf(session)}`;
  }
  const tab = window.open(address.href, '_blank');
  if (tab === null) return onUnopened(address.href);
  // A page of another origin forbids even that, and then has no hold on this one either.
  try {
    tab.opener = null;
  } catch {}
}
