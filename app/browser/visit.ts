import type { Visit } from '../panels/guide/visit.ts';
import { keep, kept } from './kept.ts';
import { keepOverReload, keptOverReload } from './kept-over-reload.ts';
import { isWithinAnotherPage } from './surroundings.ts';

let isPutAway = false;

/** The guide leads whoever has not put it away, on this page or on an earlier visit; never within another page. */
export const browserVisit: Visit = {
  wantsGuide: () => !isWithinAnotherPage() && !wasPutAway(),
  leads: (isLed) => keepOverReload('guide', isLed ? 'leads' : ''),
  putGuideAway: () => {
    isPutAway = true;
    keep('guide', 'put away');
  },
};

/** Where nothing can be kept, it is remembered as long as the page lasts. */
const wasPutAway = (): boolean => isPutAway || kept('guide') === 'put away';

/** Was somebody being led when this page was loaded again? */
export const wasLed = (): boolean => keptOverReload('guide') === 'leads';
