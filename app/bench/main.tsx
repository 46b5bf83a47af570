import { createRoot } from 'react-dom/client';
import { browserMedia } from '../browser/media.ts';
import { showTheme } from '../browser/page-theme.ts';
import { browserSurroundings } from '../browser/surroundings.ts';
import { SessionProvider } from '../hooks/use-session.tsx';
import { Page } from '../pages/playground/page.tsx';
import { useDrawer } from '../pages/playground/use-drawer.ts';
import { Session } from '../presentation/session.ts';
import type { Start } from '../presentation/start.ts';
import { AppearanceProvider } from '../ui/appearance.tsx';
import { loadTheRest } from '../ui/later.ts';
import { speak } from '../words/index.ts';
import { languageFor } from '../words/languages.ts';
import { beginCanvas } from './canvas-loop.ts';
import { measureCluster } from './measure-cluster.ts';
import type { PlainScene } from './measured.ts';
import { ReactLoop } from './react-loop.tsx';
import { sizedStart } from './sized-start.ts';
import { beginSvg } from './svg-loop.ts';
import '../ui/page.css';

/**
 * The page that is measured. `?scene=app` is the whole page with a cluster of `pairs` pairs, `full` of which hold
 * `partitions` partitions, and `measuredCluster` tells about it. Any other scene is empty, until `beginPlain` is called
 * with what `canvas`, `svg` or `react` is to draw with every frame.
 */
const query = new URLSearchParams(location.search);
const number = (name: string): number => Number(query.get(name) ?? 0);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element called root');

switch (query.get('scene')) {
  case 'app':
    void showCluster(root);
    break;
  case 'canvas':
    Object.assign(globalThis, { beginPlain: (scene: PlainScene) => beginCanvas(root, scene) });
    break;
  case 'svg':
    Object.assign(globalThis, { beginPlain: (scene: PlainScene) => beginSvg(root, scene) });
    break;
  case 'react':
    Object.assign(globalThis, {
      beginPlain: (scene: PlainScene) => createRoot(root).render(<ReactLoop {...scene} />),
    });
    break;
  default:
    // An empty page is measured too.
    break;
}

/** The page as everybody gets it, but for the session, which can be watched here. */
async function showCluster(place: HTMLElement): Promise<void> {
  const size = { pairs: number('pairs'), full: number('full'), partitions: number('partitions') };
  const start = sizedStart(size, query.get('script'));
  const session = new Session(start, 'full', browserSurroundings);
  Object.assign(globalThis, { measuredCluster: measureCluster(session) });
  showTheme('light');
  await speak(await languageFor({ lang: 'en', stringTest: null }, []));
  createRoot(place).render(
    <AppearanceProvider theme="light" media={browserMedia}>
      <SessionProvider session={session}>
        <MeasuredPage start={start} />
      </SessionProvider>
    </AppearanceProvider>,
  );
  requestAnimationFrame(loadTheRest);
}

function MeasuredPage({ start }: { readonly start: Start }) {
  const drawer = useDrawer();
  return (
    <Page
      drawer={drawer}
      mark={undefined}
      starts={[start]}
      onStart={ignore}
      onBuild={ignore}
      onOpenFile={ignore}
      onTheme={ignore}
      onLanguage={ignore}
    />
  );
}

function ignore(): void {}
