import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { wishOfAddress } from './session/address.ts';
import { startOf, storyTitles } from './session/stories.ts';
import { showTheme, storedTheme } from './session/theme.ts';
import './ui/theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element called root');

const wish = wishOfAddress(
  location.search,
  storyTitles.flatMap(({ id }) => id ?? []),
);
const theme = wish.theme ?? storedTheme();
showTheme(theme);
createRoot(root).render(<App start={await startOf(wish.story)} theme={theme} />);
