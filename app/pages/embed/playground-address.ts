import { later } from '../../ui/later.ts';
import { stepShown } from './conversation.ts';
import type { Shown } from './first-shown.ts';

const loadKept = later(() => import('./kept-address.ts'));

/**
 * Opens the playground at what is shown in a tab of its own: the story and its step, or all that was done where that follows
 * from no story. Where the page around allows no tab, `onUnopened` has the address.
 */
export async function openPlayground(shown: Shown, onUnopened: (href: string) => void): Promise<void> {
  const { session, filmed } = shown;
  const address = new URL('../', location.href);
  const { id } = session.start;
  if (id !== null && session.play.entered.length === filmed && session.world.seed === 1) {
    address.searchParams.set('story', id);
    const step = stepShown(shown);
    if (step > 0) address.searchParams.set('step', String(step));
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
