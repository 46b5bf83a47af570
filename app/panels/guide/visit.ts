const storageKey = 'ha-playground.guide';

let isPutAway = false;

/** Was the guide put away, on this page or on an earlier visit? */
export function wasPutAway(): boolean {
  try {
    return isPutAway || localStorage.getItem(storageKey) === 'put away';
  } catch {
    // A browser that blocks storage throws on touching it: then it is remembered as long as the page lasts.
    return isPutAway;
  }
}

/** Remembers that the guide was put away, for good where the browser lets us. */
export function putAway(): void {
  isPutAway = true;
  try {
    localStorage.setItem(storageKey, 'put away');
  } catch {
    // See wasPutAway.
  }
}
