import { conditions } from './conditions.ts';
import { console } from './console.ts';
import { header } from './header.ts';
import { narration } from './narration.ts';
import { page } from './page.ts';
import { picture } from './picture.ts';
import { stage } from './stage.ts';
import { timeline } from './timeline.ts';

/** What the first picture needs. */
export const first = {
  picture,
  ...page,
  header,
  stage,
  conditions,
  narration,
  console,
  timeline,
};

/** What every language has to say at first; a language that lacks a text does not compile. */
export type FirstWords = typeof first;
