import type { NodeId, World } from '@ha-playground/engine';
import type { Moment } from '../../../presentation/time/moment.ts';
import { type Arrangement, arrangementOf } from '../shared/arrangement.ts';
import { createTallyBook, type Shortage } from '../shared/tallies.ts';
import { columnsOf, type MatrixColumns } from './matrix-columns.ts';
import { type MatrixRow, rowsOf } from './matrix-rows.ts';

/** Everything of the matrix but the cells themselves. */
export interface MatrixModel {
  readonly rows: readonly MatrixRow[];
  readonly rowOfNode: ReadonlyMap<NodeId, number>;
  /** The first row of group 2; the number of rows where there is one group. */
  readonly secondGroup: number;
  readonly groups: 1 | 2;
  readonly columns: MatrixColumns;
  /** By the name of their database: the columns that lack a copy or a primary. */
  readonly shortages: ReadonlyMap<string, Shortage>;
  /** Whether a partition ought to have two copies and has one, or none that serves. */
  isShort(database: string, ordinal: number): boolean;
  /** The leaf that holds all single copies; null where there are several, or none. */
  readonly holder: string | null;
}

/** Makes models of one line of time; moments that look the same give the same model. */
export function createMatrixMaker(): (moment: Moment) => MatrixModel {
  const book = createTallyBook();
  return (moment) => {
    const { world } = moment;
    const arrangement = arrangementOf(world);
    const rows = rowsOf(moment, arrangement, book.tallies(world));
    const firstOfSecond = rows.findIndex(({ group }) => group === 2);
    const shortages = shortagesOf(world, arrangement, (database) => book.shortage(world, database));
    const sets = new Map(
      [...shortages].map(([name, { single, unserved }]) => [name, new Set([...single, ...unserved])]),
    );
    return {
      rows,
      rowOfNode: new Map(rows.map(({ node }, index) => [node, index])),
      secondGroup: firstOfSecond <= 0 ? rows.length : firstOfSecond,
      groups: arrangement.rows,
      columns: columnsOf(world),
      shortages,
      isShort: (database, ordinal) => sets.get(database)?.has(ordinal) ?? false,
      holder: holderIn(rows),
    };
  };
}

/** Without redundancy every partition has one copy, and none too few. */
function shortagesOf(
  world: World,
  { rows }: Arrangement,
  shortageOf: (database: World['databases'][number]) => Shortage,
): ReadonlyMap<string, Shortage> {
  return new Map(
    world.databases.map((database) => {
      const shortage = shortageOf(database);
      return [database.name, rows === 2 ? shortage : { ...shortage, single: [] }];
    }),
  );
}

function holderIn(rows: readonly MatrixRow[]): string | null {
  const troubled = rows.filter(({ isTroubled }) => isTroubled);
  return troubled.length === 1 ? (troubled[0]?.short ?? null) : null;
}
