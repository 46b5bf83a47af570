import { words } from '../../words/index.ts';

/** What stands in the one line of the console where nothing has been run. */
export const NothingRun = () => (
  <span className="truncate text-console-muted" title={words.drawer.empty}>
    {words.drawer.empty}
  </span>
);
