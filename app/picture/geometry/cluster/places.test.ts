import type { History } from '@ha-playground/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../presentation/script-for-tests.ts';
import { type StageKind, stageOrder } from '../../../presentation/time/stages.ts';
import type { CellMark } from '../shared/cells.ts';
import type { Rect } from '../shared/rect.ts';
import { chooseFit } from './cluster-fit.ts';
import { type ClusterLayout, cellRect } from './cluster-layout.ts';
import { bandsOf } from './leaf-bands.ts';
import { createSceneMaker, type Scene } from './scene.ts';

const box = { width: 820, height: 430 };

/** Statements that move something, in any order; what is refused changes nothing. */
const statements = [
  '.kill leaf-1',
  '.kill leaf-4',
  '.start leaf-1',
  '.start leaf-4',
  '.hang leaf-2',
  '.resume leaf-2',
  "DETACH LEAF 'leaf-3':3306;",
  "ATTACH LEAF 'leaf-3':3306;",
  "ADD LEAF root@'leaf-9':3306 INTO GROUP 1;",
  "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;",
  "REMOVE LEAF 'leaf-2':3306;",
  'REBALANCE PARTITIONS ON test;',
  'RESTORE REDUNDANCY ON test;',
  '.wait 2s',
  '.wait idle',
];

const setUp = [
  'SET GLOBAL redundancy_level = 2;',
  ...[1, 2, 3, 4].map((leaf) => `ADD LEAF root@'leaf-${leaf}':3306 INTO GROUP ${leaf <= 2 ? 1 : 2};`),
  'CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 8;',
];

const anyHistory = fc
  .array(fc.constantFrom(...statements), { minLength: 4, maxLength: 12 })
  .map((script) => ({ script, history: historyOf([...setUp, ...script, '.wait idle'].join('\n')) }));

describe('geometry: where instances stand', () => {
  test('none overlap at rest, and all are within their leaves (20 random scripts)', () => {
    let changes = 0;
    fc.assert(
      fc.property(anyHistory, ({ history }) => {
        changes += instantsOf(history).length;
        const sceneAt = sceneAtRest(history);
        for (const atMs of instantsOf(history)) {
          const { resting, layout } = sceneAt(atMs);
          expectApart(resting, layout);
        }
      }),
      { numRuns: 20, seed: 5 },
    );
    expect(changes).toBeGreaterThan(50);
  });

  test('between two stages of an instant, only what its stage changes looks or stands different (20 random scripts)', () => {
    fc.assert(
      fc.property(anyHistory, ({ history }) => {
        const makeScene = createSceneMaker((atMs) => history.worldAt(atMs));
        for (const atMs of instantsOf(history)) {
          const worlds = { world: history.worldAt(atMs), worldBefore: history.worldBefore(atMs) };
          const during = (stage: StageKind): Scene =>
            makeScene({ ...worlds, atMs, stage, database: null, explained: null, box });
          let layout: ClusterLayout | null = null;
          for (const stage of stageOrder) {
            const scene = during(stage);
            expectOnlyOwnChanges(scene, stage);
            // A stage begins where the one before it has ended.
            if (layout !== null) expect(scene.layoutBefore.leaves).toEqual(layout.leaves);
            layout = scene.layout;
          }
        }
      }),
      { numRuns: 15, seed: 6 },
    );
  });

  test('cells fit within their leaf, and bands stand below each other (any number of leaves and databases, any box)', () => {
    const anyRoom = fc
      .record({ name: fc.uuid(), isOpen: fc.boolean(), slots: fc.integer({ min: 1, max: 220 }) })
      .map((room) => ({ ...room, slotsAtFirst: room.slots }));
    const request = fc.record({
      columns: fc.integer({ min: 1, max: 500 }),
      rows: fc.constantFrom<1 | 2>(1, 2),
      rooms: fc.array(anyRoom, { minLength: 1, maxLength: 5 }),
      width: fc.integer({ min: 280, max: 1_800 }),
      height: fc.integer({ min: 240, max: 1_100 }),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const isNamed = asked.rooms.length > 1;
        const fit = chooseFit({ ...asked, isNamed });
        const { gridColumns, cellWidth, cellGap, anatomy } = fit;
        const across = gridColumns * cellWidth + (gridColumns - 1) * cellGap.x;
        expect(across).toBeLessThanOrEqual(fit.leafWidth + 0.001);
        const bands = bandsOf({ ...fit, rooms: asked.rooms, isNamed, gapY: cellGap.y });
        let end = anatomy.header;
        bands.forEach((band, index) => {
          expect(band.label.y).toBeGreaterThanOrEqual(end);
          expect(band.y).toBe(band.label.y + band.label.height);
          end = band.y + band.height;
          const slots = asked.rooms[index]?.slots ?? 0;
          if (band.isOpen) expect(gridColumns * band.rows).toBeGreaterThanOrEqual(slots);
        });
        expect(end).toBeLessThanOrEqual(fit.leafHeight + 0.001);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

const instantsOf = (history: History): readonly number[] => [
  ...new Set([...history.tip.events].map(({ atMs }) => atMs)),
];

function sceneAtRest(history: History): (atMs: number) => Scene {
  const makeScene = createSceneMaker((atMs) => history.worldAt(atMs));
  return (atMs) => {
    const world = history.worldAt(atMs);
    return makeScene({ world, worldBefore: world, atMs, stage: null, database: null, explained: null, box });
  };
}

function expectApart(cells: readonly CellMark[], layout: ClusterLayout): void {
  const taken = new Set<string>();
  for (const { node, database, slot } of cells) {
    const leaf = layout.leaves.get(node);
    const rect = cellRect(layout, { node, database, slot });
    if (leaf === undefined || rect === null) continue;
    expect(taken.has(`${node} ${slot}`), `two instances in slot ${slot} of node ${node}`).toBe(false);
    taken.add(`${node} ${slot}`);
    expect(isWithin(rect, leaf), `slot ${slot} is within node ${node}`).toBe(true);
  }
  const leaves = [...layout.leaves.values()];
  leaves.forEach((leaf, index) => {
    for (const other of leaves.slice(index + 1)) expect(isApart(leaf, other)).toBe(true);
  });
}

/** Nothing changes in a stage but what the stage is for, and only the stages of leaves and arrivals move places. */
function expectOnlyOwnChanges(scene: Scene, stage: StageKind): void {
  for (const change of scene.changing) {
    expect(change.kind).toBe(stage);
    if (change.before !== null && change.after !== null) {
      expect(change.after.node).toBe(change.before.node);
      expect(change.after.slot).toBe(change.before.slot);
    }
  }
  if (scene.flags.length > 0) expect(stage).toBe('promotion');
  if (scene.isLayoutMoving) expect(['layout', 'placement', 'copyStart']).toContain(stage);
  const changing = new Set(scene.changing.flatMap(({ before, after }) => namesOf([before, after])));
  for (const name of namesOf(scene.resting)) expect(changing.has(name)).toBe(false);
}

const namesOf = (cells: readonly (CellMark | null)[]): readonly string[] =>
  cells.flatMap((cell) => (cell === null ? [] : [`${cell.node} ${cell.ordinal}`]));

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const isApart = (one: Rect, other: Rect): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;
