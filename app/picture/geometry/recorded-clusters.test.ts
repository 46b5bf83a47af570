import { type History, nodeId, ordinal, placementOf, planRebalance } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { instantsOf, linesOfTime } from '../../presentation/lines-of-time-for-tests.ts';
import { type StageKind, stageOrder } from '../../presentation/time/stages.ts';
import { shortly, Told, written } from '../../presentation/written-for-tests.ts';
import { createActionMarker } from './cluster/action-marks.ts';
import { betweenLayouts } from './cluster/between-layouts.ts';
import type { ClusterLayout } from './cluster/cluster-layout.ts';
import { arrivalShareAt, flagShareAt } from './cluster/flag-path.ts';
import { flagsOnTheirWay, placesOfFlags } from './cluster/flags.ts';
import { hitAt } from './cluster/hit.ts';
import { leafChangesOf } from './cluster/leaf-changes.ts';
import { fillingOf, leafContentsOf, shareDrawn } from './cluster/leaf-contents.ts';
import { writingOf } from './cluster/leaf-text.ts';
import { lensAt, lensPlacesOf } from './cluster/lens.ts';
import { neighbourOf } from './cluster/neighbours.ts';
import { overviewOfCluster } from './cluster/overview-of-cluster.ts';
import { planShown } from './cluster/plan-sight.ts';
import { createRiskMarker } from './cluster/risk-marks.ts';
import { runningIn } from './cluster/running-sight.ts';
import { createSceneMaker, type Scene, type SceneRequest } from './cluster/scene.ts';
import { placeOfSelection, selectedCells } from './cluster/selected-cells.ts';
import { betweenDensities } from './cluster/shares.ts';
import { tracksOf } from './cluster/tracks.ts';
import { cornerFor, frameOnOverview, placeOnPicture } from './shared/overview.ts';

const usual = { width: 848, height: 430 };
const boxes = [usual, { width: 1400, height: 760 }, { width: 340, height: 600 }, { width: 340, height: 160 }];
const progresses = [0, 0.05, 0.2, 0.5, 0.75, 0.9, 1];
/** So many instants of a line of time are drawn, in so many tests. */
const instantsDrawn = (history: History) => (history.tip.nodes.length > 20 ? 4 : 14);
const parts = [1, 2, 3, 4];

/** Makes scenes of a line of time: at rest, or in a stage of an instant. */
function scenesOf(history: History) {
  const make = createSceneMaker((atMs) => history.worldAt(atMs));
  return (atMs: number, stage: StageKind | null, more: Partial<SceneRequest> = {}) => {
    const world = history.worldAt(atMs);
    const worldBefore = stage === null ? world : history.worldBefore(atMs);
    const request = { worldBefore, world, stage, atMs, database: null, explained: null, box: usual, ...more };
    return { request, scene: make(request) };
  };
}

/** What a scene consists of, and what is worked out of it for each frame. */
function factsOf(scene: Scene, { atMs }: SceneRequest): Record<string, unknown> {
  const { layout, layoutBefore, isLayoutMoving } = scene;
  const flags = flagsOnTheirWay(scene);
  const { cellsByLeaf, restingByLeaf, leaves, changing, brackets, bracketsBefore } = scene;
  const changes = leafChangesOf(scene, atMs);
  return {
    layout: placesIn(layout),
    moving: isLayoutMoving ? placesIn(betweenLayouts(layoutBefore, layout, 0.4)) : null,
    leaves,
    brackets: [brackets, bracketsBefore],
    cells: cellsByLeaf,
    resting: restingByLeaf,
    changing,
    flags: [flags, placesOfFlags(flags, 0.3)],
    streams: runningIn(scene).streams,
    ribbons: runningIn(scene).ribbons,
    captions: runningIn(scene).captions,
    unserved: scene.unserved,
    tracks: [true, false].flatMap((isMoving) =>
      [true, false].map((hasShapes) =>
        tracksOf(changing, { isMoving, hasShapes }).map((track) => ({
          ...track,
          alphas: progresses.map(track.alphaAt),
        })),
      ),
    ),
    changes,
    between: changes.map(({ before, after }) => betweenDensities(before, after, 0.3)),
    contents: [true, false].map((isDense) =>
      [...leafContentsOf(scene, isDense)].map(([node, contents]) => ({
        node,
        ...contents,
        filling: fillingOf(contents, atMs + 700, { count: 10, offset: 0.5 }),
        drawn: contents.runs.map(({ copy }) => shareDrawn(copy, atMs + 700, { count: 10, offset: 0.5 })),
      })),
    ),
  };
}

/** The places of a layout. */
const placesIn = ({ way, ...places }: ClusterLayout) => ({ ...places, share: way?.share ?? null });

/** What a pointer finds in a scene, what is marked in it, and what is written. */
function sightsOf(scene: Scene, { world, atMs }: SceneRequest): Record<string, unknown> {
  const { layout, leaves, isPaired, databaseName } = scene;
  const points = pointsIn(layout);
  const places = lensPlacesOf(world, layout, isPaired);
  const overview = overviewOfCluster(layout, leaves);
  const nodes = [...layout.leaves.keys()];
  const [first = nodeId(2)] = nodes;
  const selections = [
    { node: null, ordinal: ordinal(1) },
    { node: first, ordinal: ordinal(0) },
    { node: first, ordinal: null },
  ];
  const risks = createRiskMarker();
  const actions = databaseName === null ? [] : planRebalance(placementOf(world, databaseName)).actions;
  return {
    hits: points.map(([x, y]) => hitAt(layout, x, y)),
    lens: places,
    underLens: points.map(([x, y]) => lensAt(places, x, y)?.number ?? null),
    neighbours: nodes
      .slice(0, 12)
      .map((node) =>
        (['left', 'right', 'up', 'down'] as const).map((direction) => neighbourOf(layout, node, direction)),
      ),
    overview,
    frame: frameOnOverview(overview, { x: 40, y: 30, width: 300, height: 200 }),
    corner: [0, 40, 400].map((x) => cornerFor(overview, { x, y: 0, width: overview.width - x, height: 20 })),
    picture: placeOnPicture(overview, { x: 20, y: 10 }),
    selected: selections.map((selection) => selectedCells(scene, selection)),
    selectedAt: selections.map((selection) => placeOfSelection(scene, selection)),
    risks: [
      { kind: 'leaf', leaf: first } as const,
      { kind: 'pair', slot: 1 } as const,
      { kind: 'group', group: 1 } as const,
    ].map((subject) => risks(world, subject, scene)),
    actions: createActionMarker()(
      databaseName === null ? null : [{ database: databaseName, actions }],
      scene,
    ),
    writings: leaves.map((leaf) => {
      const state = leaf.face.word;
      const stateFor = (seconds: number) => `${state} ${seconds} s`;
      const alone = leaf.isTroubled ? `${leaf.alone.length} single` : null;
      const said = { state, stateFor, counts: `${leaf.holdings.primary.length} primaries`, alone };
      const width = layout.leaves.get(leaf.node)?.width ?? 0;
      return [1, 0.6, 0.3].map((share) => writingOf(leaf, said, width * share, layout.anatomy));
    }),
    atMs,
  };
}

/** Points all over the picture, close enough to each other to meet cells and the gaps between them. */
const pointsIn = ({ width, height }: ClusterLayout): readonly (readonly [number, number])[] =>
  Array.from({ length: 26 }, (_, row) =>
    Array.from({ length: 26 }, (_, column) => [(width * column) / 25, (height * row) / 25] as const),
  ).flat();

describe.each(Object.entries(linesOfTime))('recorded clusters: %s', (name, history) => {
  const file = `recorded/cluster, ${name}`;

  const isLarge = history.tip.nodes.length > 100;

  test.each(parts)('geometry: the scenes of every stage are as recorded (part %i)', async (part) => {
    const scenes = scenesOf(history);
    const told = new Told();
    const database = part === 1 && name === 'two databases' ? 'shop' : null;
    const instants = instantsOf(history, instantsDrawn(history)).filter(
      (_, index) => index % parts.length === part - 1,
    );
    for (const atMs of instants) {
      for (const stage of isLarge ? ([null, 'failure'] as const) : [null, ...stageOrder]) {
        const { scene, request } = scenes(atMs, stage, { database });
        told.tell(`${atMs} ms, ${stage ?? 'at rest'}`, factsOf(scene, request));
      }
    }
    await expect(told.text).toMatchFileSnapshot(`${file}, scenes ${part}.txt`);
  });

  test.each(boxes)('geometry: what is seen in a box of $width by $height is as recorded', async (box) => {
    const scenes = scenesOf(history);
    const told = new Told();
    for (const atMs of instantsOf(history, 4).slice(isLarge ? -1 : 0)) {
      const { scene, request } = scenes(atMs, null, { box });
      const facts = { layout: placesIn(scene.layout), captions: runningIn(scene).captions };
      told.tell(`${atMs} ms`, { ...facts, ...sightsOf(scene, request) });
    }
    await expect(told.text).toMatchFileSnapshot(`${file}, box of ${box.width} by ${box.height}.txt`);
  });

  test('geometry: a plan that has not run is shown as recorded', async () => {
    const scenes = scenesOf(history);
    const told = new Told();
    for (const atMs of instantsOf(history, isLarge ? 1 : 6)) {
      const world = history.worldAt(atMs);
      for (const { name: database } of world.databases) {
        const explained = planRebalance(placementOf(world, database)).actions;
        const { scene } = scenes(atMs, null, { database, explained });
        const { layout, ghosts } = scene;
        told.tell(`${database}, ${atMs} ms`, {
          layout: placesIn(layout),
          ghosts,
          planned: planShown(scene),
          captions: runningIn(scene).captions,
        });
      }
    }
    await expect(told.text).toMatchFileSnapshot(`${file}, plans.txt`);
  });
});

describe('recorded clusters', () => {
  test('geometry: a scene in full is as recorded', async () => {
    const history = linesOfTime['eight leaves'];
    if (history === undefined) throw new Error('no such line of time');
    const scenes = scenesOf(history);
    const killed = instantsOf(history, 14)[1] ?? 0;
    const { scene, request } = scenes(killed, 'failure');
    const facts = Object.entries({ ...factsOf(scene, request), ...sightsOf(scene, request) });
    const text = facts.flatMap(([name, fact]) => written(name, fact)).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('recorded/cluster in full.txt');
  });

  test('geometry: flags cross as recorded', async () => {
    const shares = Array.from({ length: 51 }, (_, step) => step / 50);
    const text = shares.map((share) => `${share}: ${shortly([flagShareAt(share), arrivalShareAt(share)])}`);
    await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('recorded/flags.txt');
  });
});
