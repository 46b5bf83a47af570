import { useEffect, useState } from 'react';

/** So soon after a button has come to mean something else, a press on it was meant for what it said before. */
const meantBeforeMs = 600;

/**
 * Does a button mean something else than a moment ago? Until a hand can have seen that, it is `aria-disabled` and does nothing, so
 * that a finger that was on its way, a second tap or a key that is held do not do what nobody has read.
 */
export function useIsNew(meaning: string): boolean {
  const [known, setKnown] = useState(meaning);
  useEffect(() => {
    if (known === meaning) return;
    const timer = setTimeout(() => setKnown(meaning), meantBeforeMs);
    return () => clearTimeout(timer);
  }, [known, meaning]);
  return known !== meaning;
}
