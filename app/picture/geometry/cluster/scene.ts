import type { Database, NodeId, PlannedAction, SimMs, World } from '@ha-playground/engine';
import { isDrawnTheSame } from '../../../presentation/time/moment.ts';
import { progressIn, type StageKind } from '../../../presentation/time/stages.ts';
import type { CellMark } from '../shared/cells.ts';
import {
  type CopyRun,
  copiesDuring,
  runningCopies,
  type StagedCopy,
  withPresence,
} from '../shared/copies.ts';
import { unservedOrdinals } from '../shared/encoding.ts';
import { finished, type InSteps, itemsPerStep } from '../shared/in-steps.ts';
import type { LeafMark } from '../shared/leaves.ts';
import { cellsAtRest, cellsInSteps, type StagedCells } from '../shared/staged-cells.ts';
import { type BracketMark, bracketsOf } from './brackets.ts';
import { type CaptionMark, captionsOf, captionsOfRibbons } from './captions.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import { type GhostMark, ghostMarksOf, slotsNeeded } from './ghosts.ts';
import { createSceneMemory, type Room, type SceneMemory } from './scene-memory.ts';
import { type Traffic, trafficOf } from './streams.ts';

/** What is asked of a scene: a moment without its progress, and how it is looked at. */
export interface SceneRequest {
  readonly worldBefore: World;
  readonly world: World;
  readonly stage: StageKind | null;
  readonly atMs: SimMs;
  /** The database whose partitions are shown; null for the first. */
  readonly database: string | null;
  /** A plan to show before it runs. */
  readonly explained: readonly PlannedAction[] | null;
  readonly box: { readonly width: number; readonly height: number };
}

/**
 * Everything that is drawn, for as long as nothing but progress and simulated time changes: one stage, or the time
 * between two instants. A frame of the picture is a scene, the progress of its stage and the simulated time.
 */
export interface Scene extends StagedCells, Traffic {
  readonly stage: StageKind | null;
  readonly databaseName: string | null;
  readonly layout: ClusterLayout;
  /** Where things stood before the stage that moves leaves; the same as `layout` where none does. */
  readonly layoutBefore: ClusterLayout;
  /** Is the layout between the two during this stage? */
  readonly isLayoutMoving: boolean;
  readonly isPaired: boolean;
  readonly leaves: readonly LeafMark[];
  readonly brackets: readonly BracketMark[];
  /** Those of `layoutBefore` while leaves move. */
  readonly bracketsBefore: readonly BracketMark[];
  readonly cellsByLeaf: ReadonlyMap<NodeId, readonly CellMark[]>;
  /** Of `resting`, what stands in each leaf. */
  readonly restingByLeaf: ReadonlyMap<NodeId, readonly CellMark[]>;
  /** The copy that fills a cell. */
  copyInto(cell: CellMark): CopyRun | null;
  readonly captions: readonly CaptionMark[];
  readonly ghosts: readonly GhostMark[];
  /** The plan that has not run, whose ghosts are shown. */
  readonly explained: SceneRequest['explained'];
  /** The partitions that no instance serves, by ordinal. */
  readonly unserved: readonly number[];
}

/** Makes scenes of one line of time and remembers the last one; equal requests give the same scene. */
export function createSceneMaker(worldAt: (atMs: SimMs) => World): SceneMaker {
  const memory = createSceneMemory(worldAt);
  let last: { readonly request: SceneRequest; readonly scene: Scene } | null = null;
  let pending: { readonly request: SceneRequest; readonly work: InSteps<void> } | null = null;
  function* making(request: SceneRequest): InSteps<void> {
    const scene = yield* sceneOf(request, memory);
    last = { request, scene };
  }
  const make = (request: SceneRequest): Scene => {
    if (last === null || !isSameScene(last.request, request))
      last = { request, scene: finished(sceneOf(request, memory)) };
    return last.scene;
  };
  const ahead = (request: SceneRequest): InSteps<void> | null => {
    if (last !== null && isSameScene(last.request, request)) return null;
    if (pending === null || !isSameScene(pending.request, request))
      pending = { request, work: making(request) };
    return pending.work;
  };
  return Object.assign(make, { ahead });
}

interface SceneMaker {
  (request: SceneRequest): Scene;
  /** What is left to be done before the scene is there at once; the same work for equal requests, null when nothing is. */
  readonly ahead: (request: SceneRequest) => InSteps<void> | null;
}

function* sceneOf(request: SceneRequest, memory: SceneMemory): InSteps<Scene> {
  const { worldBefore, world, stage, explained } = request;
  const database = shownDatabase(world, request.database);
  const databaseBefore = shownDatabase(worldBefore, request.database);
  const after = yield* memory.cells(world, database);
  const before = stage === null ? after : yield* memory.cells(worldBefore, databaseBefore);
  const staged = stage === null ? cellsAtRest(after) : yield* cellsInSteps(stage, before, after);
  yield;
  const ghosts = explained === null ? [] : ghostMarksOf(explained, after.flat());
  const room = memory.room(world, database);
  const layouts = layoutsDuring(request, memory, {
    before: memory.room(worldBefore, databaseBefore),
    after: { ...room, capacity: Math.max(slotsNeeded(ghosts), room.capacity) },
  });
  const { layout } = layouts;
  const arrangement = memory.arrangement(world);
  const copies = copiesShown(request, database, databaseBefore);
  const traffic = trafficOf(copies, layout);
  const restingByLeaf = yield* byLeaf(staged.resting);
  const cellsByLeaf = staged.changing.length === 0 ? restingByLeaf : yield* byLeaf(cellsShown(staged));
  yield;
  const leaves = memory.leafMarks(request, { arrangement, cellsByLeaf });
  yield;
  const runs = new Map(copies.map((copy) => [copyName(copy.to, copy.ordinal), copy]));
  return {
    ...staged,
    ...traffic,
    ...layouts,
    stage,
    databaseName: (database ?? databaseBefore)?.name ?? null,
    isPaired: arrangement.isPaired,
    leaves,
    brackets: arrangement.isPaired ? bracketsOf(layout, facesOf(leaves)) : [],
    bracketsBefore:
      layouts.isLayoutMoving && arrangement.isPaired ? bracketsOf(layouts.layoutBefore, facesOf(leaves)) : [],
    cellsByLeaf,
    restingByLeaf,
    copyInto: (cell) => runs.get(copyName(cell.node, cell.ordinal)) ?? null,
    captions: captionsShown(request, database, { layout, traffic, copies }),
    ghosts,
    explained,
    unserved: database === null ? [] : unservedOrdinals(database),
  };
}

const facesOf = (leaves: readonly LeafMark[]): ReadonlyMap<NodeId, LeafMark['face']> =>
  new Map(leaves.map((leaf) => [leaf.node, leaf.face]));

/** Frames differ in time alone when every part of the worlds that is drawn is the same. */
const isSameScene = (left: SceneRequest, right: SceneRequest): boolean =>
  left.stage === right.stage &&
  (left.stage === null || left.atMs === right.atMs) &&
  left.database === right.database &&
  left.explained === right.explained &&
  left.box.width === right.box.width &&
  left.box.height === right.box.height &&
  isDrawnTheSame(left.world, right.world) &&
  (left.stage === null || isDrawnTheSame(left.worldBefore, right.worldBefore));

function shownDatabase(world: World, name: string | null): Database | null {
  const named = world.databases.find((database) => database.name === name);
  return (name === null ? world.databases[0] : named) ?? null;
}

function layoutsDuring(
  request: SceneRequest,
  memory: SceneMemory,
  rooms: { readonly before: Room; readonly after: Room },
): Pick<Scene, 'layout' | 'layoutBefore' | 'isLayoutMoving'> {
  const { world, worldBefore, stage, box } = request;
  const layoutIn = (shown: World, room: Room): ClusterLayout =>
    memory.layout({
      ...box,
      arrangement: memory.arrangement(shown),
      slots: room.capacity,
      slotsAtFirst: room.capacityAtFirst,
    });
  const after = layoutIn(world, rooms.after);
  if (
    stage === null ||
    (world.nodes === worldBefore.nodes && rooms.before.capacity === rooms.after.capacity)
  ) {
    return { layout: after, layoutBefore: after, isLayoutMoving: false };
  }
  const before = layoutIn(worldBefore, rooms.before);
  const progress = progressIn(stage, kindOfLayoutChange(before, after, rooms.before.capacity));
  if (before === after || progress === 'done')
    return { layout: after, layoutBefore: after, isLayoutMoving: false };
  if (progress === 'toCome') return { layout: before, layoutBefore: before, isLayoutMoving: false };
  return { layout: after, layoutBefore: before, isLayoutMoving: true };
}

/** Leaves that come and go move the others in a stage of their own; cells make room when the first of them arrive. */
function kindOfLayoutChange(before: ClusterLayout, after: ClusterLayout, slotsBefore: number): StageKind {
  const hasSameLeaves =
    before.leaves.size === after.leaves.size &&
    [...after.leaves.keys()].every((node) => before.leaves.has(node));
  if (!hasSameLeaves) return 'layout';
  return slotsBefore === 0 ? 'placement' : 'copyStart';
}

function copiesShown(
  request: SceneRequest,
  database: Database | null,
  databaseBefore: Database | null,
): readonly StagedCopy[] {
  const after = database === null ? [] : runningCopies(request.world, database.name);
  if (request.stage === null) return withPresence(after, 'runs');
  const before = databaseBefore === null ? [] : runningCopies(request.worldBefore, databaseBefore.name);
  return copiesDuring(request.stage, request.atMs, { before, after });
}

function captionsShown(
  { stage, world, worldBefore }: SceneRequest,
  database: Database | null,
  shown: {
    readonly layout: ClusterLayout;
    readonly traffic: Traffic;
    readonly copies: readonly StagedCopy[];
  },
): readonly CaptionMark[] {
  if (database === null) return [];
  if (shown.traffic.ribbons.length > 0) return captionsOfRibbons(shown.traffic.ribbons, shown.layout);
  // Promotions and drops end with the instant: what is still to be seen of them is told by the world before it.
  const isBefore = stage !== null && progressIn(stage, 'drop') !== 'done';
  return captionsOf(isBefore ? worldBefore : world, database.name, { ...shown, stage });
}

function* byLeaf(cells: readonly CellMark[]): InSteps<ReadonlyMap<NodeId, readonly CellMark[]>> {
  const leaves = new Map<NodeId, CellMark[]>();
  for (const [index, cell] of cells.entries()) {
    if (index % (8 * itemsPerStep) === 8 * itemsPerStep - 1) yield;
    const held = leaves.get(cell.node);
    if (held === undefined) leaves.set(cell.node, [cell]);
    else held.push(cell);
  }
  return leaves;
}

/** A cut has happened when it is seen; of everything else a leaf says what was, until it has been seen. */
function cellsShown({ resting, changing }: StagedCells): readonly CellMark[] {
  const changed = changing.map(({ kind, before, after }) => (kind === 'failure' ? after : (before ?? after)));
  return [...resting, ...changed.filter((cell) => cell !== null)];
}

const copyName = (node: NodeId, ordinal: number): string => `${node} ${ordinal}`;
