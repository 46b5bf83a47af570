import { createRoot } from 'react-dom/client';
import { motionOfSystem } from '../../browser/motion.ts';
import { languagesPreferred } from '../../browser/page-language.ts';
import { showTheme, storedTheme } from '../../browser/page-theme.ts';
import { browserSurroundings } from '../../browser/surroundings.ts';
import { Session } from '../../presentation/session.ts';
import { freePlay } from '../../presentation/start.ts';
import { startCalled } from '../../presentation/starts.ts';
import { later, loadFirst } from '../../ui/later.ts';
import { speak } from '../../words/index.ts';
import { languageFor } from '../../words/languages.ts';
import { wishOfAddress } from './address.ts';
import { App } from './app.tsx';
import { watchForFaults } from './fault.tsx';
import type { FirstShown } from './first-shown.tsx';
import '../../ui/page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element called root');

watchForFaults();

// Until something follows the browser to other entries of its history, the page is loaded anew there.
window.onpopstate = () => location.reload();

const loadFirstShown = later(() => import('./first-shown.tsx'));

const wish = wishOfAddress(location.search);
const theme = wish.theme ?? storedTheme();
showTheme(theme);

void open(root);

/**
 * Shows the page; free play needs no story, so it is not kept waiting for them. A function, because what is loaded
 * later imports the file that this one is built into, and that has to be done by then.
 */
async function open(place: HTMLElement): Promise<void> {
  const language = await languageFor(wish, languagesPreferred());
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
  await speak(language);
  // It is there when the page stands; where it does not come, the page itself asks again.
  loadFirst().catch(() => undefined);
  const page = createRoot(place, { onUncaughtError: reportError });
  const isKept = /[#&]s=/.test(location.hash) || history.state?.packed || history.state?.drafts;
  const { session, notice } =
    isKept || wish.cmd !== null
      ? await (await loadFirstShown()).firstShown({ page, begin, cmd: wish.cmd })
      : await begin();
  page.render(
    <App session={session} notice={notice} theme={theme} isChecked={wish.check === 'invariants'} />,
  );
}

/** A session at the start that the address asks for. */
async function begin(): Promise<FirstShown> {
  const { story } = wish;
  const wished = story === null ? freePlay : await startCalled(story);
  const session = new Session(wished ?? freePlay, motionOfSystem(), browserSurroundings);
  return { session, notice: wished === null ? { kind: 'unknownStory', id: story ?? '' } : null };
}
