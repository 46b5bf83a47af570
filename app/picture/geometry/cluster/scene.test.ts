import { type History, nodeId, placementOf, planRebalance } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { around, clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import type { StageKind } from '../../../presentation/time/stages.ts';
import type { CellMark } from '../shared/cells.ts';
import { cellRect } from './cluster-layout.ts';
import { runningIn } from './running-sight.ts';
import { createSceneMaker, type Scene, type SceneRequest } from './scene.ts';

const box = { width: 848, height: 430 };

function scenesOf(history: History) {
  const make = createSceneMaker((atMs) => history.worldAt(atMs));
  const plain = { database: null, explained: null, box };
  return {
    make,
    during: (stage: StageKind, atMs: number): Scene => make({ ...plain, ...around(history, atMs), stage }),
    at: (atMs: number, more: Partial<SceneRequest> = {}): Scene => {
      const world = history.worldAt(atMs);
      return make({ ...plain, worldBefore: world, world, atMs, stage: null, ...more });
    },
  };
}

const written = (cell: CellMark | null): string =>
  cell === null ? 'nothing' : `${cell.ordinal} ${cell.look}${cell.isLocked ? ' locked' : ''}`;

/** What is seen in a leaf at rest, by slot. */
const seenIn = (scene: Scene, number: number): string[] =>
  [...(scene.cellsByLeaf.get(leaf(number)) ?? [])].sort((left, right) => left.slot - right.slot).map(written);

const changes = (scene: Scene): string[] =>
  scene.changing.map(({ kind, before, after }) => {
    const node = (after ?? before)?.node ?? nodeId(1);
    return `${kind} on leaf-${node - 1}: ${written(before)} → ${written(after)}`;
  });

const markOf = (scene: Scene, number: number) => scene.leaves.find((mark) => mark.node === leaf(number));

const eight = clusterScript({ pairs: 4 }, 16);
const failure = historyOf(`${eight} .wait 1s; .kill leaf-8; .wait 10s; .start leaf-8; .wait idle;`);

describe('scene: losing a leaf', () => {
  const scenes = scenesOf(failure);
  const killedAtMs = instantOf(failure, 'processKilled');
  const promotedAtMs = instantOf(failure, 'partitionPromoted');

  test('scene: at rest every leaf holds two primaries and two replicas', () => {
    const scene = scenes.at(killedAtMs - 1);
    expect(seenIn(scene, 8)).toEqual(['3 primary', '7 primary', '11 replica', '15 replica']);
    expect(markOf(scene, 8)).toMatchObject({
      face: { tone: 'ok', word: 'online' },
      isTroubled: false,
      group: 2,
      pairName: 'leaf-4',
      holdings: { primary: [3, 7], replica: [11, 15], silent: [] },
    });
    expect(scene.brackets.map((bracket) => bracket.state)).toEqual(['whole', 'whole', 'whole', 'whole']);
  });

  test('scene: a killed leaf is cut before anyone has noticed', () => {
    const scene = scenes.during('failure', killedAtMs);
    expect(changes(scene)).toEqual([
      'failure on leaf-8: 3 primary → 3 silent',
      'failure on leaf-8: 7 primary → 7 silent',
      'failure on leaf-8: 11 replica → 11 silent',
      'failure on leaf-8: 15 replica → 15 silent',
    ]);
    expect(markOf(scene, 8)).toMatchObject({
      face: { tone: 'silent', word: 'noAnswer', sinceMs: killedAtMs },
      state: 'online',
      process: 'stopped',
      holdings: { primary: [], replica: [], silent: [3, 7, 11, 15] },
    });
    expect(scene.brackets[3]).toMatchObject({ state: 'open', weakEnd: 'bottom' });
  });

  test('scene: after detection the primaries are out of service and their replicas locked', () => {
    const scene = scenes.at(promotedAtMs - 1);
    expect(seenIn(scene, 8)).toEqual(['3 down', '7 down', '11 gone', '15 gone']);
    expect(seenIn(scene, 4)).toEqual(['3 replica locked', '7 replica locked', '11 primary', '15 primary']);
    expect(runningIn(scene).captions.map(({ actions }) => actions)).toEqual([
      [{ verb: 'PROMOTE', count: 2 }],
    ]);
  });

  test('scene: promotions come together, each with a flag from the former primary', () => {
    const scene = scenes.during('promotion', promotedAtMs);
    expect(changes(scene)).toEqual([
      'promotion on leaf-8: 3 down → 3 gone',
      'promotion on leaf-4: 3 replica locked → 3 primary',
      'promotion on leaf-8: 7 down → 7 gone',
      'promotion on leaf-4: 7 replica locked → 7 primary',
    ]);
    expect(scene.flags.map(({ ordinal, from, to }) => [ordinal, from.node, to.node])).toEqual([
      [3, leaf(8), leaf(4)],
      [7, leaf(8), leaf(4)],
    ]);
  });

  test('scene: the leaf is offline only after its primaries have moved', () => {
    expect(markOf(scenes.during('promotion', promotedAtMs), 8)?.face.tone).toBe('silent');
    expect(markOf(scenes.during('change', promotedAtMs), 8)?.face.tone).toBe('gone');
    const after = scenes.at(promotedAtMs);
    expect(markOf(after, 8)).toMatchObject({
      face: { word: 'offline' },
      holdings: { gone: [3, 7, 11, 15], down: [] },
    });
    expect(markOf(after, 4)).toMatchObject({
      holdings: { primary: [3, 7, 11, 15], replica: [] },
      isTroubled: true,
    });
  });
});

describe('scene: getting a leaf back', () => {
  const scenes = scenesOf(failure);
  const copiedAtMs = instantOf(failure, 'copyFinished');
  const startedAtMs = instantOf(failure, 'copyStarted');

  test('scene: copies begin together, in the slots of the old instances', () => {
    const scene = scenes.during('copyStart', startedAtMs);
    expect(changes(scene)).toEqual([
      'copyStart on leaf-8: 3 waiting → 3 copying',
      'copyStart on leaf-8: 7 waiting → 7 copying',
      'copyStart on leaf-8: 11 waiting → 11 copying',
      'copyStart on leaf-8: 15 waiting → 15 copying',
    ]);
    expect(scene.changing.map(({ before, after }) => [before?.slot, after?.slot])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(runningIn(scene).streams.map(({ presence, strands }) => [presence, strands])).toEqual([
      ['starts', 4],
    ]);
  });

  test('scene: a copy in flight has a stream, a caption and its own progress', () => {
    const scene = scenes.at(startedAtMs + 100);
    const copying = scene.resting.filter((cell) => cell.look === 'copying');
    expect(copying).toHaveLength(4);
    expect(copying.map((cell) => scene.copyInto(cell)?.from)).toEqual([leaf(4), leaf(4), leaf(4), leaf(4)]);
    expect(runningIn(scene).captions).toMatchObject([
      { actions: [{ verb: 'COPY', count: 4 }], tone: 'copy' },
    ]);
    expect(markOf(scene, 8)).toMatchObject({
      face: { tone: 'attaching' },
      holdings: { primary: [], copying: [3, 7, 11, 15] },
    });
  });

  test('scene: streams stay until the end of their copies has been seen', () => {
    expect(runningIn(scenes.during('copyEnd', copiedAtMs)).streams.map(({ presence }) => presence)).toEqual([
      'ends',
    ]);
    expect(runningIn(scenes.at(copiedAtMs)).streams).toEqual([]);
  });

  test('scene: a primary that is copied back hands its flag on before it waits for the copy', () => {
    const evenedAtMs = instantOf(failure, 'partitionPromoted', 1);
    const promotion = scenes.during('promotion', evenedAtMs);
    expect(changes(promotion)).toContain('promotion on leaf-4: 3 primary locked → 3 waiting');
    expect(changes(promotion)).toContain('promotion on leaf-8: 3 replica locked → 3 primary');
    expect(changes(scenes.during('copyStart', evenedAtMs))).toEqual([
      'copyStart on leaf-4: 3 waiting → 3 copying',
      'copyStart on leaf-4: 7 waiting → 7 copying',
    ]);
  });
});

describe('scene: growing', () => {
  const history = historyOf(`${eight} .wait 1s; ADD LEAF root@'leaf-9':3306 INTO GROUP 1;
    ADD LEAF root@'leaf-10':3306 INTO GROUP 2; .wait 1s; REBALANCE PARTITIONS ON test;`);
  const scenes = scenesOf(history);
  const addedAtMs = history.tip.events.at(history.tip.events.length - 1).atMs;

  test('scene: a new leaf moves the others in a stage of its own', () => {
    const joinedAtMs = instantOf(history, 'leafAdded', 1);
    const scene = scenes.during('layout', joinedAtMs);
    expect(scene.isLayoutMoving).toBe(true);
    expect([scene.layoutBefore.columns.length, scene.layout.columns.length]).toEqual([4, 5]);
    expect(markOf(scene, 9)?.presence).toBe('joins');
    expect(scene.changing).toEqual([]);
  });

  test('scene: where leaves are thousands a new one moves none of the others on its way', () => {
    const grown = historyOf(
      `${clusterScript({ leaves: 1_200 }, 8)} .wait 1s; ADD LEAF root@'leaf-1201':3306;`,
    );
    const scene = scenesOf(grown).during('layout', instantOf(grown, 'leafAdded', 1));
    expect([scene.isLayoutMoving, scene.layout.leaves.size, scene.layoutBefore.leaves.size]).toEqual([
      false,
      1_201,
      1_201,
    ]);
  });

  test('scene: PROMOTE WITH DROP is two stages, first the flag and then the drop', () => {
    const movedAtMs = instantOf(history, 'partitionPromoted');
    const promotion = scenes.during('promotion', movedAtMs);
    expect(changes(promotion)).toContain('promotion on leaf-2: 9 primary locked → 9 leaving');
    expect(changes(scenes.during('drop', movedAtMs))).toEqual([
      'drop on leaf-2: 9 leaving → nothing',
      'drop on leaf-3: 10 leaving → nothing',
      'drop on leaf-4: 11 leaving → nothing',
    ]);
    expect(runningIn(scenes.during('drop', movedAtMs)).captions).toEqual([]);
  });

  test('scene: at the end the moved partitions are with the new pair', () => {
    const scene = scenes.at(addedAtMs);
    expect(seenIn(scene, 9)).toEqual(['9 primary', '10 replica', '11 primary']);
    expect(seenIn(scene, 2)).toEqual(['1 replica', '5 replica', '13 primary']);
    expect(scene.isLayoutMoving).toBe(false);
  });

  test('scene: an explained plan stands where its copies will stand when it runs', () => {
    const beforeMs = instantOf(history, 'operationStarted') - 1;
    const plan = planRebalance(placementOf(history.worldAt(beforeMs), 'test'));
    const ghosts = scenes.at(beforeMs, { explained: plan.actions }).ghosts;
    const arrived = scenes.at(addedAtMs);
    const copies = ghosts.filter((ghost) => ghost.kind === 'arrives');
    expect(copies).toHaveLength(6);
    for (const ghost of copies) {
      expect(seenIn(arrived, ghost.node - 1)[ghost.slot]).toContain(`${ghost.ordinal} `);
    }
    expect(copies.map(({ role }) => role).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'primary'),
      ...Array.from({ length: 3 }, () => 'replica'),
    ]);
    expect(ghosts.filter((ghost) => ghost.kind === 'out')).toHaveLength(6);
  });
});

describe('scene: without redundancy', () => {
  const history = historyOf(`${clusterScript({ leaves: 4 }, 16)} .wait 1s; .kill leaf-4; .wait 6s;`);
  const scenes = scenesOf(history);

  test('scene: partitions of an offline leaf are listed as unserved', () => {
    const scene = scenes.at(history.endMs);
    expect(scene.unserved).toEqual([{ database: 'test', ordinals: [3, 7, 11, 15] }]);
    expect(seenIn(scene, 4)).toEqual(['3 down', '7 down', '11 down', '15 down']);
    expect(markOf(scene, 1)).toMatchObject({ name: 'leaf-1', state: 'online', group: null, pairName: null });
    expect(markOf(scene, 1)?.holdings.primary).toHaveLength(4);
    expect(scene.brackets).toEqual([]);
  });
});

describe('scene: identity', () => {
  const scenes = scenesOf(failure);
  const startedAtMs = instantOf(failure, 'copyStarted');

  test('scene: frames that differ in time alone share their scene', () => {
    expect(scenes.at(startedAtMs + 100)).toBe(scenes.at(startedAtMs + 200));
  });

  test('scene: another box, another plan or another instant makes another scene', () => {
    const scene = scenes.at(startedAtMs + 100);
    expect(scenes.at(startedAtMs + 100, { box: { width: 500, height: 430 } })).not.toBe(scene);
    expect(scenes.at(startedAtMs + 100, { explained: [] })).not.toBe(scene);
    expect(scenes.at(failure.endMs)).not.toBe(scene);
  });

  test('scene: an unknown database is not chosen, and a hidden one leaves its leaves empty', () => {
    expect(scenes.at(failure.endMs, { database: 'nowhere' }).databaseName).toBe('test');
    const scene = scenes.at(failure.endMs, { wishes: new Map([['test', 'hidden']]) });
    expect([scene.resting, scene.databaseName, scene.leaves.length]).toEqual([[], null, 8]);
    expect(Object.values(markOf(scene, 1)?.holdings ?? {}).flat()).toEqual([]);
  });
});

describe('scene: made step by step', () => {
  const scenes = scenesOf(failure);
  const requestAt = (stage: StageKind): SceneRequest => ({
    database: null,
    explained: null,
    box,
    ...around(failure, instantOf(failure, 'processKilled')),
    stage,
  });

  test('scene: it is what it is when it is made at once', () => {
    const work = scenes.make.ahead(requestAt('failure'));
    let steps = 0;
    while (work?.next().done === false) steps += 1;
    expect(steps).toBe(5);
    expect(scenes.make.ahead(requestAt('failure'))).toBe(null);
    const { copyInto: _, ...made } = scenes.make(requestAt('failure'));
    const { copyInto: __, ...atOnce } = scenesOf(failure).make(requestAt('failure'));
    expect(made).toEqual(atOnce);
  });

  test('scene: equal questions share what is left to be done, another one has its own', () => {
    const work = scenes.make.ahead(requestAt('promotion'));
    expect(scenes.make.ahead(requestAt('promotion'))).toBe(work);
    expect(scenes.make.ahead(requestAt('change'))).not.toBe(work);
  });
});

describe('scene: a plan that is explained', () => {
  const more = [9, 10].map((host) => `ADD LEAF root@'leaf-${host}':3306 INTO GROUP ${host - 8};`).join(' ');
  const history = historyOf(
    `${eight} .wait 1s; ${more} .wait 1s; .kill leaf-8; .wait 10s; .start leaf-8; .wait idle;`,
  );
  const instants = [...new Set([...history.tip.events].map(({ atMs }) => atMs))];
  const stages: readonly (StageKind | null)[] = [
    null,
    'failure',
    'layout',
    'copyStart',
    'copyEnd',
    'promotion',
    'drop',
  ];

  test('scene: its marks stand among the cells of their leaf, and over no text, at every instant and in every stage', () => {
    const { make } = scenesOf(history);
    let marks = 0;
    for (const atMs of instants)
      for (const stage of stages) {
        const moment = around(history, atMs);
        const { actions } = planRebalance(placementOf(moment.world, 'test'));
        const scene = make({ ...moment, stage, database: null, explained: actions, box });
        const [band] = scene.layout.databaseBands;
        for (const ghost of scene.ghosts) {
          const leafRect = scene.layout.leaves.get(ghost.node);
          const rect = cellRect(scene.layout, ghost);
          if (rect === null || leafRect === undefined || band === undefined) continue;
          marks += 1;
          const bottom = rect.y + rect.height - leafRect.y;
          expect(bottom, `${stage} at ${atMs}`).toBeLessThanOrEqual(band.y + band.height + 0.5);
        }
      }
    expect(marks).toBeGreaterThan(100);
  });
});
