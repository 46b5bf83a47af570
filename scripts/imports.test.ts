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
  ['app/picture/geometry/to-react.ts', 'react', 'app-geometry-packages'],
  ['app/picture/geometry/to-zoom.ts', 'd3-zoom', 'app-geometry-packages'],
  ['app/picture/geometry/to-scale.ts', 'd3-scale'],
  ['app/picture/geometry/to-drawing.ts', '../drawing/index.tsx', 'app-geometry'],
  ['app/picture/drawing/to-panel.tsx', '../../panels/console/index.tsx', 'app-picture'],
  ['app/picture/drawing/to-xstate.tsx', 'xstate', 'app-xstate-in-presentation-only'],
  ['app/panels/console/to-panel.tsx', '../timeline/index.tsx', 'app-panels'],
  ['app/panels/console/to-itself.tsx', './index.tsx'],
  ['app/panels/console/to-presentation.tsx', '../../presentation/index.ts'],
  ['app/ui/to-engine.tsx', '@ha-playground/engine', 'app-ui'],
  ['app/ui/to-presentation.tsx', '../presentation/index.ts', 'app-ui'],
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
  'app/picture/drawing/index.tsx',
  'app/panels/console/index.tsx',
  'app/panels/timeline/index.tsx',
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
    expect(broken.map((violation) => violation.split(':')[0])).toEqual(rules);
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
