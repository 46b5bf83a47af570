import {
  conditionOf,
  type Database,
  type Evaluate,
  type GlobalVariables,
  numberOf,
  orderValues,
  type Partition,
  type Row,
  type World,
} from '../../cluster/index.ts';
import type { Subquery } from '../../language/index.ts';
import { queriesOf } from '../binding/answer-queries.ts';
import { averageOf } from '../query/aggregate.ts';
import { type Aggregate, compileAggregated, formulaOf } from '../query/compile.ts';
import { isGrouped, prepareSelect } from '../query/select.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import type { PartitionRows } from '../views/information-schema.ts';
import type { Source } from './source.ts';

/**
 * A SELECT of one value of aggregates over a table whose rows belong to partitions, put together of what each partition
 * adds to it. Worlds share the partitions in which they agree, 32 by 32, so in another world only those that differ are
 * looked at.
 */
export class Tally {
  readonly #query: Subquery;
  readonly #rowsOf: PartitionRows;
  #compiled: Compiled | null = null;
  /** What has been counted of the databases of the world that was asked last, in their order. */
  #counted: readonly Counted[] = [];
  #last: { readonly databases: readonly Database[]; readonly table: ResultTable | null } | null = null;

  private constructor(query: Subquery, rowsOf: PartitionRows) {
    this.#query = query;
    this.#rowsOf = rowsOf;
  }

  /** Null for a SELECT that is none of these. */
  static of(query: Subquery, source: Source): Tally | null {
    const rowsOf = source.kind === 'system' ? source.table.ofPartitions : null;
    const [item] = query.items;
    const isOneValue = query.items.length === 1 && item?.kind === 'column' && isGrouped(query);
    const isPlain = query.groupBy.length === 0 && query.limit === null && queriesOf(query).length === 0;
    return rowsOf !== null && isOneValue && isPlain ? new Tally(query, rowsOf) : null;
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
    this.#compiled = compile(this.#query, this.#rowsOf.columns, variables);
    this.#counted = [];
    this.#last = null;
  }

  #count(world: World): ResultTable | null {
    const compiled = this.#compiled;
    if (compiled?.evaluate == null) return null;
    const count = { rowsOf: this.#rowsOf, compiled, world };
    this.#counted = world.databases.map((database, index) =>
      countDatabase(database, this.#counted[index] ?? null, count),
    );
    const total = joined(
      compiled,
      this.#counted.flatMap(({ ofChunks }) => ofChunks),
    );
    if (total.some((share) => !Number.isSafeInteger(share.total))) return null;
    const row = [
      ...this.#rowsOf.columns.map(() => null),
      ...compiled.aggregates.map(({ call }, index) => valueOfShare(call, total[index] ?? newShare())),
    ];
    const rows = [[compiled.evaluate(row)]];
    return { columns: compiled.headed(rows), rows };
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
  readonly compiled: Compiled;
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
    counted.ofChunks.push((isSame ? known?.ofChunks[number] : null) ?? joined(count.compiled, ofPartitions));
    return number + 1;
  });
  return { id: database.id, partitions: database.partitions, ...counted };
}

/** Rows name nodes by host and port, and a partition that is the same names nodes that have kept theirs. */
function countPartition(
  database: Database,
  partition: Partition,
  { rowsOf, compiled, world }: Count,
): Shares {
  const { holds, aggregates } = compiled;
  const all = rowsOf.rowsOf(world, database, partition);
  const rows = holds === null ? all : all.filter(holds);
  return rows.length === 0 ? nothing : aggregates.map(({ of }) => shareOf(of, rows));
}

interface Compiled {
  readonly variables: GlobalVariables;
  readonly headed: (rows: readonly Row[]) => readonly Column[];
  readonly aggregates: readonly Aggregate[];
  /** Null where the SELECT has a mistake. */
  readonly evaluate: Evaluate | null;
  readonly holds: ((row: Row) => boolean) | null;
}

function compile(query: Subquery, from: readonly Column[], variables: GlobalVariables): Compiled {
  const prepared = prepareSelect(query, from, { variables });
  const [item] = query.items;
  if (!prepared.ok || item?.kind !== 'column')
    return { variables, headed: () => [], aggregates: [], evaluate: null, holds: null };
  const names = { columns: from.map(({ name }) => name), variables };
  const { aggregates, evaluate } = compileAggregated(item.expression, names);
  const holds = query.where === null ? null : conditionOf(formulaOf(query.where, names));
  return { variables, headed: prepared.headed, aggregates, evaluate, holds };
}

/** What some rows add to an aggregate: how many values they have, their sum, the least and the greatest of them. */
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

function shareOf(of: Evaluate | null, rows: readonly Row[]): Share {
  const share = newShare();
  if (of === null) share.count = rows.length;
  else
    for (const row of rows) {
      const cell = of(row);
      if (cell !== null) join(share, { count: 1, total: numberOf(cell), least: cell, most: cell });
    }
  return share;
}

function joined({ aggregates }: Compiled, parts: readonly Shares[]): Shares {
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

function valueOfShare(call: Aggregate['call'], { count, total, least, most }: Readonly<Share>): Cell {
  if (call === 'count') return count;
  if (count === 0) return null;
  if (call === 'sum') return total;
  if (call === 'avg') return averageOf(total, count);
  return call === 'min' ? least : most;
}
