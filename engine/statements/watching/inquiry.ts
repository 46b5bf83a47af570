import type { GlobalVariables, World } from '../../cluster/index.ts';
import type { Query, TableSource } from '../../language/index.ts';
import { sessionOfMaster } from '../binding/session.ts';
import { type PreparedQuery, prepareQuery, tablesIn } from '../query/prepare.ts';
import { queriesWithin, readsClockIn } from '../query/queries-within.ts';
import type { Column, ResultTable } from '../types.ts';
import { isPlayground } from '../views/playground/schema-name.ts';
import { changesByItself } from './changing.ts';
import { type Asking, askDirectly } from './question.ts';
import { sameTable } from './same-table.ts';
import { findSource, type Source } from './source.ts';
import type { TableMemory } from './table-memory.ts';
import { Tally } from './tally.ts';

/**
 * A SELECT that is asked of one world after another. What it is made of is found out once, and while nothing that it
 * reads has changed it gives the very table that it gave before.
 */
export class Inquiry {
  readonly #query: Query;
  readonly #reads: readonly Read[];
  readonly #tables: TableMemory;
  readonly #readsChanging: boolean;
  readonly #readsClock: boolean;
  readonly #tally: Tally | null;
  /** The SELECTs within it that see no row of it, each asked by itself; null until it is asked first. */
  #within: readonly { readonly query: Query; readonly inquiry: Inquiry }[] | null = null;
  #prepared: Prepared | null = null;
  #last: {
    readonly tables: readonly (ResultTable | null)[];
    readonly prepared: Prepared;
    readonly table: ResultTable | null;
  } | null = null;

  #lastOfNode: { readonly madeOf: readonly unknown[]; readonly table: ResultTable | null } | null = null;
  #lastRows: { readonly madeOf: readonly unknown[]; readonly table: ResultTable | null } | null = null;

  constructor(query: Query, tables: TableMemory) {
    this.#query = query;
    this.#reads = tablesIn(query).map((table) => ({ table, source: findSource(table.table) }));
    this.#tables = tables;
    this.#readsClock = readsClockIn(query);
    const sources = this.#reads.map(({ source }) => source);
    this.#readsChanging = this.#readsClock || changesByItself(query, sources);
    this.#tally = Tally.of(query, sources);
  }

  /** Does it read what changes although nothing happens? */
  get isSampled(): boolean {
    return this.#readsChanging;
  }

  /** Does its answer depend on what else was entered in the session? */
  get looksAtSession(): boolean {
    return this.#reads.some(({ source }) => 'table' in source && source.table.looksAtSession);
  }

  /** The answer in this world; null where there is none. */
  ask(asking: Asking): ResultTable | null {
    if (this.#reads.some((read) => read.source.kind === 'rows' || isHidden(read, asking.world)))
      return this.#askForRows(asking);
    return this.#tally?.ask(asking.world) ?? this.#select(asking);
  }

  /**
   * Rows are as they were while all is as it was that they, and whoever serves them, are made of; so is what is read besides
   * while those tables are the very same.
   */
  #askForRows(asking: Asking): ResultTable | null {
    const { world } = asking;
    const isPlain = world.workload === null && !this.#reads.some((read) => isHidden(read, world));
    const given = isPlain ? this.#tablesBesides(asking) : new Map<TableSource, ResultTable>();
    const madeOf = isPlain && !this.#readsClock ? [...rowsMadeOf(world), ...given.values()] : null;
    const last = this.#lastRows;
    if (madeOf !== null && last !== null && isSameList(last.madeOf, madeOf)) return last.table;
    const bound = askDirectly(this.#query, asking, { given });
    const table = bound.kind === 'table' ? bound.table : null;
    this.#lastRows = madeOf === null ? null : { madeOf, table: sameTable(last?.table ?? null, table) };
    return this.#lastRows?.table ?? table;
  }

  /**
   * The answer of a node, which `ask` asks over a connection. It is as it was while all is as it was that the answer, the node
   * and the way to whoever it asks are made of.
   */
  askNode({ world }: Asking, ask: () => ResultTable | null): ResultTable | null {
    const madeOf = this.#nodeMadeOf(world);
    const last = this.#lastOfNode;
    if (madeOf !== null && last !== null && isSameList(last.madeOf, madeOf)) return last.table;
    const table = sameTable(last?.table ?? null, ask());
    this.#lastOfNode = { madeOf: madeOf ?? [world], table };
    return table;
  }

  /** Null where that is more than can be told by parts of the world. */
  #nodeMadeOf(world: World): readonly unknown[] | null {
    if (world.workload !== null || this.#readsChanging || this.looksAtSession) return null;
    const ofTables = this.#reads.map(({ source }) =>
      source.kind === 'system' ? source.table.madeOf(world) : null,
    );
    if (this.#reads.some(({ source }) => source.kind === 'observed')) return null;
    return [...rowsMadeOf(world), world.operations, ...ofTables.flatMap((parts) => parts ?? [])];
  }

  /** What it reads besides rows. */
  #tablesBesides(asking: Asking): ReadonlyMap<TableSource, ResultTable> {
    const given = new Map<TableSource, ResultTable>();
    for (const { table, source } of this.#reads) {
      const found = this.#tables.tableOf(source, asking, { changing: this.#readsChanging });
      if (found !== null) given.set(table, found);
    }
    return given;
  }

  #select(asking: Asking): ResultTable | null {
    const tables = this.#reads.map(({ source }) =>
      this.#tables.tableOf(source, asking, { changing: this.#readsChanging }),
    );
    const columns = tables.map((table) => table?.columns ?? []);
    this.#within ??= this.#alone(columns, asking.world.variables);
    const answers: ResultTable[] = [];
    for (const { inquiry } of this.#within) {
      const answer = inquiry.ask(asking);
      if (answer === null) return null;
      answers.push(answer);
    }
    const prepared = this.#prepare(columns, { variables: asking.world.variables, answers });
    const last = this.#last;
    const isSame = last?.prepared === prepared && isSameList(last.tables, tables) && !this.#readsClock;
    if (isSame) return last.table;
    const { query } = prepared;
    const answer = query.ok
      ? query.run((table) => tables[this.#indexOf(table)]?.rows ?? [], sessionOfMaster(asking.world))
      : query;
    this.#last = { tables, prepared, table: sameTable(last?.table ?? null, answer.ok ? answer.table : null) };
    return this.#last.table;
  }

  /** The SELECTs within it that are whole by themselves. */
  #alone(
    columns: readonly (readonly Column[])[],
    variables: GlobalVariables,
  ): readonly { readonly query: Query; readonly inquiry: Inquiry }[] {
    const columnsOf = (table: TableSource) => columns[this.#indexOf(table)] ?? [];
    return queriesWithin(this.#query)
      .filter((query) => prepareQuery(query, columnsOf, { variables }).ok)
      .map((query) => ({ query, inquiry: new Inquiry(query, this.#tables) }));
  }

  #indexOf(table: TableSource): number {
    return this.#reads.findIndex((read) => read.table === table);
  }

  #prepare(columns: readonly (readonly Column[])[], given: Given): Prepared {
    const last = this.#prepared;
    if (last !== null && isSameGiven(last.given, given)) return last;
    const answers = new Map(
      (this.#within ?? []).flatMap(({ query }, index) => {
        const answer = given.answers[index];
        return answer === undefined ? [] : [[query, answer] as const];
      }),
    );
    const columnsOf = (table: TableSource) => columns[this.#indexOf(table)] ?? [];
    const query = prepareQuery(this.#query, columnsOf, { variables: given.variables, answers });
    this.#prepared = { given, query };
    return this.#prepared;
  }
}

/** All of a world but what has happened, what is still to come and how operations go. */
const rowsMadeOf = (world: World): readonly unknown[] => [
  world.databases,
  world.nodes,
  world.brokenLinks,
  world.variables,
  world.statements,
  world.sessions,
  world.assumed,
];

/** A table that is read, and where it comes from. */
interface Read {
  readonly table: TableSource;
  readonly source: Source;
}

/** A database that the cluster has under the name of PLAYGROUND, as it is written, goes first. */
const isHidden = ({ table, source }: Read, world: World): boolean =>
  source.kind === 'observed' && !isPlayground(table.table.schema?.text ?? null, world);

interface Given {
  readonly variables: GlobalVariables;
  /** Of the SELECTs within it, in their order. */
  readonly answers: readonly ResultTable[];
}

interface Prepared {
  readonly given: Given;
  readonly query: PreparedQuery;
}

const isSameGiven = (left: Given, right: Given): boolean =>
  left.variables === right.variables && isSameList(left.answers, right.answers);

const isSameList = <Item>(left: readonly Item[], right: readonly Item[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);
