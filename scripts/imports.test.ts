import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportReport, reportImports } from './imports.js';

/** A project of planted files, each with one import: where it stands, what it imports, the rules it breaks. */
const planted: readonly (readonly [from: string, imported: string, ...rules: string[]])[] = [
  ['engine/base/to-cluster.ts', '../cluster/index.ts', 'engine-base'],
  ['engine/base/to-node.ts', 'node:fs', 'node-in-cli-and-tests-only'],
  ['engine/base/to-package.ts', 'react', 'engine-packages'],
  ['engine/base/to-entrance.ts', '../index.ts', 'engine-base'],
  ['engine/base/to-nowhere.ts', './nowhere.ts', 'resolvable'],
  ['engine/cluster/to-planner.ts', '../planner/index.ts', 'engine-cluster'],
  ['engine/cluster/to-base.ts', '../base/index.ts'],
  ['engine/machines/to-simulation.ts', '../simulation/index.ts', 'engine-machines'],
  ['engine/machines/to-react.ts', 'react', 'engine-machines-packages'],
  ['engine/machines/to-xstate.ts', 'xstate'],
  ['engine/planner/to-machines.ts', '../machines/index.ts', 'engine-planner'],
  ['engine/planner/to-xstate.ts', 'xstate', 'engine-packages', 'engine-xstate-in-machines-only'],
  ['engine/simulation/to-history.ts', '../history/index.ts', 'engine-simulation'],
  ['engine/simulation/to-machines.ts', '../machines/index.ts'],
  ['engine/simulation/world/to-faults.ts', '../faults/index.ts', 'simulation-world'],
  ['engine/simulation/membership/to-attaching.ts', '../attaching/index.ts', 'simulation-membership'],
  ['engine/simulation/faults/to-world.ts', '../world/index.ts'],
  ['engine/cluster/to-risk.ts', '../risk/index.ts', 'engine-cluster'],
  ['engine/risk/to-planner.ts', '../planner/index.ts', 'engine-risk'],
  ['engine/history/to-statements.ts', '../statements/index.ts', 'engine-history'],
  ['engine/language/to-cluster.ts', '../cluster/index.ts', 'engine-language'],
  ['engine/language/to-pasted.ts', '../pasted/index.ts', 'engine-language'],
  ['engine/pasted/to-statements.ts', '../statements/index.ts', 'engine-pasted'],
  ['engine/pasted/to-simulation.ts', '../simulation/index.ts', 'engine-pasted'],
  ['engine/pasted/to-language.ts', '../language/index.ts'],
  ['engine/pasted/to-statements.test.ts', '../statements/index.ts', 'engine-pasted-tests'],
  ['engine/statements/to-pasted.ts', '../pasted/index.ts'],
  ['engine/statements/to-machines.ts', '../machines/index.ts', 'engine-statements'],
  ['engine/statements/to-language.ts', '../language/index.ts'],
  ['engine/stories/to-statements.ts', '../statements/index.ts', 'engine-stories'],
  ['engine/stories/to-statements.test.ts', '../statements/index.ts'],
  ['engine/stories/to-cluster.test.ts', '../cluster/index.ts', 'engine-stories-tests'],
  [
    'engine/simulation/to-testing.ts',
    '../testing/index.ts',
    'engine-simulation',
    'engine-testing-in-tests-only',
  ],
  ['engine/simulation/to-testing.test.ts', '../testing/index.ts'],
  ['engine/simulation/to-history.test.ts', '../history/index.ts', 'engine-simulation-tests'],
  ['engine/testing/to-xstate.ts', 'xstate', 'engine-xstate-in-machines-only'],
  ['engine/testing/to-node.ts', 'node:fs'],
  ['engine/cli/to-node.ts', 'node:fs'],
  ['engine/statements/to-cli.ts', '../cli/index.ts', 'engine-cli-is-an-end', 'engine-statements'],
  ['engine/statements/to-app.ts', '../../app/presentation/index.ts', 'engine-knows-no-app'],
  ['app/presentation/to-engine.ts', '@ha-playground/engine'],
  ['app/presentation/to-engine-path.ts', '../../engine/index.ts', 'app-engine-by-its-name'],
  ['app/presentation/to-engine-inside.ts', '@ha-playground/engine/cluster/index.ts', 'resolvable'],
  ['app/presentation/to-story.ts', '@ha-playground/engine/stories/index.ts'],
  ['app/presentation/to-testing.ts', '@ha-playground/engine/testing', 'engine-testing-in-tests-only'],
  ['app/presentation/to-node.ts', 'node:fs', 'node-in-cli-and-tests-only'],
  ['app/presentation/to-xstate.ts', 'xstate'],
  ['app/presentation/to-panel.tsx', '../panels/console/index.tsx', 'app-presentation'],
  ['app/presentation/to-drawing.ts', '../picture/drawing/index.tsx', 'app-presentation'],
  ['app/presentation/to-hooks.ts', '../hooks/index.tsx', 'app-presentation'],
  ['app/presentation/to-browser.ts', '../browser/index.ts', 'app-presentation'],
  ['app/presentation/to-page.ts', '../pages/playground/index.tsx', 'app-presentation'],
  ['app/presentation/to-react.ts', 'react', 'app-presentation'],
  ['app/presentation/to-react.test.ts', 'react'],
  ['app/presentation/to-widget-with-react.ts', '../ui/widget.tsx', 'app-presentation'],
  ['app/presentation/to-words.ts', '../ui/words.ts'],
  ['app/presentation/sight/to-widget.ts', '../../ui/widget.tsx', 'app-presentation'],
  ['app/hooks/to-presentation.tsx', '../presentation/index.ts'],
  ['app/hooks/to-drawing.tsx', '../picture/drawing/index.tsx', 'app-hooks'],
  ['app/hooks/to-picture-behind-barrel.tsx', '../picture-barrel.ts', 'app-hooks'],
  ['app/picture/geometry/to-react.ts', 'react', 'app-geometry-packages', 'app-geometry'],
  ['app/picture/geometry/to-zoom.ts', 'd3-zoom', 'app-geometry-packages', 'app-geometry'],
  ['app/picture/geometry/to-scale.ts', 'd3-scale'],
  ['app/picture/geometry/to-drawing.ts', '../drawing/index.tsx', 'app-geometry'],
  ['app/picture/geometry/to-moment.ts', '../../presentation/time/index.ts'],
  ['app/picture/geometry/to-session.ts', '../../presentation/index.ts', 'app-geometry'],
  ['app/picture/geometry/to-react-behind-sight.ts', '../../presentation/sight/to-widget.ts', 'app-geometry'],
  ['app/picture/geometry/shared/to-matrix.ts', '../matrix/index.ts', 'app-geometry-shared'],
  ['app/picture/geometry/matrix/to-shared.ts', '../shared/index.ts'],
  ['app/picture/geometry/matrix/to-cluster.ts', '../cluster/index.ts', 'app-geometry-matrix'],
  [
    'app/picture/geometry/lifelines/to-matrix-behind-shared.ts',
    '../shared/to-matrix.ts',
    'app-geometry-lifelines',
  ],
  ['app/picture/drawing/to-panel.tsx', '../../panels/console/index.tsx', 'app-picture'],
  ['app/picture/drawing/to-panel-behind-barrel.tsx', '../../panel-barrel.ts', 'app-picture'],
  ['app/picture/drawing/to-hooks.tsx', '../../hooks/index.tsx', 'app-picture'],
  ['app/picture/drawing/to-geometry.tsx', '../geometry/matrix/index.ts'],
  ['app/picture/drawing/to-xstate.tsx', 'xstate', 'app-xstate-in-presentation-only'],
  ['app/panels/console/to-panel.tsx', '../timeline/index.tsx', 'app-panels'],
  ['app/panels/console/to-panel-behind-barrel.tsx', '../../panel-barrel.ts', 'app-panels'],
  ['app/panels/console/to-browser.tsx', '../../browser/index.ts', 'app-panels'],
  ['app/panels/console/to-itself.tsx', './index.tsx'],
  ['app/panels/console/to-itself-behind-barrel.tsx', './barrel.ts'],
  ['app/panels/console/to-presentation.tsx', '../../presentation/index.ts'],
  ['app/panels/console/to-picture.tsx', '../../picture-barrel.ts'],
  ['app/browser/to-presentation.ts', '../presentation/index.ts'],
  ['app/browser/to-picture-behind-barrel.ts', '../picture-barrel.ts', 'app-browser'],
  ['app/pages/playground/to-panel.tsx', '../../panels/console/index.tsx'],
  ['app/pages/playground/to-browser.tsx', '../../browser/index.ts'],
  ['app/pages/embed/to-playground.tsx', '../playground/index.tsx', 'app-pages'],
  ['app/pages/embed/to-playground-behind-barrel.tsx', '../../page-barrel.ts', 'app-pages'],
  ['app/bench/to-page.tsx', '../pages/playground/index.tsx'],
  ['app/ui/to-engine.tsx', '@ha-playground/engine', 'app-ui'],
  ['app/ui/to-presentation.tsx', '../presentation/index.ts', 'app-ui'],
  // What stands between hides nothing.
  ['app/picture-barrel.ts', './picture/drawing/index.tsx'],
  ['app/panel-barrel.ts', './panels/timeline/index.tsx'],
  ['app/page-barrel.ts', './pages/playground/index.tsx'],
  ['app/panels/console/barrel.ts', './index.tsx'],
  ['app/ui/widget.tsx', 'react'],
];

const empty = 'export const nothing = 0;\n';
const goals = [
  'engine/index.ts',
  ...[
    'base',
    'cluster',
    'risk',
    'machines',
    'planner',
    'simulation',
    'history',
    'language',
    'pasted',
    'statements',
  ].map((layer) => `engine/${layer}/index.ts`),
  ...['world', 'faults', 'attaching'].map((room) => `engine/simulation/${room}/index.ts`),
  ...['stories', 'testing', 'cli'].map((folder) => `engine/${folder}/index.ts`),
  'app/presentation/index.ts',
  'app/presentation/time/index.ts',
  'app/hooks/index.tsx',
  'app/browser/index.ts',
  ...['shared', 'cluster', 'matrix'].map((room) => `app/picture/geometry/${room}/index.ts`),
  'app/picture/drawing/index.tsx',
  'app/panels/console/index.tsx',
  'app/panels/timeline/index.tsx',
  'app/pages/playground/index.tsx',
  'app/ui/words.ts',
];

describe('imports', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'imports-')));
  let report: ImportReport;

  beforeAll(async () => {
    for (const goal of goals) write(goal, empty);
    for (const [from, imported] of planted) write(from, `import type { nothing } from '${imported}';\n`);
    write(
      'app/ui/first.tsx',
      "import { second } from './second.tsx';\nexport const first = <p>{second}</p>;\n",
    );
    write(
      'app/ui/second.tsx',
      "const first = () => import('./first.tsx');\nexport const second = <p>{first}</p>;\n",
    );
    for (const name of ['react', 'xstate', 'd3-scale', 'd3-zoom']) plantPackage(name);
    plantEngineAsPackage();
    report = await reportImports(root);
  });

  afterAll(() => rmSync(root, { recursive: true }));

  test.each(planted)('imports: %s imports %s', (from, _imported, ...rules) => {
    const broken = report.violations.filter((violation) => violation.includes(`: ${from} `));
    // What can be reached is told once for each place that must not be.
    expect([...new Set(broken.map((violation) => violation.split(':')[0]))]).toEqual(rules);
  });

  test('imports: two modules import each other, one of them late', () => {
    expect(report.violations.filter((violation) => violation.startsWith('no-cycles'))).toEqual([
      'no-cycles: app/ui/first.tsx → app/ui/second.tsx',
    ]);
  });

  test('imports: every file on the disk is looked at', () => {
    expect(report.unseen).toEqual([]);
    expect(report.files.length).toBe(goals.length + planted.length + 2);
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  function plantPackage(name: string): void {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, empty);
  }

  function plantEngineAsPackage(): void {
    const exports = { '.': './index.ts', './stories/*': './stories/*', './testing': './testing/index.ts' };
    write('package.json', JSON.stringify({ name: 'planted', workspaces: ['engine'] }));
    write('engine/package.json', JSON.stringify({ name: '@ha-playground/engine', exports }));
    mkdirSync(join(root, 'node_modules/@ha-playground'));
    symlinkSync(join(root, 'engine'), join(root, 'node_modules/@ha-playground/engine'));
  }
});
