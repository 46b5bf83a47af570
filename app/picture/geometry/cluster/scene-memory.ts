import type { Database, SimMs, World } from '@ha-playground/engine';
import type { SeenDatabase } from '../../../presentation/sight/bands.ts';
import { type Arrangement, arrangementOf } from '../shared/arrangement.ts';
import { type CellsOfMoment, cellsOf, type PartitionCells } from '../shared/cells.ts';
import type { InSteps } from '../shared/in-steps.ts';
import { createSlotBook, type Slots } from '../shared/slots.ts';
import { type ClusterLayout, type LayoutRequest, layoutInSteps } from './cluster-layout.ts';
import { createLeafMarker, type LeafMarker } from './leaf-marks.ts';

/** What scenes are made of, each remembered for as long as the parts of the world that it comes from stay the same. */
export interface SceneMemory {
  arrangement(world: World): Arrangement;
  layout(request: LayoutRequest): InSteps<ClusterLayout>;
  /** The instances of the database, by ordinal; none without a database. */
  cells(world: World, database: Database | null): InSteps<readonly PartitionCells[]>;
  /** How many slots each leaf has for a database. */
  room(world: World, database: Database): Room;
  /** The same list for as long as it says the same. */
  databases(seen: readonly SeenDatabase[]): readonly SeenDatabase[];
  /** The leaves of a moment; one that looks as it did is the very same mark. */
  readonly leafMarks: LeafMarker;
}

export type Room = Pick<Slots, 'capacity' | 'capacityAtFirst'>;

/** A layout is kept for so many recent questions: the two sides of a stage, at two sizes of the box. */
const layoutsKept = 4;

/** The cells of so many recent moments of a database are kept: the two sides of a stage, and those of the stages beside it. */
const momentsKept = 4;

/** More databases than are seen at once, so that none of those is worked out anew while all of them are looked at. */
const databasesKept = 12;

export function createSceneMemory(worldAt: (atMs: SimMs) => World): SceneMemory {
  const slotBook = createSlotBook(worldAt);
  const arrangements = new WeakMap<
    World['nodes'],
    { readonly world: World; readonly arrangement: Arrangement }
  >();
  /** By the id of their database; the last one is the latest. */
  const moments = new Map<number, readonly (CellsOfMoment & { readonly database: Database })[]>();
  let seenLast: readonly SeenDatabase[] = [];
  const layouts = new Map<string, ClusterLayout>();
  return {
    arrangement(world) {
      const known = arrangements.get(world.nodes);
      // A new database settles the order of the leaves; variables settle rows and pairs.
      if (
        known?.world.variables === world.variables &&
        known.world.databases.length === world.databases.length
      ) {
        return known.arrangement;
      }
      const arrangement = arrangementOf(world);
      arrangements.set(world.nodes, { world, arrangement });
      return arrangement;
    },
    *layout(request) {
      const name = nameOf(request);
      const layout = layouts.get(name) ?? (yield* layoutInSteps(request));
      layouts.delete(name);
      layouts.set(name, layout);
      const [oldest] = layouts.keys();
      if (layouts.size > layoutsKept && oldest !== undefined) layouts.delete(oldest);
      return layout;
    },
    *cells(world, database) {
      if (database === null) return [];
      const { nodes } = world;
      const { partitions } = database;
      const kept = moments.get(database.id) ?? [];
      const asked = kept.find((moment) => moment.database === database && moment.nodes === nodes);
      const known = kept.at(-1) ?? null;
      const slots = slotBook.slotsAt(world, database);
      const moment = asked ?? {
        database,
        nodes,
        partitions,
        cells: yield* cellsOf(world, database, { slots, known }),
      };
      // Those of databases that have not been looked at for long go first.
      moments.delete(database.id);
      moments.set(database.id, [...kept.filter((other) => other !== moment), moment].slice(-momentsKept));
      const [oldest] = moments.keys();
      if (moments.size > databasesKept && oldest !== undefined) moments.delete(oldest);
      return moment.cells;
    },
    leafMarks: createLeafMarker(),
    room: (world, database) => slotBook.slotsAt(world, database),
    databases(seen) {
      if (!isSameList(seen, seenLast)) seenLast = seen;
      return seenLast;
    },
  };
}

const isSameList = (one: readonly SeenDatabase[], other: readonly SeenDatabase[]): boolean =>
  one.length === other.length &&
  one.every(({ name, isOpen }, index) => other[index]?.name === name && other[index]?.isOpen === isOpen);

const nameOf = ({ arrangement, rooms, isNamed, width, height }: LayoutRequest): string =>
  `${width} ${height} ${JSON.stringify(rooms)} ${isNamed} ${arrangement.rows} ${arrangement.columns.map(({ leaves }) => leaves.join('-')).join(' ')}`;
