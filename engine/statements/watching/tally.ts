import {
  type Database,
  type GlobalVariables,
  numberOf,
  orderValues,
  type Partition,
  type Row,
  type World,
} from '../../cluster/index.ts';
import type { Query } from '../../language/index.ts';
import { isTallied, type TallyCall, type TallyParts, tallyParts } from '../query/tally-parts.ts';
import type { Cell, ResultTable } from '../types.ts';
import type { PartitionRows } from '../views/system-table.ts';
import type { Source } from './source.ts';

/**
 * A SELECT of one value of aggregates over a table whose rows belong to partitions, put together of what each partition
 * adds to it. Worlds share the partitions in which they agree, 32 by 32, so in another world only those that differ are
 * looked at.
 */
export class Tally {
  readonly #query: Query;
  readonly #rowsOf: PartitionRows;
  #compiled: { readonly variables: GlobalVariables; readonly parts: TallyParts | null } | null = null;
  /** What has been counted of the databases of the world that was asked last, in their order. */
  #counted: readonly Counted[] = [];
  #last: { readonly databases: readonly Database[]; readonly table: ResultTable | null } | null = null;

  private constructor(query: Query, rowsOf: PartitionRows) {
    this.#query = query;
    this.#rowsOf = rowsOf;
  }

  /** Null for a SELECT that is none of these. */
  static of(query: Query, sources: readonly Source[]): Tally | null {
    const [source] = sources;
    const rowsOf = source?.kind === 'system' && sources.length === 1 ? source.table.ofPartitions : null;
    return rowsOf !== null && isTallied(query) ? new Tally(query, rowsOf) : null;
  }

  /** The answer in this world; null where it has to be read row by row. */
  ask(world: World): ResultTable | null {
    if (this.#compiled?.variables !== world.variables) this.#compileFor(world.variables);
    if (this.#last?.databases !== world.databases)
      this.#last = { databases: world.databases, table: this.#count(world) };
    return this.#last.table;
  }

  /** Variables are values in the expressions, so all is counted anew when one has changed. */
  #compileFor(variables: GlobalVariables): void {
    this.#compiled = { variables, parts: tallyParts(this.#query, this.#rowsOf.columns, variables) };
    this.#counted = [];
    this.#last = null;
  }

  #count(world: World): ResultTable | null {
    const parts = this.#compiled?.parts ?? null;
    if (parts === null) return null;
    const count = { rowsOf: this.#rowsOf, parts, world };
    this.#counted = world.databases.map((database, index) =>
      countDatabase(database, this.#counted[index] ?? null, count),
    );
    const total = joined(
      parts,
      this.#counted.flatMap(({ ofChunks }) => ofChunks),
    );
    if (total.some((share) => !Number.isSafeInteger(share.total))) return null;
    const row = [
      ...this.#rowsOf.columns.map(() => null),
      ...parts.aggregates.map(({ call }, index) => valueOfShare(call, total[index] ?? newShare())),
    ];
    return parts.tableOf(parts.evaluate(row));
  }
}

/** What a database adds, chunk by chunk of its partitions, and within a chunk partition by partition. */
interface Counted {
  readonly id: number;
  readonly partitions: Database['partitions'];
  readonly chunks: readonly (readonly Partition[])[];
  readonly ofChunks: readonly Shares[];
  readonly ofPartitions: readonly (readonly Shares[])[];
}

interface Count {
  readonly rowsOf: PartitionRows;
  readonly parts: TallyParts;
  readonly world: World;
}

/** Where a database was counted before, only what is another object now is counted. */
function countDatabase(database: Database, before: Counted | null, count: Count): Counted {
  const known = before?.id === database.id ? before : null;
  if (known?.partitions === database.partitions) return known;
  const counted = {
    chunks: [] as (readonly Partition[])[],
    ofChunks: [] as Shares[],
    ofPartitions: [] as (readonly Shares[])[],
  };
  database.partitions.foldChunks(0, (number, chunk) => {
    const chunkBefore = known?.chunks[number];
    const ofPartitionsBefore = known?.ofPartitions[number] ?? [];
    const isSame = chunkBefore === chunk;
    const ofPartitions = isSame
      ? ofPartitionsBefore
      : chunk.map((partition, index) => {
          const same = chunkBefore?.[index] === partition ? ofPartitionsBefore[index] : undefined;
          return same ?? countPartition(database, partition, count);
        });
    counted.chunks.push(chunk);
    counted.ofPartitions.push(ofPartitions);
    counted.ofChunks.push((isSame ? known?.ofChunks[number] : null) ?? joined(count.parts, ofPartitions));
    return number + 1;
  });
  return { id: database.id, partitions: database.partitions, ...counted };
}

/** Rows name nodes by host and port, and a partition that is the same names nodes that have kept theirs. */
function countPartition(database: Database, partition: Partition, { rowsOf, parts, world }: Count): Shares {
  const { holds, aggregates } = parts;
  const all = rowsOf.rowsOf(world, database, partition);
  const rows = holds === null ? all : all.filter(holds);
  return rows.length === 0 ? nothing : aggregates.map(({ of }) => shareOf(of, rows));
}

interface Share {
  count: number;
  total: number;
  least: Cell;
  most: Cell;
}

/** One for each aggregate; none where there are no rows. */
type Shares = readonly Readonly<Share>[];

const nothing: Shares = [];

const newShare = (): Share => ({ count: 0, total: 0, least: null, most: null });

function shareOf(of: TallyParts['aggregates'][number]['of'], rows: readonly Row[]): Share {
  const share = newShare();
  if (of === null) share.count = rows.length;
  else
    for (const row of rows) {
      const cell = of(row);
      if (cell !== null) join(share, { count: 1, total: numberOf(cell), least: cell, most: cell });
    }
  return share;
}

function joined({ aggregates }: TallyParts, parts: readonly Shares[]): Shares {
  const sums = aggregates.map(newShare);
  for (const part of parts) {
    for (const [index, sum] of sums.entries()) {
      const share = part[index];
      if (share !== undefined) join(sum, share);
    }
  }
  return sums;
}

/** Of equal values the first stays, as when they are read row by row. */
function join(sum: Share, { count, total, least, most }: Readonly<Share>): void {
  if (count === 0) return;
  const isFirst = sum.count === 0;
  sum.count += count;
  sum.total += total;
  if (isFirst || orderValues(least, sum.least) < 0) sum.least = least;
  if (isFirst || orderValues(most, sum.most) > 0) sum.most = most;
}

function valueOfShare(call: TallyCall, { count, total, least, most }: Readonly<Share>): Cell {
  if (call === 'COUNT') return count;
  if (count === 0) return null;
  if (call === 'SUM') return total;
  if (call === 'AVG') return total / count;
  return call === 'MIN' ? least : most;
}
