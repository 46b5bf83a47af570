import type { GlobalVariables } from '../../cluster/index.ts';
import type { Query, TableSource } from '../../language/index.ts';
import type { Mistake } from '../mistake.ts';
import type { Column, ResultTable } from '../types.ts';
import type { SessionFacts } from './functions/sql-function.ts';
import type { GivenColumn } from './made.ts';
import type { Memory } from './memory.ts';
import { lookedAtRowLimit } from './mistakes.ts';
import { nobody } from './nobody.ts';
import { type Making, type Running, Unanswerable } from './place.ts';
import { QueryMaker } from './query-maker.ts';
import { textOf, type ValueType } from './value-type.ts';
import type { Cells } from './values.ts';

/** What a SELECT is made ready with. */
export interface Given {
  readonly variables: GlobalVariables;
  readonly database?: string | null;
  /** What SELECTs within it have come to already. */
  readonly answers?: ReadonlyMap<Query, ResultTable>;
  readonly userVariables?: Memory['variables'] | undefined;
}

export type PreparedQuery =
  | {
      readonly ok: true;
      /** The answer with these rows of its tables, or why there is none. */
      readonly run: (rowsOf: (source: TableSource) => readonly Cells[], session: SessionFacts) => QueryAnswer;
    }
  | { readonly ok: false; readonly mistake: Mistake };

export type QueryAnswer =
  /** `types` are those of its columns, `sleptMs` how long it takes besides. */
  | {
      readonly ok: true;
      readonly table: ResultTable;
      readonly types: readonly ValueType[];
      readonly sleptMs: number;
    }
  | { readonly ok: false; readonly mistake: Mistake };

const noVariables: Memory['variables'] = new Map();

/** Finds out about a SELECT what can be found out before rows are there: `columnsOf` says which columns its tables have. */
export function prepareQuery(
  query: Query,
  columnsOf: (source: TableSource) => readonly Column[],
  { variables, database = null, answers = new Map(), userVariables = noVariables }: Given,
): PreparedQuery {
  const running: Running = { session: nobody, number: 0, rowsLeft: 0, sleptMs: 0, drawn: 0 };
  const making: Making = { variables, answers, userVariables, mistakes: [], running };
  let rowsNow: (source: TableSource) => readonly Cells[] = () => [];
  const tables = { columnsOf, rowsOf: (source: TableSource) => rowsNow(source), database };
  const maker = new QueryMaker(making, tables, { outer: null, commons: new Map() });
  const prepared = maker.prepare(query);
  const [mistake] = making.mistakes;
  if (mistake !== undefined) return { ok: false, mistake };
  return {
    ok: true,
    run: (rowsOf, session) => {
      rowsNow = rowsOf;
      running.session = session;
      running.number += 1;
      running.rowsLeft = lookedAtRowLimit;
      running.sleptMs = 0;
      running.drawn = 0;
      try {
        const table = tableOf(prepared.columns, prepared.rows());
        const types = prepared.columns.map(({ type }) => type);
        return { ok: true, table, types, sleptMs: running.sleptMs };
      } catch (thrown) {
        if (thrown instanceof Unanswerable) return { ok: false, mistake: thrown.mistake };
        throw thrown;
      }
    },
  };
}

/** Numbers with places become the texts that they are printed as. */
export function tableOf(columns: readonly GivenColumn[], rows: readonly Cells[]): ResultTable {
  const written = columns.map(({ name, type, align }): Column => {
    const holds = type.kind === 'text' ? 'text' : 'number';
    return { name, align, holds, nullable: type.nullable };
  });
  const isPlain = columns.every(({ type }) => type.kind === 'integer' || type.kind === 'text');
  if (isPlain) return { columns: written, rows };
  return {
    columns: written,
    rows: rows.map((row) =>
      row.map((cell, index) => {
        const type = columns[index]?.type;
        if (type === undefined || typeof cell !== 'number') return cell;
        const isWhole = Number.isInteger(cell) && type.decimals === 0;
        return isWhole ? cell : textOf(cell, type);
      }),
    ),
  };
}

/** The tables that a query names, those of the SELECTs within it too, but for what WITH calls so. */
export function tablesIn(query: Query): readonly TableSource[] {
  const found: TableSource[] = [];
  const look = (part: unknown, commons: ReadonlySet<string>): void => {
    if (typeof part !== 'object' || part === null) return;
    if (isQuery(part)) {
      const inside = new Set(commons);
      for (const common of part.commons) {
        look(common.query, inside);
        inside.add(common.name.text.toLowerCase());
      }
      for (const inner of [part.body, part.orderBy]) look(inner, inside);
      return;
    }
    if (isTable(part) && !(part.table.schema === null && commons.has(part.table.name.text.toLowerCase())))
      found.push(part);
    for (const inner of Object.values(part)) look(inner, commons);
  };
  look(query, new Set());
  return found;
}

const isQuery = (part: object): part is Query =>
  'kind' in part && part.kind === 'select' && 'commons' in part;
const isTable = (part: object): part is TableSource =>
  'kind' in part && part.kind === 'table' && 'table' in part && 'alias' in part;
