import type { Media } from '../ui/appearance.tsx';

/** The screen or paper of the browser that shows the page. */
export const browserMedia: Media = {
  matches: (query) => matchMedia(query).matches,
  watch: (query, onChange) => {
    const list = matchMedia(query);
    list.addEventListener('change', onChange);
    return () => list.removeEventListener('change', onChange);
  },
};
