import { unreachable } from '../../base/index.ts';
import type { OrderKey, Query, QueryBody } from '../../language/index.ts';
import type { Clause } from '../mistake.ts';
import type { Column } from '../types.ts';
import { compareKeys } from './aggregates.ts';
import { compile } from './compile.ts';
import {
  distinctRows,
  type GivenColumn,
  limited,
  type Maker,
  oncePerRun,
  type Prepared,
  type Tables,
} from './made.ts';
import { columnCountsDifferAt } from './mistakes.ts';
import { orderedExpression } from './order.ts';
import type { Making, Place, QueryWithin } from './place.ts';
import { Scope } from './scope.ts';
import { prepareSelection } from './selection.ts';
import { commonType, decimal, double, text, type ValueType, valueAs } from './value-type.ts';
import { type Cells, keyOf } from './values.ts';

/** Makes SELECTs ready: one, and those within it, each with what is called so around it. */
export class QueryMaker implements Maker {
  readonly making: Making;
  readonly outer: Scope | null;
  readonly #tables: Tables;
  readonly #commons: ReadonlyMap<string, Prepared>;
  /** The scopes that were made here, of which some may read what stands around them. */
  readonly scopes: Scope[] = [];

  constructor(
    making: Making,
    tables: Tables,
    around: { readonly outer: Scope | null; readonly commons: ReadonlyMap<string, Prepared> },
  ) {
    this.making = making;
    this.#tables = tables;
    this.outer = around.outer;
    this.#commons = around.commons;
  }

  get columnsOf(): Tables['columnsOf'] {
    return this.#tables.columnsOf;
  }

  get rowsOf(): Tables['rowsOf'] {
    return this.#tables.rowsOf;
  }

  get database(): string | null {
    return this.#tables.database;
  }

  /** What WITH calls so. */
  common(name: string): Prepared | null {
    return this.#commons.get(name.toLowerCase()) ?? null;
  }

  /** Where an expression stands that has no aggregates, unless more is said. */
  place(clause: Clause, scope: Scope, more: Partial<Place> = {}): Place {
    return {
      clause,
      scope,
      making: this.making,
      aggregates: null,
      windows: null,
      rolled: null,
      groupKeys: null,
      aliases: null,
      queryWithin: (query, around) => this.#queryWithin(query, around),
      compile,
      ...more,
    };
  }

  /** A SELECT that stands in this one, beside the rows of `around`; null for one that sees none of them. */
  prepareWithin(query: Query, around: Scope | null): Prepared & { readonly isBeside: boolean } {
    const maker = new QueryMaker(this.making, this.#tables, { outer: around, commons: this.#commons });
    const prepared = maker.prepare(query);
    return { ...prepared, isBeside: maker.scopes.some((scope) => scope.readsOutside) };
  }

  prepare(query: Query): Prepared {
    if (query.commons.length === 0) return this.#prepareBody(query);
    const commons = new Map(this.#commons);
    for (const common of query.commons) {
      const maker = new QueryMaker(this.making, this.#tables, { outer: this.outer, commons });
      const { columns, rows } = maker.prepare(common.query);
      commons.set(common.name.text.toLowerCase(), { columns, rows: oncePerRun(this.making, rows) });
    }
    const maker = new QueryMaker(this.making, this.#tables, { outer: this.outer, commons });
    const prepared = maker.#prepareBody(query);
    this.scopes.push(...maker.scopes);
    return prepared;
  }

  #queryWithin(query: Query, around: Scope): QueryWithin {
    const answer = this.making.answers.get(query);
    if (answer !== undefined) {
      const { rows } = answer;
      return {
        types: answer.columns.map((_column, index) => typeOfCells(rows.map((row) => row[index] ?? null))),
        rows: () => rows,
      };
    }
    const { columns, rows, isBeside } = this.prepareWithin(query, around);
    return {
      types: columns.map(({ type }) => type),
      rows: isBeside ? rows : oncePerRun(this.making, rows),
    };
  }

  #prepareBody({ body, orderBy, limit }: Query): Prepared {
    if (body.kind === 'selection') return prepareSelection(body, { orderBy, limit }, this);
    const { columns, rows } = this.#prepareSet(body);
    const order = this.#order(columns, orderBy);
    return { columns, rows: () => limited(order(rows()), limit) };
  }

  #prepareSet(body: QueryBody): Prepared {
    switch (body.kind) {
      case 'selection':
        return prepareSelection(body, { orderBy: [], limit: null }, this);
      case 'query': {
        const maker = new QueryMaker(this.making, this.#tables, {
          outer: this.outer,
          commons: this.#commons,
        });
        const prepared = maker.prepare(body.query);
        this.scopes.push(...maker.scopes);
        return prepared;
      }
      case 'set':
        return this.#combine(body);
      default:
        return unreachable(body);
    }
  }

  #combine(body: QueryBody & { readonly kind: 'set' }): Prepared {
    const [left, right] = [this.#prepareSet(body.left), this.#prepareSet(body.right)];
    if (left.columns.length !== right.columns.length)
      this.making.mistakes.push(columnCountsDifferAt(body.right.span));
    const columns = left.columns.map((column, index) => {
      const type = commonType([column.type, right.columns[index]?.type ?? column.type]);
      return { ...column, type, align: alignOf(type, column.align) };
    });
    const adapted = (from: Prepared): (() => readonly Cells[]) => {
      const ways = columns.map(({ type }, index) => valueAs(from.columns[index]?.type ?? type, type));
      return () => from.rows().map((row) => ways.map((as, index) => as(row[index] ?? null)));
    };
    const [ofLeft, ofRight] = [adapted(left), adapted(right)];
    return { columns, rows: () => combined(body, ofLeft(), ofRight()) };
  }

  /** The order of rows that are put together: by what the columns are called, or by their places. */
  #order(
    columns: readonly GivenColumn[],
    keys: readonly OrderKey[],
  ): (rows: readonly Cells[]) => readonly Cells[] {
    const scope = new Scope(
      columns.map((column) => ({ ...column, table: null, schema: null, isJoined: false })),
      this.outer,
    );
    this.scopes.push(scope);
    const place = this.place('order clause', scope);
    const evaluators = keys.map(({ expression }) => {
      const at = orderedExpression(expression, columns.length, place);
      return at.kind === 'place'
        ? (row: Cells) => row[at.index] ?? null
        : compile(at.expression, place).evaluate;
    });
    const descending = keys.map((key) => key.descending);
    return (rows) => {
      if (keys.length === 0) return rows;
      return rows
        .map((row) => ({ row, keys: evaluators.map((evaluate) => evaluate(row)) }))
        .sort((one, other) => compareKeys(one.keys, other.keys, descending))
        .map(({ row }) => row);
    };
  }
}

/** A column that is a number on one side and a text on the other is one of texts. */
const alignOf = (type: ValueType, align: Column['align']): Column['align'] =>
  type.kind === 'text' ? 'left' : align;

function combined(
  { operator, all }: QueryBody & { readonly kind: 'set' },
  left: readonly Cells[],
  right: readonly Cells[],
): readonly Cells[] {
  if (operator === 'union') return all ? [...left, ...right] : distinctRows([...left, ...right]);
  const counts = new Map<string, number>();
  for (const row of right) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const kept = left.filter((row) => {
    const key = keyOf(row);
    const count = counts.get(key) ?? 0;
    if (all && count > 0) counts.set(key, count - 1);
    return count > 0 === (operator === 'intersect');
  });
  return all ? kept : distinctRows(kept);
}

/** What values that have been printed are: a text of digits is a number with so many places. */
function typeOfCells(cells: Cells): ValueType {
  const texts = cells.filter((cell) => typeof cell === 'string');
  if (texts.length === 0) return double(true);
  const places = texts.map((cell) => /^-?\d+\.(\d+)$/.exec(String(cell))?.[1]?.length ?? null);
  return places.includes(null) ? text(true) : decimal(Math.max(...places.map(Number)), true);
}
