import type { Database, NodeId, PlannedAction, SimMs, World } from '@ha-playground/engine';
import {
  type BandWishes,
  databasesSeen,
  noWishes,
  type SeenDatabase,
} from '../../../presentation/sight/bands.ts';
import { isDrawnTheSame } from '../../../presentation/time/moment.ts';
import { progressIn, type StageKind } from '../../../presentation/time/stages.ts';
import type { CellMark, PartitionCells } from '../shared/cells.ts';
import {
  type CopyRun,
  copiesDuring,
  runningCopies,
  type StagedCopy,
  withPresence,
} from '../shared/copies.ts';
import { type UnservedPartitions, unservedOrdinals } from '../shared/encoding.ts';
import { finished, type InSteps, itemsPerStep } from '../shared/in-steps.ts';
import type { LeafMark } from '../shared/leaves.ts';
import { cellsAtRest, cellsInSteps, type StagedCells } from '../shared/staged-cells.ts';
import { type BracketMark, bracketsOf } from './brackets.ts';
import type { ClusterLayout, LayoutRequest } from './cluster-layout.ts';
import { type GhostMark, ghostMarksOf, slotsNeeded } from './ghosts.ts';
import type { BandRoom } from './leaf-bands.ts';
import { createSceneMemory, type SceneMemory } from './scene-memory.ts';

/** What is asked of a scene: a moment without its progress, and how it is looked at. */
export interface SceneRequest {
  readonly worldBefore: World;
  readonly world: World;
  readonly stage: StageKind | null;
  readonly atMs: SimMs;
  /** The database that is chosen, whose plan is shown; null for the first. */
  readonly database: string | null;
  /** How databases are to be seen; each as there is room for it where nothing is said. */
  readonly wishes?: BandWishes;
  /** A plan to show before it runs. */
  readonly explained: readonly PlannedAction[] | null;
  readonly box: Pick<LayoutRequest, 'width' | 'height' | 'isBare'>;
}

/**
 * Everything that is drawn, for as long as nothing but progress and simulated time changes: one stage, or the time
 * between two instants. A frame of the picture is a scene, the progress of its stage and the simulated time.
 */
export interface Scene extends StagedCells {
  readonly stage: StageKind | null;
  /** The databases that are seen. */
  readonly databases: readonly SeenDatabase[];
  /** That of them which is chosen, else the first. */
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
  /** Of what runs while it is shown: the copies, and the world and databases that tell its other actions. */
  readonly running: {
    readonly copies: readonly StagedCopy[];
    readonly world: World;
    readonly databases: readonly string[];
  };
  readonly ghosts: readonly GhostMark[];
  /** The plan that has not run, whose ghosts are shown. */
  readonly explained: SceneRequest['explained'];
  /** The partitions that no instance serves, of every database that is seen and has any. */
  readonly unserved: readonly UnservedPartitions[];
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
  const { worldBefore, world, stage } = request;
  const after = seenIn(request, world, memory);
  const before = stage === null ? after : seenIn(request, worldBefore, memory);
  const seen = seenDuring(before, after);
  const cells = yield* cellsSeen(request, { seen, memory });
  const { staged } = cells;
  yield;
  const ghosts = ghostsIn(request, seen, cells.after);
  // What a plan shows has its room as long as it is shown, also while what has happened has not been seen yet.
  const layouts = yield* layoutsDuring(request, memory, {
    before: roomsWithGhosts(before, ghosts),
    after: roomsWithGhosts(after, ghosts),
  });
  const { layout } = layouts;
  yield;
  const arrangement = memory.arrangement(world);
  const copies = seen.flatMap(({ name }) => copiesShown(request, name));
  const restingByLeaf = yield* byLeaf(staged.resting);
  const cellsByLeaf = staged.changing.length === 0 ? restingByLeaf : yield* byLeaf(cellsShown(staged));
  yield;
  const shut = cells.shut.length === 0 ? null : yield* byLeaf(cells.shut);
  const databases = memory.databases(seen);
  const leaves = memory.leafMarks(request, {
    arrangement,
    cellsByLeaf: shut === null ? cellsByLeaf : joined(cellsByLeaf, shut),
    databases: layout.isNamed ? databases : unnamed,
  });
  yield;
  const runs = new Map(copies.map((copy) => [copyName({ ...copy, node: copy.to }), copy]));
  return {
    ...staged,
    ...layouts,
    stage,
    databases,
    databaseName: mainOf(request, seen),
    isPaired: arrangement.isPaired,
    leaves,
    brackets: arrangement.isPaired ? bracketsOf(layout, facesOf(leaves)) : [],
    bracketsBefore:
      layouts.isLayoutMoving && arrangement.isPaired ? bracketsOf(layouts.layoutBefore, facesOf(leaves)) : [],
    cellsByLeaf,
    restingByLeaf,
    copyInto: (cell) => runs.get(copyName(cell)) ?? null,
    running: { copies, world: worldTold(request), databases: after.map(({ name }) => name) },
    ghosts,
    explained: request.explained,
    unserved: world.databases.flatMap((database) =>
      after.some(({ name }) => name === database.name) ? unservedIn(database) : [],
    ),
  };
}

const unnamed: readonly SeenDatabase[] = [];

function seenIn(request: SceneRequest, world: World, memory: SceneMemory): readonly BandRoom[] {
  const wanted = { chosen: request.database, wishes: request.wishes ?? noWishes };
  return databasesSeen(world, wanted).flatMap(({ name, isOpen }) => {
    const database = databaseOf(world, name);
    if (database === null) return [];
    const { capacity, capacityAtFirst } = memory.room(world, database);
    return { name, isOpen, slots: capacity, slotsAtFirst: capacityAtFirst };
  });
}

/** A database that comes or goes during the stage is seen with the others. */
function seenDuring(before: readonly BandRoom[], after: readonly BandRoom[]): readonly SeenDatabase[] {
  const gone = before === after ? [] : before.filter(({ name }) => !after.some((room) => room.name === name));
  return [...after, ...gone].map(({ name, isOpen }) => ({ name, isOpen }));
}

/** The database that is chosen, if it is seen; else the first that is. */
const mainOf = ({ database }: SceneRequest, seen: readonly SeenDatabase[]): string | null =>
  (seen.find(({ name }) => name === database) ?? seen[0])?.name ?? null;

/** The instances of all databases that are seen. */
interface CellsSeen {
  /** Of those that are shown cell by cell. */
  readonly staged: StagedCells;
  /** Of those that are bars. */
  readonly shut: readonly CellMark[];
  /** As they are when the stage has passed, database by database. */
  readonly after: ReadonlyMap<string, readonly PartitionCells[]>;
}

function* cellsSeen(
  { world, worldBefore, stage }: SceneRequest,
  { seen, memory }: { readonly seen: readonly SeenDatabase[]; readonly memory: SceneMemory },
): InSteps<CellsSeen> {
  const open: StagedCells[] = [];
  const shut: CellMark[] = [];
  const afterOf = new Map<string, readonly PartitionCells[]>();
  for (const { name, isOpen } of seen) {
    const after = yield* memory.cells(world, databaseOf(world, name));
    const before = stage === null ? after : yield* memory.cells(worldBefore, databaseOf(worldBefore, name));
    const staged = stage === null ? cellsAtRest(after) : yield* cellsInSteps(stage, before, after);
    afterOf.set(name, after);
    if (isOpen) open.push(staged);
    else for (const cell of cellsShown(staged)) shut.push(cell);
  }
  const [only] = open;
  const staged: StagedCells =
    open.length === 1 && only !== undefined
      ? only
      : {
          resting: open.flatMap(({ resting }) => resting),
          changing: open.flatMap(({ changing }) => changing),
          flags: open.flatMap(({ flags }) => flags),
        };
  return { staged, shut, after: afterOf };
}

const databaseOf = ({ databases }: World, name: string): Database | null =>
  databases.find((database) => database.name === name) ?? null;

/** The plan that is shown before it runs is one of the database that is chosen. */
function ghostsIn(
  { explained, database }: SceneRequest,
  seen: readonly SeenDatabase[],
  cells: CellsSeen['after'],
): readonly GhostMark[] {
  const name = database ?? seen[0]?.name ?? null;
  const isOpen = seen.some((each) => each.name === name && each.isOpen);
  if (explained === null || name === null || !isOpen) return [];
  return ghostMarksOf(name, explained, (cells.get(name) ?? []).flat());
}

const roomsWithGhosts = (rooms: readonly BandRoom[], ghosts: readonly GhostMark[]): readonly BandRoom[] =>
  ghosts.length === 0
    ? rooms
    : rooms.map((room) =>
        room.name === ghosts[0]?.database
          ? { ...room, slots: Math.max(slotsNeeded(ghosts), room.slots) }
          : room,
      );

function joined(
  one: ReadonlyMap<NodeId, readonly CellMark[]>,
  other: ReadonlyMap<NodeId, readonly CellMark[]>,
): ReadonlyMap<NodeId, readonly CellMark[]> {
  const all = new Map(one);
  for (const [node, cells] of other) all.set(node, [...(all.get(node) ?? []), ...cells]);
  return all;
}

function unservedIn(database: Database): UnservedPartitions | readonly [] {
  const ordinals = unservedOrdinals(database);
  return ordinals.length === 0 ? [] : { database: database.name, ordinals };
}

const facesOf = (leaves: readonly LeafMark[]): ReadonlyMap<NodeId, LeafMark['face']> =>
  new Map(leaves.map((leaf) => [leaf.node, leaf.face]));

/** Frames differ in time alone when every part of the worlds that is drawn is the same. */
const isSameScene = (left: SceneRequest, right: SceneRequest): boolean =>
  left.stage === right.stage &&
  (left.stage === null || left.atMs === right.atMs) &&
  left.database === right.database &&
  left.wishes === right.wishes &&
  left.explained === right.explained &&
  left.box.width === right.box.width &&
  left.box.height === right.box.height &&
  isDrawnTheSame(left.world, right.world) &&
  (left.stage === null || isDrawnTheSame(left.worldBefore, right.worldBefore));

/** In a larger cluster leaves go to their places at once: no page moves so many elements in one frame. */
const mostMovingNodes = 1_200;

function* layoutsDuring(
  request: SceneRequest,
  memory: SceneMemory,
  rooms: { readonly before: readonly BandRoom[]; readonly after: readonly BandRoom[] },
): InSteps<Pick<Scene, 'layout' | 'layoutBefore' | 'isLayoutMoving'>> {
  const { world, worldBefore, stage, box } = request;
  const layoutIn = (shown: World, seen: readonly BandRoom[]): InSteps<ClusterLayout> =>
    memory.layout({
      ...box,
      arrangement: memory.arrangement(shown),
      rooms: seen,
      isNamed: shown.databases.length > 1,
    });
  const after = yield* layoutIn(world, rooms.after);
  if (stage === null || (world.nodes === worldBefore.nodes && hasSameRooms(rooms.before, rooms.after))) {
    return { layout: after, layoutBefore: after, isLayoutMoving: false };
  }
  const before = yield* layoutIn(worldBefore, rooms.before);
  const progress = progressIn(stage, kindOfLayoutChange({ before, after }, rooms));
  const isJump = progress !== 'toCome' && world.nodes.length > mostMovingNodes;
  if (before === after || progress === 'done' || isJump)
    return { layout: after, layoutBefore: after, isLayoutMoving: false };
  if (progress === 'toCome') return { layout: before, layoutBefore: before, isLayoutMoving: false };
  return { layout: after, layoutBefore: before, isLayoutMoving: true };
}

const hasSameRooms = (one: readonly BandRoom[], other: readonly BandRoom[]): boolean =>
  one.length === other.length &&
  one.every(({ name, isOpen, slots }, index) => {
    const room = other[index];
    return room?.name === name && room.isOpen === isOpen && room.slots === slots;
  });

/** Leaves that come and go move the others in a stage of their own; cells make room when the first of them arrive. */
function kindOfLayoutChange(
  { before, after }: { readonly before: ClusterLayout; readonly after: ClusterLayout },
  rooms: { readonly before: readonly BandRoom[]; readonly after: readonly BandRoom[] },
): StageKind {
  const hasSameLeaves =
    before.leaves.size === after.leaves.size &&
    [...after.leaves.keys()].every((node) => before.leaves.has(node));
  if (!hasSameLeaves) return 'layout';
  const hasNew = rooms.after.some(
    ({ name, slots }) => slots > 0 && !rooms.before.some((room) => room.name === name && room.slots > 0),
  );
  return hasNew ? 'placement' : 'copyStart';
}

function copiesShown(request: SceneRequest, database: string): readonly StagedCopy[] {
  const after = runningCopies(request.world, database);
  if (request.stage === null) return withPresence(after, 'runs');
  const before = runningCopies(request.worldBefore, database);
  return copiesDuring(request.stage, request.atMs, { before, after });
}

/** Promotions and drops end with the instant: what is still to be seen of them is told by the world before it. */
const worldTold = ({ stage, world, worldBefore }: SceneRequest): World =>
  stage !== null && progressIn(stage, 'drop') !== 'done' ? worldBefore : world;

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

const copyName = ({ node, ordinal, database }: Pick<CellMark, 'node' | 'ordinal' | 'database'>): string =>
  `${node} ${ordinal} ${database}`;
