import type { Media } from '../ui/appearance.tsx';

/** What asks of a medium asks with every render, and each list that is made is kept up to date by the browser. */
const lists = new Map<string, MediaQueryList>();

function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

/** The screen or paper of the browser that shows the page. */
export const browserMedia: Media = {
  matches: (query) => listOf(query).matches,
  watch: (query, onChange) => {
    const list = listOf(query);
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  },
};
