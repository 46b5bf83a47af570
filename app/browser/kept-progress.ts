import { type Drawer, ProgressShelf } from '../presentation/exercise/progress-shelf.ts';
import { keep, kept, prefix } from './kept.ts';
import { keepOverReload, keptOverReload } from './kept-over-reload.ts';

/** What this browser keeps for the next visit, where it lets us: one that blocks storage throws on touching it. */
const browserDrawer: Drawer = {
  keys: () => {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length));
    } catch {
      return [];
    }
  },
  read: kept,
  write: keep,
  watch: (onChange) => {
    const onStorage = ({ key }: StorageEvent): void => {
      if (key === null || key.startsWith(prefix)) onChange();
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  },
};

let shelf: ProgressShelf | null = null;

/** What is kept of exercises in this browser. */
export function keptProgress(): ProgressShelf {
  shelf ??= new ProgressShelf(browserDrawer);
  return shelf;
}

/** How this tab is called: as before when its page is loaded again, and like no other one. */
export function thisTab(): string {
  const kept = keptOverReload('tab');
  const tab = kept !== null && /^[\w-]{1,40}$/.test(kept) ? kept : newName();
  keepOverReload('tab', tab);
  return tab;
}

const newName = (): string =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-');
