import { keep } from './kept.ts';

/**
 * Loads the page again in another language, which is kept for the next visit; where nothing can be kept the address asks for it.
 * What the address and the browser's history keep of the session stays.
 */
export function changeLanguage(tag: string): void {
  const address = new URL(location.href);
  if (keep('lang', tag)) address.searchParams.delete('lang');
  else address.searchParams.set('lang', tag);
  history.replaceState(history.state, '', address);
  location.reload();
}
