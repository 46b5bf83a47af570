import type { Database, SimMs, World } from '@ha-playground/engine';
import { type Arrangement, arrangementOf } from '../shared/arrangement.ts';
import { type CellsOfMoment, cellsOf, type PartitionCells } from '../shared/cells.ts';
import type { InSteps } from '../shared/in-steps.ts';
import { createSlotBook, type Slots } from '../shared/slots.ts';
import { type ClusterLayout, type LayoutRequest, layoutOf } from './cluster-layout.ts';
import { createLeafMarker, type LeafMarker } from './leaf-marks.ts';

/** What scenes are made of, each remembered for as long as the parts of the world that it comes from stay the same. */
export interface SceneMemory {
  arrangement(world: World): Arrangement;
  layout(request: LayoutRequest): ClusterLayout;
  /** The instances of the database, by ordinal; none without a database. */
  cells(world: World, database: Database | null): InSteps<readonly PartitionCells[]>;
  /** How many slots each leaf has; none without a database. */
  room(world: World, database: Database | null): Room;
  /** The leaves of a moment; one that looks as it did is the very same mark. */
  readonly leafMarks: LeafMarker;
}

export type Room = Pick<Slots, 'capacity' | 'capacityAtFirst'>;

const noRoom: Room = { capacity: 0, capacityAtFirst: 0 };

/** A layout is kept for so many recent questions: the two sides of a stage, at two sizes of the box. */
const layoutsKept = 4;

/** The cells of so many recent moments are kept: the two sides of a stage, and those of the stages beside it. */
const momentsKept = 4;

export function createSceneMemory(worldAt: (atMs: SimMs) => World): SceneMemory {
  const slotBook = createSlotBook(worldAt);
  const arrangements = new WeakMap<
    World['nodes'],
    { readonly world: World; readonly arrangement: Arrangement }
  >();
  /** The last one is the latest. */
  let moments: readonly (CellsOfMoment & { readonly database: Database })[] = [];
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
    layout(request) {
      const name = nameOf(request);
      const layout = layouts.get(name) ?? layoutOf(request);
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
      const asked = moments.find((moment) => moment.database === database && moment.nodes === nodes);
      const known = moments.findLast((moment) => moment.database.id === database.id) ?? null;
      const slots = slotBook.slotsAt(world, database);
      const moment = asked ?? {
        database,
        nodes,
        partitions,
        cells: yield* cellsOf(world, database, { slots, known }),
      };
      moments = [...moments.filter((other) => other !== moment), moment].slice(-momentsKept);
      return moment.cells;
    },
    leafMarks: createLeafMarker(),
    room: (world, database) => (database === null ? noRoom : slotBook.slotsAt(world, database)),
  };
}

const nameOf = ({ arrangement, slots, slotsAtFirst, width, height }: LayoutRequest): string =>
  `${width} ${height} ${slots} ${slotsAtFirst} ${arrangement.rows} ${arrangement.columns.map(({ leaves }) => leaves.join('-')).join(' ')}`;
