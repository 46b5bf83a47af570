import { type History, placementOf, planRebalance, planRestoreRedundancy } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { instantsOf, linesOfTime } from '../../../presentation/lines-of-time-for-tests.ts';
import { clusterScript, historyOf } from '../../../presentation/script-for-tests.ts';
import { stageOrder } from '../../../presentation/time/stages.ts';
import type { Rect } from '../shared/rect.ts';
import { captionPlace } from './caption-place.ts';
import { placedLabels } from './placed-labels.ts';
import { planKeyOf } from './plan-key.ts';
import { planShown } from './plan-sight.ts';
import { runningIn } from './running-sight.ts';
import { createSceneMaker, type Scene } from './scene.ts';

const boxes = [
  { width: 848, height: 360 },
  { width: 1400, height: 760 },
  { width: 700, height: 300 },
  { width: 610, height: 240 },
  { width: 350, height: 620 },
  { width: 340, height: 200 },
];

function sceneOf(history: History, box = boxes[0] as (typeof boxes)[number], isRestore = false): Scene {
  const world = history.tip;
  const make = createSceneMaker((atMs) => history.worldAt(atMs));
  const placement = placementOf(world, 'test');
  const plan = isRestore ? planRestoreRedundancy(placement) : planRebalance(placement);
  const request = { worldBefore: world, world, stage: null, atMs: history.endMs, database: null, box };
  return make({ ...request, explained: plan.actions });
}

/** Pairs and then one more pair, or leaves and one more. */
const widened = (pairs: number, partitions: number): History =>
  historyOf(
    `${clusterScript({ pairs }, partitions)}
     ADD LEAF root@'new-1':3306 INTO GROUP 1;
     ADD LEAF root@'new-2':3306 INTO GROUP 2;`,
  );

const ribbonsOf = (scene: Scene): readonly string[] =>
  planShown(scene).ribbons.map(({ from, copies, ordinals, lane }) => {
    const who =
      from === null ? 'all' : from.kind === 'pair' ? `pair ${from.number}` : `leaf-${from.node - 1}`;
    return `${who}: ${copies} copies of ${ordinals.join(' ')}${lane === null ? ', a count' : ''}`;
  });

describe('ribbons of a plan', () => {
  test('one for each donor pair, in a lane of its own, the widest for the most copies', () => {
    const scene = sceneOf(widened(3, 24), boxes[1]);
    expect(ribbonsOf(scene)).toEqual([
      'pair 1: 4 copies of 0 12',
      'pair 2: 4 copies of 1 13',
      'pair 3: 4 copies of 2 14',
    ]);
    const heights = planShown(scene).ribbons.map(({ lane }) => lane?.from.y ?? 0);
    expect(new Set(heights).size).toBe(3);
    // Two leaves of one new pair receive all of them.
    expect(planShown(scene).receivers.map(({ stems }) => stems.length)).toEqual([2]);
  });

  test('more than four: one with the total', () => {
    const scene = sceneOf(widened(6, 84), { width: 1400, height: 500 });
    expect(planShown(scene).ribbons).toHaveLength(1);
    expect(ribbonsOf(scene)[0]).toMatch(/^all: 24 copies/);
  });

  test('redundancy 1: from leaf to leaf', () => {
    const history = historyOf(`${clusterScript({ leaves: 3 }, 12)}\nADD LEAF root@'leaf-4':3306;`);
    expect(ribbonsOf(sceneOf(history))).toEqual([
      'leaf-1: 1 copies of 0',
      'leaf-2: 1 copies of 1',
      'leaf-3: 1 copies of 2',
    ]);
  });

  test('second copies go from one leaf of a pair to the other', () => {
    const history = historyOf(
      `${clusterScript({ pairs: 2 }, 4)}\nSET GLOBAL auto_attach = Off;\n.kill leaf-1\n.wait idle\n.start leaf-1\n.wait idle\nATTACH LEAF 'leaf-1':3306 NO REBALANCE;\n.wait idle`,
    );
    const scene = sceneOf(history, boxes[0], true);
    expect(ribbonsOf(scene)).toEqual(['pair 1: 2 copies of 0 2']);
    const [lane] = planShown(scene).ribbons.map((ribbon) => ribbon.lane);
    expect(lane?.from.x).toBe(lane?.to.x);
  });

  test('replicas are spread: the total counts every copy, and two leaves that give to each other stand side by side', () => {
    const spread = (more: string): Scene =>
      sceneOf(
        historyOf(
          `SET GLOBAL leaf_failover_fanout = 'load_balanced';\n${clusterScript({ pairs: 3 }, 18)}\n${more}`,
        ),
        boxes[1],
      );
    const scene = spread(
      "ADD LEAF root@'new-1':3306 INTO GROUP 1;\nADD LEAF root@'new-2':3306 INTO GROUP 2;",
    );
    const { ribbons } = planShown(scene);
    const copies = planRebalanceCopies(scene);
    expect(ribbons.reduce((sum, ribbon) => sum + ribbon.copies, 0)).toBe(copies);
    const upright = ribbons.flatMap(({ lane }) =>
      lane !== null && lane.from.x === lane.to.x ? lane.from.x : [],
    );
    expect(new Set(upright).size).toBe(upright.length);
  });

  test('narrow: a count', () => {
    expect(ribbonsOf(sceneOf(widened(3, 24), { width: 350, height: 620 })).join()).toContain('a count');
  });

  test('nothing is explained: no ribbon, and no key', () => {
    const history = historyOf(clusterScript({ pairs: 2 }, 4));
    expect(planShown(sceneOf(history)).ribbons).toEqual([]);
  });

  test('the key names what is seen and no more', () => {
    expect(planKeyOf(sceneOf(widened(3, 24)))).toEqual([
      'primary',
      'replica',
      'arrivesPrimary',
      'arrivesReplica',
      'out',
      'copies',
    ]);
    expect(planKeyOf(sceneOf(historyOf(clusterScript({ pairs: 2 }, 4))))).toEqual(['primary', 'replica']);
  });
});

/** Every copy of the plan puts something somewhere. */
const planRebalanceCopies = ({ ghosts }: Scene): number =>
  ghosts.filter(({ kind }) => kind === 'arrives').length;

/** Letters of a wide font. */
const measure = (text: string, size: number): number => text.length * size * 0.68;

const isWithin = ({ x, y, width, height }: Rect, box: { width: number; height: number }): boolean =>
  x >= 0 && y >= 0 && x + width <= box.width && y + height <= box.height;

const meets = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** What is wrong with labels: beyond the picture, upon a leaf that has letters, or upon one another. */
function faultsOf(labels: readonly Rect[], { layout }: Scene): readonly string[] {
  const hasLetters = layout.anatomy.name !== 'tiny';
  return labels.flatMap((label, index) => [
    ...(isWithin(label, layout) ? [] : ['beyond the picture']),
    ...(hasLetters && [...layout.leaves.values()].some((leaf) => meets(label, leaf)) ? ['upon a leaf'] : []),
    ...(labels.slice(0, index).some((other) => meets(label, other)) ? ['upon another'] : []),
  ]);
}

const clusters: readonly (readonly [string, History])[] = [
  ['2 leaves', historyOf(`${clusterScript({ leaves: 1 }, 4)}\nADD LEAF root@'leaf-2':3306;`)],
  ['3 pairs', widened(3, 24)],
  ['7 pairs', widened(7, 56)],
  ['15 pairs', widened(15, 120)],
  ['31 pairs', widened(31, 248)],
];

describe('labels of a plan', () => {
  test.each(clusters)(
    '%s: they stay in the picture, upon no leaf and no other label, at any size',
    (_, history) => {
      let placed = 0;
      for (const box of boxes) {
        const scene = sceneOf(history, box);
        const wishes = planShown(scene).ribbons.map(({ label, copies, from }) => ({
          wish: label,
          texts: [`pair ${from?.kind}: 10, 11, and 12, ${copies} copies`, `${copies} copies`, String(copies)],
        }));
        const places = placedLabels(wishes, measure).flatMap((place) => place?.rect ?? []);
        placed += places.length;
        expect(faultsOf(places, scene), JSON.stringify(box)).toEqual([]);
      }
      expect(placed).toBeGreaterThan(0);
    },
  );

  test.each(Object.entries(linesOfTime).filter(([, { tip }]) => tip.nodes.length < 100))(
    'captions of what runs: they stay in the picture and upon no leaf (%s)',
    (_, history) => {
      const make = createSceneMaker((atMs) => history.worldAt(atMs));
      let seen = 0;
      for (const box of boxes)
        for (const atMs of instantsOf(history, 8))
          for (const stage of [null, ...stageOrder]) {
            const world = history.worldAt(atMs);
            const worldBefore = stage === null ? world : history.worldBefore(atMs);
            const scene = make({ worldBefore, world, stage, atMs, database: null, explained: null, box });
            const places = runningIn(scene).captions.flatMap((caption) => {
              const said = caption.actions.map(({ verb, count }) => `${verb} × ${count}`).join(' · ');
              const texts = [`${said} · 100%`, said, `× ${caption.count}`];
              const letters = (text: string): number => measure(text, caption.size);
              return captionPlace(caption, texts, { width: box.width, measure: letters })?.rect ?? [];
            });
            seen += places.length;
            const faults = faultsOf(places, scene).filter((fault) => fault !== 'upon another');
            expect(faults, `${atMs} ms, ${stage}, ${JSON.stringify(box)}`).toEqual([]);
          }
      expect(seen).toBeGreaterThan(0);
    },
  );
});
