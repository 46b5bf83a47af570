const prefix = 'ha-playground.';

const isLoadedAgain = (): boolean =>
  performance.getEntriesByType?.('navigation').some((entry) => 'type' in entry && entry.type === 'reload') ===
  true;

/** What this tab has kept for when its page is loaded again; null on a visit that begins, and where nothing may be kept. */
export function keptOverReload(key: string): string | null {
  if (!isLoadedAgain()) return null;
  try {
    return sessionStorage.getItem(prefix + key);
  } catch {
    // A browser that blocks storage throws on touching it.
    return null;
  }
}

/** Keeps how something of the page itself is for when it is loaded again. */
export function keepOverReload(key: string, value: string): void {
  try {
    sessionStorage.setItem(prefix + key, value);
  } catch {
    // See keptOverReload.
  }
}
