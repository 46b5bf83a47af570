import { createRoot } from 'react-dom/client';
import { App } from '../app.tsx';
import { showTheme } from '../session/theme.ts';
import { beginCanvas } from './canvas-loop.ts';
import { ReactLoop } from './react-loop.tsx';
import { sizedStart } from './sized-start.ts';
import { beginSvg } from './svg-loop.ts';
import '../ui/theme.css';

/**
 * The page that is measured. `?scene=app` is the whole page with a cluster of `pairs` pairs, `full` of which hold
 * `partitions` partitions; `canvas`, `react` and `svg` draw `cells` plain rectangles with every frame; anything else
 * is empty.
 */
const query = new URLSearchParams(location.search);
const number = (name: string): number => Number(query.get(name) ?? 0);
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no element called root');

const size = { pairs: number('pairs'), full: number('full'), partitions: number('partitions') };
const script = query.get('script');

switch (query.get('scene')) {
  case 'app': {
    const { start, actionsUnderWay } = sizedStart(size, script);
    showTheme('light');
    createRoot(root).render(<App start={start} theme="light" />);
    Object.assign(globalThis, { actionsUnderWay });
    break;
  }
  case 'canvas':
    beginCanvas(root, number('cells'));
    break;
  case 'svg':
    beginSvg(root, number('cells'));
    break;
  case 'react':
    createRoot(root).render(<ReactLoop cells={number('cells')} />);
    break;
}
