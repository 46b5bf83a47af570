import type { GlobalVariables, World } from '../../cluster/index.ts';
import type { Subquery } from '../../language/index.ts';
import { cellOf, queriesOf } from '../binding/answer-queries.ts';
import type { QueryExpression } from '../query/scope.ts';
import { type PreparedSelect, prepareSelect } from '../query/select.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import { isPlayground } from '../views/playground/schema-name.ts';
import { changesByItself } from './changing.ts';
import { type Asking, askDirectly } from './question.ts';
import { findSource, type Source } from './source.ts';
import type { TableMemory } from './table-memory.ts';
import { Tally } from './tally.ts';

/**
 * A SELECT that is asked of one world after another. What it is made of is found out once, and while nothing that it
 * reads has changed it gives the very table that it gave before.
 */
export class Inquiry {
  readonly #query: Subquery;
  readonly #source: Source;
  readonly #tables: TableMemory;
  readonly #readsChanging: boolean;
  readonly #within: readonly { readonly expression: QueryExpression; readonly inquiry: Inquiry }[];
  readonly #tally: Tally | null;
  #prepared: Prepared | null = null;
  #last: {
    readonly from: ResultTable | null;
    readonly prepared: Prepared;
    readonly table: ResultTable;
  } | null = null;

  constructor(query: Subquery, tables: TableMemory) {
    this.#query = query;
    this.#source = findSource(query.from);
    this.#tables = tables;
    this.#readsChanging = changesByItself(query, this.#source);
    this.#within = queriesOf(query).map((expression) => ({
      expression,
      inquiry: new Inquiry(expression.query, tables),
    }));
    this.#tally = Tally.of(query, this.#source);
  }

  /** Does it read a column that changes although nothing happens, it or a SELECT within it? */
  get isSampled(): boolean {
    return this.#readsChanging || this.#within.some(({ inquiry }) => inquiry.isSampled);
  }

  /** Does its answer depend on what else was entered in the session? */
  get looksAtSession(): boolean {
    const isOfSession = this.#source.kind === 'observed' && this.#source.table.looksAtSession;
    return isOfSession || this.#within.some(({ inquiry }) => inquiry.looksAtSession);
  }

  /** The answer in this world; null where there is none. */
  ask(asking: Asking): ResultTable | null {
    if (this.#source.kind === 'rows' || this.#isHidden(asking.world)) {
      const bound = askDirectly(this.#query, asking);
      return bound.kind === 'table' ? bound.table : null;
    }
    const answers = this.#answersWithin(asking);
    return answers === null ? null : this.#select(asking, answers);
  }

  /** A database that the cluster has under the name of PLAYGROUND, as it is written, goes first. */
  #isHidden(world: World): boolean {
    return this.#source.kind === 'observed' && !isPlayground(this.#query.from?.schema?.text ?? null, world);
  }

  #select(asking: Asking, answers: readonly Cell[]): ResultTable | null {
    const { variables } = asking.world;
    if (this.#tally !== null && this.#within.length === 0) return this.#tally.ask(asking.world);
    const from = this.#tables.tableOf(this.#source, asking, { changing: this.#readsChanging });
    const prepared = this.#prepare(from?.columns ?? null, { variables, answers });
    if (!prepared.select.ok) return null;
    if (this.#last?.from !== from || this.#last.prepared !== prepared)
      this.#last = { from, prepared, table: prepared.select.run(from?.rows ?? [[]]) };
    return this.#last.table;
  }

  #answersWithin(asking: Asking): readonly Cell[] | null {
    const answers: Cell[] = [];
    for (const { expression, inquiry } of this.#within) {
      const table = inquiry.ask(asking);
      const cell = table === null ? null : cellOf(expression, table);
      if (cell === null || !cell.ok) return null;
      answers.push(cell.cell);
    }
    return answers;
  }

  #prepare(columns: readonly Column[] | null, given: Given): Prepared {
    const last = this.#prepared;
    if (last !== null && last.columns?.length === columns?.length && isSameGiven(last.given, given))
      return last;
    const answers = new Map(
      this.#within.map(({ expression }, index) => [expression.query, given.answers[index] ?? null]),
    );
    const select = prepareSelect(this.#query, columns, { variables: given.variables, answers });
    this.#prepared = { columns, given, select };
    return this.#prepared;
  }
}

interface Given {
  readonly variables: GlobalVariables;
  /** Of the SELECTs within it, in their order. */
  readonly answers: readonly Cell[];
}

interface Prepared {
  readonly columns: readonly Column[] | null;
  readonly given: Given;
  readonly select: PreparedSelect;
}

const isSameGiven = (left: Given, right: Given): boolean =>
  left.variables === right.variables &&
  left.answers.length === right.answers.length &&
  left.answers.every((cell, index) => cell === right.answers[index]);
