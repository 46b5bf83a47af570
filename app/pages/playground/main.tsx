import { createRoot } from 'react-dom/client';
import { showTheme, storedTheme } from '../../browser/page-theme.ts';
import { freePlay } from '../../presentation/start.ts';
import { loadStarts } from '../../presentation/starts.ts';
import { speak } from '../../words/index.ts';
import { languageFor } from '../../words/languages.ts';
import { wishOfAddress } from './address.ts';
import { App } from './app.tsx';
import { watchForFaults } from './fault.tsx';
import '../../ui/theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element called root');

watchForFaults();

const wish = wishOfAddress(location.search);
const theme = wish.theme ?? storedTheme();
showTheme(theme);

void open(root);

/**
 * Shows the page; free play needs no story, so it is not kept waiting for them. A function, because what is loaded
 * later imports the file that this one is built into, and that has to be done by then.
 */
async function open(place: HTMLElement): Promise<void> {
  const language = await languageFor(wish, navigator.languages);
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  await speak(language);
  const starts = wish.story === null ? [freePlay] : await loadStarts();
  const wished = starts.find(({ id }) => id === wish.story);
  createRoot(place, { onUncaughtError: reportError }).render(
    <App
      start={wished ?? freePlay}
      unknownStory={wished === undefined ? wish.story : null}
      theme={theme}
      isChecked={wish.check === 'invariants'}
    />,
  );
}
