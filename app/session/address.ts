/** How the page is lit: `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** What the page's address asks for. Unknown keys are ignored; `null` where nothing valid is asked. */
export interface AddressWish {
  readonly theme: Theme | null;
  /** Has the form of a story's name; whether there is such a story is for the catalogue to say. */
  readonly story: string | null;
}

/** Reads `?theme=` and `?story=`; a value of the wrong form counts as not given. */
export function wishOfAddress(search: string): AddressWish {
  const query = new URLSearchParams(search);
  const story = query.get('story') ?? '';
  return {
    theme: themes.find((theme) => theme === query.get('theme')) ?? null,
    story: /^[a-z0-9][a-z0-9-]{0,63}$/.test(story) ? story : null,
  };
}

/** The address with `?story=` set to `story`, or without it; everything else stays. */
export function addressWithStory(href: string, story: string | null): string {
  const address = new URL(href);
  if (story === null) address.searchParams.delete('story');
  else address.searchParams.set('story', story);
  return address.href;
}
