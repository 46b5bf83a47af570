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
} from '../cluster/index.ts';
import type { Subquery } from '../language/index.ts';
import { queriesOf } from '../statements/binding/answer-queries.ts';
import type { Cell, Column, ResultTable } from '../statements/index.ts';
import { averageOf } from '../statements/query/aggregate.ts';
import { type Aggregate, compileAggregated, formulaOf } from '../statements/query/compile.ts';
import { isGrouped, prepareSelect } from '../statements/query/select.ts';
import type { PartitionRows } from '../statements/views/information-schema.ts';
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
  #ofChunk = new WeakMap<readonly Partition[], readonly Share[]>();
  #ofPartition = new WeakMap<Partition, readonly Share[]>();
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
    this.#ofChunk = new WeakMap();
    this.#ofPartition = new WeakMap();
    this.#last = null;
  }

  #count(world: World): ResultTable | null {
    const compiled = this.#compiled;
    if (compiled?.evaluate == null) return null;
    let shares: readonly Share[] = compiled.aggregates.map(() => nothing);
    for (const database of world.databases)
      shares = database.partitions.foldChunks(shares, (sum, chunk) =>
        added(compiled.aggregates, sum, this.#sharesOfChunk(chunk, { world, database })),
      );
    if (shares.some(({ total }) => !Number.isSafeInteger(total))) return null;
    const row = [
      ...this.#rowsOf.columns.map(() => null),
      ...shares.map((share, index) => valueOfShare(compiled.aggregates[index]?.call ?? 'count', share)),
    ];
    return { columns: compiled.columns, rows: [[compiled.evaluate(row)]] };
  }

  #sharesOfChunk(chunk: readonly Partition[], place: Place): readonly Share[] {
    const known = this.#ofChunk.get(chunk);
    if (known !== undefined) return known;
    const aggregates = this.#compiled?.aggregates ?? [];
    let shares: readonly Share[] = aggregates.map(() => nothing);
    for (const partition of chunk) shares = added(aggregates, shares, this.#sharesOf(partition, place));
    this.#ofChunk.set(chunk, shares);
    return shares;
  }

  /** Rows name nodes by host and port, and a partition that is the same names nodes that have kept theirs. */
  #sharesOf(partition: Partition, { world, database }: Place): readonly Share[] {
    const known = this.#ofPartition.get(partition);
    if (known !== undefined) return known;
    const { aggregates = [], holds = null } = this.#compiled ?? {};
    const all = this.#rowsOf.rowsOf(world, database, partition);
    const rows = holds === null ? all : all.filter(holds);
    const shares = aggregates.map(({ of }) => shareOf(of === null ? null : rows.map(of), rows.length));
    this.#ofPartition.set(partition, shares);
    return shares;
  }
}

interface Place {
  readonly world: World;
  readonly database: Database;
}

interface Compiled {
  readonly variables: GlobalVariables;
  readonly columns: readonly Column[];
  readonly aggregates: readonly Aggregate[];
  /** Null where the SELECT has a mistake. */
  readonly evaluate: Evaluate | null;
  readonly holds: ((row: Row) => boolean) | null;
}

function compile(query: Subquery, from: readonly Column[], variables: GlobalVariables): Compiled {
  const prepared = prepareSelect(query, from, { variables });
  const [item] = query.items;
  if (!prepared.ok || item?.kind !== 'column')
    return { variables, columns: [], aggregates: [], evaluate: null, holds: null };
  const names = { columns: from.map(({ name }) => name), variables };
  const { aggregates, evaluate } = compileAggregated(item.expression, names);
  const holds = query.where === null ? null : conditionOf(formulaOf(query.where, names));
  return { variables, columns: prepared.run([]).columns, aggregates, evaluate, holds };
}

/** What some rows add to an aggregate: how many values they have, their sum, the least and the greatest of them. */
interface Share {
  readonly count: number;
  readonly total: number;
  readonly least: Cell;
  readonly most: Cell;
}

const nothing: Share = { count: 0, total: 0, least: null, most: null };

function shareOf(cells: readonly Cell[] | null, rows: number): Share {
  if (cells === null) return { ...nothing, count: rows };
  return cells.reduce<Share>(
    (share, cell) =>
      cell === null ? share : joined(share, { count: 1, total: numberOf(cell), least: cell, most: cell }),
    nothing,
  );
}

const added = (
  aggregates: readonly Aggregate[],
  left: readonly Share[],
  right: readonly Share[],
): readonly Share[] => aggregates.map((_, index) => joined(left[index] ?? nothing, right[index] ?? nothing));

/** Of equal values the first stays, as when they are read row by row. */
function joined(left: Share, right: Share): Share {
  if (right.count === 0) return left;
  if (left.count === 0) return right;
  return {
    count: left.count + right.count,
    total: left.total + right.total,
    least: orderValues(right.least, left.least) < 0 ? right.least : left.least,
    most: orderValues(right.most, left.most) > 0 ? right.most : left.most,
  };
}

function valueOfShare(call: Aggregate['call'], { count, total, least, most }: Share): Cell {
  if (call === 'count') return count;
  if (count === 0) return null;
  if (call === 'sum') return total;
  if (call === 'avg') return averageOf(total, count);
  return call === 'min' ? least : most;
}
