import { type NodeId, ordinal } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { clusterScript, historyOf, leaf } from '../../../presentation/script-for-tests.ts';
import { type ClusterLayout, cellRect } from './cluster-layout.ts';
import { fates, mostWays, type RequestRoom, type Sent, waysOf } from './requests.ts';
import { cellAt } from './rooms-for-tests.ts';
import { createSceneMaker, type Scene } from './scene.ts';

const scripts = {
  'pairs at rest': clusterScript({ pairs: 4 }, 16),
  'a leaf has failed': `${clusterScript({ pairs: 4 }, 16)}\n.kill leaf-8; .wait 10s`,
  'two leaves share everything': clusterScript({ leaves: 2 }, 24),
  'redundancy 1, a leaf is offline': `${clusterScript({ leaves: 4 }, 12)}\n.kill leaf-2; .wait 10s`,
  'one pair': clusterScript({ pairs: 1 }, 6),
  'twenty pairs': clusterScript({ pairs: 20 }, 80),
  'many partitions a leaf': clusterScript({ pairs: 3 }, 90),
};
const boxes = [
  [881, 387],
  [801, 296],
  [631, 298],
  [1_400, 700],
  [346, 336],
  [881, 230],
] as const;
const zooms = [
  { k: 1, x: 0, y: 0 },
  { k: 2.5, x: -420, y: -160 },
];

const scenes = new Map(
  Object.entries(scripts).map(([name, script]) => {
    const history = historyOf(script);
    return [name, { history, make: createSceneMaker((atMs) => history.worldAt(atMs)) }] as const;
  }),
);

function sceneIn(name: string, [width, height]: readonly [number, number]): Scene {
  const { history, make } = scenes.get(name) as NonNullable<ReturnType<typeof scenes.get>>;
  const { world } = history;
  return make({
    worldBefore: world,
    world,
    stage: null,
    atMs: world.nowMs,
    database: null,
    explained: null,
    box: { width, height },
  });
}

const roomOf = (scene: Scene, zoom = zooms[0] as (typeof zooms)[number]): RequestRoom => {
  const { width, height } = scene.layout;
  const bottom = -38;
  return {
    layout: scene.layout,
    cellsByLeaf: scene.cellsByLeaf,
    zoom,
    size: { width, height },
    chips: [
      { left: 0, right: width / 2 - 10, bottom },
      { left: width / 2 + 10, right: width, bottom },
    ],
  };
};

/** Every cell that there is, asked for by both clients with every fate. */
function* everyRequest(scene: Scene): Generator<Sent> {
  for (const [node, cells] of scene.cellsByLeaf)
    for (const { ordinal: which } of cells)
      for (const from of [0, 1] as const)
        for (const fate of fates) yield { from, ordinal: which, node, fate, isOver: false };
}

const cellsOnScreen = (layout: ClusterLayout, { cellsByLeaf, zoom }: RequestRoom) =>
  [...cellsByLeaf.values()].flatMap((cells) =>
    cells.flatMap((cell) => {
      const rect = cellRect(layout, cell);
      if (rect === null) return [];
      const { k } = zoom;
      const [x, y] = [rect.x * k + zoom.x, rect.y * k + zoom.y];
      // What lies above the stage is not seen.
      const top = Math.max(0, y);
      return [{ x, y: top, width: rect.width * k, height: y + rect.height * k - top }];
    }),
  );

/** Does a straight part of a way, which is level or upright, go through the inside of the cell? */
function crosses(
  from: { x: number; y: number },
  to: { x: number; y: number },
  cell: ReturnType<typeof cellsOnScreen>[number],
): boolean {
  const hair = 0.01;
  return (
    Math.max(from.x, to.x) > cell.x + hair &&
    Math.min(from.x, to.x) < cell.x + cell.width - hair &&
    Math.max(from.y, to.y) > cell.y + hair &&
    Math.min(from.y, to.y) < cell.y + cell.height - hair
  );
}

describe('ways of requests', () => {
  test.each(Object.keys(scripts).flatMap((name) => boxes.map((box) => [name, box] as const)))(
    'no way crosses a cell: %s in %s',
    (name, box) => {
      const scene = sceneIn(name, box);
      for (const zoom of zooms) {
        const room = roomOf(scene, zoom);
        const cells = cellsOnScreen(scene.layout, room);
        for (const sent of everyRequest(scene)) {
          for (const { points, stop } of waysOf([sent], room).ways) {
            const parts = points.slice(1).map((to, index) => [points[index] as typeof to, to] as const);
            const all = stop === null ? parts : [...parts, [stop.from, stop.to] as const];
            for (const [from, to] of all) {
              expect(from.x === to.x || from.y === to.y).toBe(true);
              const crossed = cells.find((cell) => crosses(from, to, cell));
              expect(crossed, JSON.stringify({ sent, points })).toBeUndefined();
            }
          }
        }
      }
    },
  );

  test('whatever is sent is a way or counted, and ways stand beside each other', () => {
    for (const name of Object.keys(scripts)) {
      for (const box of boxes) {
        const scene = sceneIn(name, box);
        const all = [...everyRequest(scene)].filter(({ fate }) => fate === 'waits').slice(0, mostWays);
        const { ways, counts } = waysOf(all, roomOf(scene));
        const counted = counts.reduce((sum, { count }) => sum + count, 0);
        const partitions = new Set(all.map(({ node, ordinal: which }) => `${node} ${which}`)).size;
        expect(ways.length + counted >= partitions || scene.layout.anatomy.name === 'tiny', name).toBe(true);
        const lanes = ways.map(({ sign }) => `${sign.x} ${sign.y}`);
        expect(new Set(lanes).size).toBe(lanes.length);
      }
    }
  });

  test('on the main screen: from the chip down the gap on the left, and into the side of the cell', () => {
    const scene = sceneIn('pairs at rest', [881, 387]);
    const sent: Sent = { from: 0, ordinal: ordinal(1), node: leaf(6), fate: 'answered', isOver: false };
    const { ways, counts } = waysOf([sent], roomOf(scene));
    expect(counts).toEqual([]);
    const [way] = ways;
    const place = scene.layout.leaves.get(leaf(6));
    const cell = cellRect(scene.layout, cellAt(leaf(6), 0));
    expect(way?.points[0]?.y).toBe(-38);
    expect(way?.points.at(-1)?.x).toBe(cell?.x);
    expect((way?.points[0]?.x ?? 0) < (place?.x ?? 0)).toBe(true);
    expect(way?.stop).toBeNull();
  });

  test('what waits or is refused stops in front of the cell', () => {
    const scene = sceneIn('pairs at rest', [881, 387]);
    for (const fate of ['waits', 'refused'] as const) {
      const sent: Sent = { from: 1, ordinal: ordinal(1), node: leaf(6), fate, isOver: false };
      const [way] = waysOf([sent], roomOf(scene)).ways;
      const cell = cellRect(scene.layout, cellAt(leaf(6), 0));
      expect((way?.points.at(-1)?.x ?? 0) < (cell?.x ?? 0)).toBe(true);
      expect(way?.stop).not.toBeNull();
    }
  });

  test('more than six: what is in trouble is counted at its leaf, what is answered is drawn', () => {
    const scene = sceneIn('redundancy 1, a leaf is offline', [881, 387]);
    const lost = [1, 5, 9].flatMap((which) =>
      ([0, 1] as const).map(
        (from): Sent => ({ from, ordinal: ordinal(which), node: leaf(2), fate: 'refused', isOver: false }),
      ),
    );
    const answered: Sent = { from: 0, ordinal: ordinal(0), node: leaf(1), fate: 'answered', isOver: false };
    expect(waysOf(lost, roomOf(scene)).ways).toHaveLength(6);
    // What is over takes no room from what is not.
    expect(waysOf([...lost, { ...answered, isOver: true }], roomOf(scene)).ways).toHaveLength(6);
    const { ways, counts } = waysOf([...lost, answered], roomOf(scene));
    expect(ways.map(({ sent }) => sent)).toEqual([answered]);
    expect(counts).toMatchObject([{ node: leaf(2), fate: 'refused', count: 3 }]);
  });

  test('gaps below 12 px: counts alone, the gravest of a leaf', () => {
    const scene = sceneIn('twenty pairs', [881, 387]);
    const at = (node: NodeId, which: number, fate: Sent['fate']): Sent => ({
      from: 0,
      ordinal: ordinal(which),
      node,
      fate,
      isOver: false,
    });
    const { ways, counts } = waysOf([at(leaf(1), 20, 'answered'), at(leaf(1), 60, 'waits')], roomOf(scene));
    expect(ways).toEqual([]);
    expect(counts).toMatchObject([{ node: leaf(1), fate: 'waits', count: 1 }]);
    // Zoomed in, the same gaps are wide enough.
    const near = roomOf(scene, { k: 4, x: 0, y: 0 });
    expect(waysOf([at(leaf(1), 20, 'answered')], near).ways).toHaveLength(1);
    // Not while a plan has its labels there.
    const planned = waysOf([at(leaf(1), 20, 'answered')], { ...near, isPlanShown: true });
    expect([planned.ways.length, planned.counts.length]).toEqual([0, 1]);
  });

  test('the chips stand below the picture: nothing leads through it', () => {
    const scene = sceneIn('pairs at rest', [881, 387]);
    const room = roomOf(scene);
    const below = room.chips.map((chip) => ({ ...chip, bottom: 500 })) as unknown as RequestRoom['chips'];
    const sent: Sent = { from: 0, ordinal: ordinal(1), node: leaf(6), fate: 'answered', isOver: false };
    expect(waysOf([sent], { ...room, chips: below }).ways).toEqual([]);
  });

  test('no aggregator answers: ways end above it', () => {
    const scene = sceneIn('pairs at rest', [881, 387]);
    const { ways, counts } = waysOf(
      [{ from: 1, ordinal: null, node: null, fate: 'refused', isOver: false }],
      roomOf(scene),
    );
    expect(counts).toEqual([]);
    expect(Math.max(...(ways[0]?.points ?? []).map(({ y }) => y))).toBeLessThan(-28);
  });
});
