/** What the names of all that is kept here begin with. */
export const prefix = 'ha-playground.';

/** What this browser has kept for the next visit by this name; null where nothing is kept or nothing can be. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    // A browser that blocks storage throws on touching it: then nothing is remembered.
    return null;
  }
}

/** Keeps a text for the next visit; false where the browser does not let us. */
export function keep(name: string, text: string): boolean {
  try {
    localStorage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}
