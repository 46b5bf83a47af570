import { type Evaluate, type GlobalVariables, isTrue } from '../../cluster/index.ts';
import type { Query } from '../../language/index.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import { compile } from './compile.ts';
import { someExpression } from './expression-key.ts';
import { nobody } from './nobody.ts';
import type { Aggregate, Making } from './place.ts';
import { tableOf } from './prepare.ts';
import { QueryMaker } from './query-maker.ts';
import { Scope } from './scope.ts';
import { columnOf } from './selection.ts';
import { typeOfColumn } from './value-type.ts';
import type { Cells } from './values.ts';

/** A SELECT of one value of aggregates over one table, in its parts. */
export interface TallyParts {
  readonly holds: ((row: Cells) => boolean) | null;
  readonly aggregates: readonly { readonly call: TallyCall; readonly of: Evaluate | null }[];
  /** Takes a row with the values of the aggregates behind its columns. */
  readonly evaluate: Evaluate;
  readonly tableOf: (value: Cell) => ResultTable;
}

/** An aggregate that can be put together of what parts of the rows add to it. */
export type TallyCall = 'COUNT' | 'MIN' | 'MAX' | 'SUM' | 'AVG';

const tallied: readonly string[] = ['COUNT', 'MIN', 'MAX', 'SUM', 'AVG'] satisfies readonly TallyCall[];

/** May a SELECT be one of these, whatever its columns are? */
export function isTallied({ commons, body, orderBy, limit }: Query): boolean {
  if (body.kind !== 'selection' || body.from?.kind !== 'table') return false;
  const [item] = body.items;
  const isOneValue = body.items.length === 1 && item?.kind === 'column';
  const isWhole = body.groupBy.length === 0 && body.having === null && !body.distinct;
  return isOneValue && isWhole && commons.length === 0 && orderBy.length === 0 && limit === null;
}

/** Null for a SELECT that is none of these, or that has a mistake. */
export function tallyParts(
  { body }: Query,
  from: readonly Column[],
  variables: GlobalVariables,
): TallyParts | null {
  const [item] = body.kind === 'selection' ? body.items : [];
  if (body.kind !== 'selection' || item?.kind !== 'column' || body.from?.kind !== 'table') return null;
  const parts = [item.expression, ...(body.where === null ? [] : [body.where])];
  const asksMore = parts.some((part) =>
    someExpression(part, ({ kind }) => kind === 'subquery' || kind === 'exists' || kind === 'inQuery'),
  );
  if (asksMore) return null;
  const called = body.from.alias?.text ?? body.from.table.name.text;
  const schema = body.from.alias === null ? (body.from.table.schema?.text ?? null) : null;
  const running = { session: nobody, number: 0, rowsLeft: 0, sleptMs: 0, drawn: 0 };
  const making: Making = { variables, answers: new Map(), userVariables: new Map(), mistakes: [], running };
  const noTables = { columnsOf: () => from, rowsOf: () => [], database: null };
  const maker = new QueryMaker(making, noTables, { outer: null, commons: new Map() });
  const scope = new Scope(
    from.map((column) => ({
      table: called,
      schema,
      name: column.name,
      type: typeOfColumn(column),
      align: column.align,
      isJoined: false,
    })),
    null,
  );
  const aggregates: Aggregate[] = [];
  const where = body.where === null ? null : compile(body.where, maker.place('where clause', scope));
  const grouped = { aggregates, groupKeys: new Set<string>() };
  const output = compile(item.expression, maker.place('field list', scope, grouped));
  const isPlain = aggregates.every(({ name, isDistinct }) => tallied.includes(name) && !isDistinct);
  if (making.mistakes.length > 0 || aggregates.length === 0 || !isPlain) return null;
  const column = columnOf(item, output, scope);
  return {
    holds: where === null ? null : (row) => isTrue(where.evaluate(row)),
    aggregates: aggregates.map(({ name, operand }) => ({ call: name as TallyCall, of: operand })),
    evaluate: output.evaluate,
    tableOf: (value) => tableOf([column], [[value]]),
  };
}
