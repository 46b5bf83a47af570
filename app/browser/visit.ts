import type { Visit } from '../panels/guide/visit.ts';
import { keepOverReload, keptOverReload } from './kept-over-reload.ts';
import { isWithinAnotherPage } from './surroundings.ts';

const storageKey = 'ha-playground.guide';

let isPutAway = false;

/** The guide leads whoever has not put it away, on this page or on an earlier visit; never within another page. */
export const browserVisit: Visit = {
  wantsGuide: () => !isWithinAnotherPage() && !wasPutAway(),
  leads: (isLed) => keepOverReload('guide', isLed ? 'leads' : ''),
  putGuideAway: () => {
    isPutAway = true;
    try {
      localStorage.setItem(storageKey, 'put away');
    } catch {
      // See wasPutAway.
    }
  },
};

function wasPutAway(): boolean {
  try {
    return isPutAway || localStorage.getItem(storageKey) === 'put away';
  } catch {
    // A browser that blocks storage throws on touching it: then it is remembered as long as the page lasts.
    return isPutAway;
  }
}

/** Was somebody being led when this page was loaded again? */
export const wasLed = (): boolean => keptOverReload('guide') === 'leads';
