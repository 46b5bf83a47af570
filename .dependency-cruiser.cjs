/**
 * The one direction in which imports run, as rules that `npm run check:imports` applies.
 * Tests keep to the rules of the folder they sit in, and may use `engine/testing` as well.
 */
const tests = '[.]test[.]tsx?$';

/** What each engine folder may import besides itself. `testing`, `cli` and `bench` may import all of the engine. */
const engineLayers = {
  base: [],
  cluster: ['base'],
  risk: ['base', 'cluster'],
  machines: ['base', 'cluster'],
  planner: ['base', 'cluster'],
  simulation: ['base', 'cluster', 'machines', 'planner'],
  history: ['base', 'cluster', 'machines', 'planner', 'simulation'],
  language: ['base'],
  packed: ['base'],
  pasted: ['base', 'cluster', 'language'],
  telling: ['base', 'cluster', 'planner', 'language', 'pasted'],
  statements: [
    'base',
    'cluster',
    'risk',
    'planner',
    'simulation',
    'history',
    'language',
    'pasted',
    'telling',
  ],
  record: ['base', 'packed', 'cluster', 'simulation', 'history', 'language', 'telling', 'statements'],
  lessons: ['base', 'packed', 'cluster', 'history', 'language', 'telling', 'statements', 'record'],
};

/** The rooms of `simulation`, from the ground up: each may import those before it, never one after it. */
const simulationRooms = [
  'world',
  'plain',
  'replication',
  'operations',
  'failover',
  'membership',
  'attaching',
  'databases',
  'workload',
  'faults',
];

const engineRules = [
  ...simulationRooms.map((room, floor) => ({
    name: `simulation-${room}`,
    comment: `engine/simulation/${room} stands on ${floor === 0 ? 'no other room' : simulationRooms.slice(0, floor).join(', ')}.`,
    from: { path: `^engine/simulation/${room}/`, pathNot: tests },
    to: {
      path: `^engine/simulation/(${['(apply|advance|consequences)[.]ts$', ...simulationRooms.slice(floor + 1).map((above) => `${above}/`)].join('|')})`,
    },
  })),
  ...Object.entries(engineLayers).flatMap(([layer, below]) => layerRules(layer, below)),
  {
    name: 'engine-stories',
    comment: 'Stories are texts. Only their tests run them.',
    from: { path: '^engine/stories/', pathNot: tests },
    to: { path: '^engine/', pathNot: '^engine/stories/' },
  },
  {
    name: 'engine-exercises',
    comment: 'Exercises are texts. Only their tests play them.',
    from: { path: '^engine/exercises/', pathNot: tests },
    to: { path: '^engine/', pathNot: '^engine/exercises/' },
  },
  {
    name: 'engine-stories-tests',
    comment: 'Tests of stories run them with the story runner of engine/statements.',
    from: { path: `^engine/stories/.*${tests}` },
    to: { path: '^engine/', pathNot: '^engine/(stories|statements|testing)/' },
  },
  {
    name: 'engine-testing-in-tests-only',
    comment:
      'The test language and the checkers are for tests, benchmarks and a page that is asked to check itself.',
    from: {
      path: '^(engine|app)/',
      pathNot: [
        '^engine/testing/',
        '^app/pages/playground/invariant-watch[.]ts$',
        '-for-tests[.]tsx?$',
        tests,
      ],
    },
    to: { path: '^engine/testing/' },
  },
  {
    name: 'engine-cli-is-an-end',
    comment: 'Nothing builds on the command line.',
    from: { pathNot: '^engine/cli/' },
    to: { path: '^engine/cli/' },
  },
  {
    name: 'engine-bench-is-an-end',
    comment: 'Benchmarks measure all of the engine, and nothing of it builds on them.',
    from: { path: '^(engine|app)/', pathNot: '^engine/bench/' },
    to: { path: '^engine/bench/' },
  },
  {
    name: 'engine-knows-no-app',
    comment: 'The engine draws nothing.',
    from: { path: '^engine/' },
    to: { path: '^(app|e2e|scripts)/' },
  },
  {
    name: 'engine-packages',
    comment:
      'The engine stands on XState, which its machines know, and on fflate, with which records are packed.',
    from: { path: '^engine/', pathNot: ['^engine/(machines|packed|testing|cli)/', tests] },
    to: { path: 'node_modules/' },
  },
  {
    name: 'engine-machines-packages',
    comment: 'XState is the only package of the machines.',
    from: { path: '^engine/machines/', pathNot: tests },
    to: { path: 'node_modules/', pathNot: 'node_modules/xstate/' },
  },
  {
    name: 'engine-packed-packages',
    comment: 'fflate is the only package of what packs.',
    from: { path: '^engine/packed/', pathNot: tests },
    to: { path: 'node_modules/', pathNot: 'node_modules/fflate/' },
  },
  {
    name: 'engine-xstate-in-machines-only',
    comment: 'XState is a detail of the machines, for the tests, the test language and the command line too.',
    from: { path: '^engine/', pathNot: '^engine/machines/' },
    to: { path: 'node_modules/xstate/' },
  },
  {
    name: 'node-in-cli-and-tests-only',
    comment: 'The engine and the page run in a browser.',
    from: { path: '^(engine|app)/', pathNot: ['^engine/(cli|testing)/', tests] },
    to: { dependencyTypes: ['core'] },
  },
];

/** The rooms of the picture's geometry. */
const geometryRooms = ['shared', 'cluster', 'matrix', 'lifelines'];

/** Packages that need a document, and React with all that stands on it. */
const drawingPackages =
  'node_modules/(@types/)?(react|react-dom|scheduler|d3-selection|d3-zoom|d3-drag|d3-transition)/';

/*
 * Most of them look at what can be reached, not only at what is imported: whatever stands between, a barrel for
 * example, hides nothing.
 */
const appRules = [
  {
    name: 'app-engine-by-its-name',
    comment: 'The page imports the engine as @ha-playground/engine, never by a relative path.',
    from: { path: '^app/' },
    to: { path: '^engine/', dependencyTypesNot: ['aliased-workspace'] },
  },
  {
    name: 'app-xstate-in-presentation-only',
    comment: 'Playback is the only actor of the page.',
    from: { path: '^app/', pathNot: '^app/presentation/' },
    to: { path: 'node_modules/(xstate|@xstate)/' },
  },
  {
    name: 'app-ui',
    comment: 'Widgets know no domain.',
    from: { path: '^app/ui/' },
    to: { reachable: true, path: '^(engine|app)/', pathNot: '^app/ui/' },
  },
  {
    name: 'app-presentation',
    comment:
      'What is presented can be presented anywhere: without React, without a picture, without a browser.',
    from: { path: '^app/presentation/', pathNot: tests },
    to: {
      reachable: true,
      path: `^app/(words|picture|hooks|terms|results|panels|pages|browser|bench)/|${drawingPackages}`,
    },
  },
  {
    name: 'app-geometry',
    comment: 'Geometry is numbers from numbers: of the page it knows the moment and what is pointed at.',
    from: { path: '^app/picture/geometry/', pathNot: tests },
    to: {
      reachable: true,
      path: `^app/(?!picture/geometry/|presentation/(time|sight)/)|${drawingPackages}`,
    },
  },
  {
    name: 'app-geometry-packages',
    comment: 'The D3 modules that compute; those that touch a document belong to drawing.',
    from: { path: '^app/picture/geometry/', pathNot: tests },
    to: { path: 'node_modules/', pathNot: 'node_modules/d3-(scale|hierarchy|shape|ease|interpolate)/' },
  },
  ...geometryRooms.map((room) => ({
    name: `app-geometry-${room}`,
    comment: 'What the views share knows none of them, and no view knows another.',
    from: { path: `^app/picture/geometry/${room}/`, pathNot: tests },
    to: {
      reachable: true,
      path: `^app/picture/geometry/(${geometryRooms.filter((other) => other !== room && other !== 'shared').join('|')})/`,
    },
  })),
  {
    name: 'app-words',
    comment: 'Words tell facts, wherever these come from and wherever they are shown.',
    from: { path: '^app/words/' },
    to: { reachable: true, path: '^app/(picture/drawing|hooks|terms|results|panels|pages|browser|bench)/' },
  },
  {
    name: 'app-hooks',
    comment: 'Hooks make components of React follow the presentation.',
    from: { path: '^app/hooks/' },
    to: { reachable: true, path: '^app/(picture|terms|results|panels|pages|browser|bench)/' },
  },
  {
    name: 'app-terms',
    comment: 'A word that explains itself stands in any panel, and knows none.',
    from: { path: '^app/terms/' },
    to: { reachable: true, path: '^app/(picture/drawing|results|panels|pages|browser|bench)/' },
  },
  {
    name: 'app-results',
    comment: 'What a statement has answered is laid out alike in any panel, and knows none.',
    from: { path: '^app/results/' },
    to: { reachable: true, path: '^app/(picture/drawing|panels|pages|browser|bench)/' },
  },
  {
    name: 'app-picture',
    comment: 'The picture stands without the panels, and without a session.',
    from: { path: '^app/picture/', pathNot: tests },
    to: { reachable: true, path: '^app/(hooks|terms|results|panels|pages|browser|bench)/' },
  },
  {
    name: 'app-panels',
    comment: "Panels meet in the presentation, never each other; what is the browser's is handed to them.",
    from: { path: '^app/panels/([^/]+)/' },
    to: { reachable: true, path: '^app/(panels|pages|browser|bench)/', pathNot: '^app/panels/$1/' },
  },
  {
    name: 'app-export',
    comment: 'Pictures and films are made of a history, for whatever panel saves them.',
    from: { path: '^app/export/', pathNot: tests },
    to: { reachable: true, path: '^app/(hooks|terms|results|panels|pages|browser|bench)/' },
  },
  {
    name: 'app-browser',
    comment: 'What the browser gives has the form that others ask for; it shows nothing.',
    from: { path: '^app/browser/' },
    to: { reachable: true, path: `^app/(picture|hooks|pages|bench)/` },
  },
  {
    name: 'app-embed',
    comment: 'What other pages get stands alone.',
    from: { path: '^app/embed/' },
    to: { reachable: true, path: '^(engine|app)/', pathNot: '^app/embed/' },
  },
  {
    name: 'app-pages',
    comment: 'A page is an end: no other page builds on it.',
    from: { path: '^app/pages/([^/]+)/' },
    to: { reachable: true, path: '^app/(pages|bench)/', pathNot: '^app/pages/$1/' },
  },
];

const everywhereRules = [
  {
    name: 'no-cycles',
    comment: 'Whoever reads a module must be able to read what it stands on first.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'Every import names a file, or a package that is installed.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...engineRules, ...appRules, ...everywhereRules].map((rule) => ({
    ...rule,
    severity: 'error',
  })),
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};

function layerRules(layer, below) {
  const allowed = [layer, ...below].join('|');
  return [
    {
      name: `engine-${layer}`,
      comment: `engine/${layer} may import ${below.length > 0 ? below.join(', ') : 'nothing of the engine'}.`,
      from: { path: `^engine/${layer}/`, pathNot: tests },
      to: { path: '^engine/', pathNot: `^engine/(${allowed})/` },
    },
    {
      name: `engine-${layer}-tests`,
      comment: `Tests in engine/${layer} may import what the folder may, and engine/testing.`,
      from: { path: `^engine/${layer}/.*${tests}` },
      to: { path: '^engine/', pathNot: `^engine/(${allowed}|testing)/` },
    },
  ];
}
