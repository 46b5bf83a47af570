import type { FirstWords } from '../en/first.ts';
import { conditions } from './conditions.ts';
import { console } from './console.ts';
import { header } from './header.ts';
import { narration } from './narration.ts';
import { page } from './page.ts';
import { picture } from './picture.ts';
import { stage } from './stage.ts';
import { timeline } from './timeline.ts';

/** Was das erste Bild braucht. */
export const first = {
  picture,
  ...page,
  header,
  stage,
  conditions,
  narration,
  console,
  timeline,
} satisfies FirstWords;
