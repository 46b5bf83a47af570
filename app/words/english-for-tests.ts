import { first } from './en/first.ts';
import { later } from './en/later.ts';
import { leafMenu } from './en/leaf-menu.ts';
import { loadLaterWords, speak } from './index.ts';

/* Tests of the page speak English from the start. */
await speak({
  tag: 'en',
  formatsTag: 'en-GB',
  direction: 'ltr',
  first: async () => first,
  menu: async () => leafMenu,
  later: async () => later,
});
await loadLaterWords();
