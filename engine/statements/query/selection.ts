import { type Evaluate, isTrue } from '../../cluster/index.ts';
import type { Expression, OrderKey, Query, SelectItem, SelectionPart } from '../../language/index.ts';
import type { Cell } from '../types.ts';
import { Accumulator, aggregateNamed, compareKeys } from './aggregates.ts';
import { compile } from './compile.ts';
import { expressionKey, operandsOf, someExpression } from './expression-key.ts';
import { type GroupingSets, groupingOf } from './grouping-sets.ts';
import { conjunctsOf } from './join-rows.ts';
import {
  distinctRows,
  type GivenColumn,
  type LaidOut,
  limited,
  lookAt,
  type Maker,
  oncePerRun,
  type Prepared,
} from './made.ts';
import { noTablesUsedAt, unknownTableOfStarAt } from './mistakes.ts';
import { orderedExpression } from './order.ts';
import type { Aggregate, Compiled, Making, Window } from './place.ts';
import { Scope } from './scope.ts';
import { layOut } from './sources.ts';
import { isText } from './value-type.ts';
import { type Cells, keyAsNumber, keyAsText, keyOf } from './values.ts';
import { withWindows } from './windows.ts';

interface Around {
  readonly orderBy: readonly OrderKey[];
  readonly limit: Query['limit'];
}

/** One SELECT of those that a query is put together of, with the order and the limit of the query if it is the only one. */
export function prepareSelection(part: SelectionPart, around: Around, maker: Maker): Prepared {
  const laid = part.from === null ? overNothing : layOut(part.from, maker);
  const scope = new Scope(laid.columns, maker.outer);
  maker.scopes.push(scope);
  const items = expandItems(part, { laid, scope, maker });
  const aggregates: Aggregate[] = [];
  const isGrouped = isGroupedPart(part, around.orderBy);
  const groups = groupsOf(part, { items, scope, maker });
  const where = part.where === null ? null : compile(part.where, maker.place('where clause', scope));
  const windows: Window[] = [];
  const grouped = {
    aggregates: isGrouped ? aggregates : null,
    groupKeys: isGrouped ? groups.keys : null,
    rolled: groups.rolled,
  };
  const outputs = items.map((item) =>
    compile(item.expression, maker.place('field list', scope, { ...grouped, windows })),
  );
  const aliases = aliasesOf(items);
  const having =
    part.having === null
      ? null
      : compile(part.having, maker.place('having clause', scope, { ...grouped, aliases }));
  const order = orderOf(around.orderBy, {
    outputs,
    compile: (expression) =>
      compile(expression, maker.place('order clause', scope, { ...grouped, windows, aliases })),
    place: maker.place('order clause', scope),
  });
  const found = rowsFound(part, { laid, scope, where, maker });
  const run = {
    isGrouped,
    groups: groups.evaluators,
    sets: groups.sets,
    windows,
    making: maker.making,
    aggregates,
    having,
    outputs,
    order,
    part,
    around,
    width: laid.columns.length,
  };
  return {
    columns: items.map((item, index) => columnOf(item, outputs[index], scope)),
    rows: () => runSelection(found(), run),
  };
}

/** SELECT without FROM reads one row without columns. */
const overNothing: LaidOut = { columns: [], star: [], rows: () => () => [[]] };

/** A column of the answer. */
export interface Item {
  readonly expression: Expression;
  readonly heading: string;
  readonly alias: string | null;
}

function expandItems(
  part: SelectionPart,
  { laid, scope, maker }: { readonly laid: LaidOut; readonly scope: Scope; readonly maker: Maker },
): readonly Item[] {
  const { mistakes } = maker.making;
  return part.items.flatMap((item: SelectItem): readonly Item[] => {
    if (item.kind === 'column') return [item];
    if (part.from === null) mistakes.push(noTablesUsedAt(part.span));
    const places = item.of === null ? laid.star : scope.ofTable(item.of);
    if (places === null && item.of !== null) {
      const tables = [...new Set(laid.columns.flatMap(({ table }) => table ?? []))];
      mistakes.push(unknownTableOfStarAt(item.of, tables));
    }
    return (places ?? []).flatMap((index) => itemOfColumn(index, scope, item));
  });
}

/** A column of `*`, by its place: several tables may call one the same. */
function itemOfColumn(
  index: number,
  scope: Scope,
  { span }: SelectItem & { readonly kind: 'all' },
): readonly Item[] {
  const column = scope.columns[index];
  if (column === undefined) return [];
  const named = (text: string | null) => (text === null ? null : { text, span });
  const expression: Expression = {
    kind: 'column',
    name: { text: column.name, span },
    table: named(column.table),
    schema: named(column.schema),
    place: index,
    span,
  };
  return [{ expression, heading: column.name, alias: null }];
}

/** Is a row of the answer one of a group of rows? */
export const isGroupedPart = (part: SelectionPart, orderBy: readonly OrderKey[]): boolean =>
  part.groupBy.length > 0 ||
  part.items.some((item) => item.kind === 'column' && hasAggregate(item.expression)) ||
  (part.having !== null && hasAggregate(part.having)) ||
  orderBy.some(({ expression }) => hasAggregate(expression));

const hasAggregate = (expression: Expression): boolean =>
  someExpression(
    expression,
    (one) => one.kind === 'call' && one.over === undefined && aggregateNamed(one.name.text) !== null,
  );

/** GROUP BY names columns, columns of the answer by what they are called or by their places, and any expressions. */
function groupsOf(
  part: SelectionPart,
  { items, scope, maker }: { readonly items: readonly Item[]; readonly scope: Scope; readonly maker: Maker },
): {
  readonly keys: ReadonlySet<string>;
  readonly evaluators: readonly Evaluate[];
  readonly sets: GroupingSets;
  readonly rolled: ReadonlyMap<string, number> | null;
} {
  const place = maker.place('group statement', scope);
  const { written: groupBy, sets } = groupingOf(part);
  const expressions = groupBy.map((written) => {
    const ordered = orderedExpression(written, items.length, place);
    if (ordered.kind === 'place') return items[ordered.index]?.expression ?? written;
    const isAlias =
      written.kind === 'column' && written.table === null && scope.find(written).kind === 'unknown';
    const named = isAlias ? aliasesOf(items).get(written.name.text.toLowerCase()) : undefined;
    return named ?? written;
  });
  const keys = expressions.map((expression) => expressionKey(expression, scope));
  return {
    keys: new Set(keys),
    sets,
    rolled: sets.length < 2 ? null : new Map(keys.map((key, index) => [key, index])),
    evaluators: expressions.map((expression) => compile(expression, place).evaluate),
  };
}

function aliasesOf(items: readonly Item[]): ReadonlyMap<string, Expression> {
  const aliases = new Map<string, Expression>();
  for (const { expression, heading, alias } of items) {
    const name = (alias ?? heading).toLowerCase();
    const isOwnName = expression.kind === 'column' && expression.name.text.toLowerCase() === name;
    if (!isOwnName && !aliases.has(name)) aliases.set(name, expression);
  }
  return aliases;
}

interface Order {
  readonly keys: readonly { readonly of: 'output' | 'row'; readonly evaluate: Evaluate }[];
  readonly descending: readonly boolean[];
}

function orderOf(
  orderBy: readonly OrderKey[],
  {
    outputs,
    compile: compiled,
    place,
  }: {
    readonly outputs: readonly Compiled[];
    readonly compile: (expression: Expression) => Compiled;
    readonly place: Parameters<typeof orderedExpression>[2];
  },
): Order {
  const keys = orderBy.map(({ expression }) => {
    const ordered = orderedExpression(expression, outputs.length, place);
    return ordered.kind === 'place'
      ? { of: 'output' as const, evaluate: (row: Cells) => row[ordered.index] ?? null }
      : { of: 'row' as const, evaluate: compiled(ordered.expression).evaluate };
  });
  return { keys, descending: orderBy.map(({ descending }) => descending) };
}

/** What a column of the answer is called, and how it is set: a column as in its table, a number right, a text left. */
export function columnOf(
  { expression, heading, alias }: Item,
  output: Compiled | undefined,
  scope: Scope,
): GivenColumn {
  const type = output?.type ?? { kind: 'null', decimals: 0, nullable: true };
  const name = alias ?? headingOf(expression, heading);
  if (expression.kind === 'column') {
    const found = scope.find(expression);
    if (found.kind === 'here' || found.kind === 'outside') return { name, type, align: found.column.align };
  }
  return { name, type, align: isText(type) ? 'left' : 'right' };
}

/** A column is headed by its own name, a text by what it says, anything else as it is written. */
function headingOf(expression: Expression, heading: string): string {
  if (expression.kind === 'column') return expression.name.text;
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : heading;
}

/** The rows for which WHERE holds. Beside a row of another SELECT, those that are equal to it are looked up. */
function rowsFound(
  { where: condition, span }: SelectionPart,
  {
    laid,
    scope,
    where,
    maker,
  }: {
    readonly laid: LaidOut;
    readonly scope: Scope;
    readonly where: Compiled | null;
    readonly maker: Maker;
  },
): () => readonly Cells[] {
  const conditions = condition === null ? [] : conjunctsOf(condition);
  const all = laid.rows(conditions);
  if (where === null) return all;
  const holds = (row: Cells): boolean => isTrue(where.evaluate(row));
  if (!scope.readsOutside) return () => all().filter(holds);
  const read = oncePerRun(maker.making, all);
  const lookUp = lookedUp(conditions, { scope, maker, read });
  return () => {
    const rows = lookUp?.() ?? read();
    // They are looked at again beside every row that this SELECT stands beside.
    lookAt(maker.making, rows.length, span);
    return rows.filter(holds);
  };
}

/** By an equality of something of these rows with something of the row beside them; null where there is none. */
function lookedUp(
  conditions: readonly Expression[],
  {
    scope,
    maker,
    read,
  }: { readonly scope: Scope; readonly maker: Maker; readonly read: () => readonly Cells[] },
): (() => readonly Cells[]) | null {
  for (const condition of conditions) {
    if (condition.kind !== 'compare' || condition.operator !== '=') continue;
    const sides = [condition.left, condition.right].map((side) => whereFrom(side, scope));
    const inside = sides.indexOf('inside');
    if (inside === -1 || sides[1 - inside] !== 'outside') continue;
    const place = maker.place('where clause', scope);
    const [left, right] = [compile(condition.left, place), compile(condition.right, place)];
    const [own, beside] = inside === 0 ? [left, right] : [right, left];
    const keyOfCell = isText(own.type) && isText(beside.type) ? keyAsText : keyAsNumber;
    const index = oncePerRun(maker.making, () => {
      const byKey = new Map<string, Cells[]>();
      for (const row of read()) {
        const key = keyOfCell(own.evaluate(row));
        if (key === null) continue;
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [row]);
        else known.push(row);
      }
      return byKey;
    });
    return () => {
      const key = keyOfCell(beside.evaluate([]));
      return key === null ? [] : (index().get(key) ?? []);
    };
  }
  return null;
}

/** Does an expression name columns of its own SELECT alone, or of those around it alone? Null for both, none, or a SELECT in it. */
function whereFrom(expression: Expression, scope: Scope): 'inside' | 'outside' | null {
  const kinds = new Set<string>();
  const open = [expression];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.kind === 'subquery' || part.kind === 'exists' || part.kind === 'inQuery') return null;
    if (part.kind === 'column') kinds.add(scope.find(part).kind);
    open.push(...operandsOf(part));
  }
  if (kinds.size !== 1) return null;
  return kinds.has('here') ? 'inside' : kinds.has('outside') ? 'outside' : null;
}

interface Run {
  readonly isGrouped: boolean;
  readonly groups: readonly Evaluate[];
  readonly sets: GroupingSets;
  readonly windows: readonly Window[];
  readonly making: Making;
  readonly aggregates: readonly Aggregate[];
  readonly having: Compiled | null;
  readonly outputs: readonly Compiled[];
  readonly order: Order;
  readonly part: SelectionPart;
  readonly around: Around;
  /** How many columns the rows have that are read. */
  readonly width: number;
}

function runSelection(found: readonly Cells[], run: Run): readonly Cells[] {
  const { having, outputs, order, around } = run;
  const read = run.isGrouped ? rowsByGroups(found, run) : found;
  const left = having === null ? read : read.filter((row) => isTrue(having.evaluate(row)));
  const kept = run.windows.length === 0 ? left : withWindows(left, run.windows, run.making);
  const evaluators = outputs.map(({ evaluate }) => evaluate);
  const given = (row: Cells): Cells => evaluators.map((evaluate) => evaluate(row));
  if (order.keys.length === 0) {
    const cut = run.part.distinct || around.limit === null ? kept : limited(kept, around.limit);
    const rows = cut.map(given);
    return run.part.distinct ? limited(distinctRows(rows), around.limit) : rows;
  }
  return limited(
    orderedRows(
      kept.map((row) => ({ row, output: given(row) })),
      run,
    ),
    around.limit,
  );
}

interface Answered {
  readonly row: Cells;
  readonly output: Cells;
}

function orderedRows(answered: readonly Answered[], { order, part }: Run): readonly Cells[] {
  const seen = new Set<string>();
  const kept = part.distinct
    ? answered.filter(({ output }) => {
        const key = keyOf(output);
        return seen.has(key) ? false : seen.add(key) !== null;
      })
    : answered;
  return kept
    .map(({ row, output }) => ({
      output,
      keys: order.keys.map((key) => key.evaluate(key.of === 'output' ? output : row)),
    }))
    .sort((one, other) => compareKeys(one.keys, other.keys, order.descending))
    .map(({ output }) => output);
}

/** A group of rows: the first of them, null where there is none, and what the aggregates have taken in. */
interface Group {
  first: Cells | null;
  readonly taken: readonly Accumulator[];
}

/** The groups of each set of keys, and behind the aggregates which keys are left out; the largest sets first. */
function rowsByGroups(rows: readonly Cells[], run: Run): readonly Cells[] {
  if (run.sets.length < 2) return groupedRows(rows, run);
  if (rows.length === 0) return [];
  return run.sets.flatMap((mask) => {
    const groups = run.groups.filter((_evaluate, index) => (mask & (1 << index)) === 0);
    return groupedRows(rows, { ...run, groups, sets: [0] }).map((row) => [...row, mask]);
  });
}

/** One row for each group: its first one, and behind that the values of the aggregates. Without GROUP BY all rows are one group. */
function groupedRows(rows: readonly Cells[], { groups, aggregates, width }: Run): readonly Cells[] {
  const newGroup = (first: Cells | null): Group => ({
    first,
    taken: aggregates.map(({ name, isDistinct }) => new Accumulator(name, isDistinct)),
  });
  const found = new Map<string, Group>();
  // A value that has been met as it is written belongs where it belonged.
  const written = new Map<Cell, Group>();
  if (groups.length === 0) found.set('', newGroup(null));
  const [by, ...others] = groups;
  const groupOf = (row: Cells): Group => {
    const first = by?.(row) ?? null;
    const met = others.length === 0 ? written.get(first) : undefined;
    if (met !== undefined) return met;
    const key = by === undefined ? '' : keyOf([first, ...others.map((evaluate) => evaluate(row))]);
    const group = found.get(key) ?? newGroup(row);
    found.set(key, group);
    if (others.length === 0) written.set(first, group);
    return group;
  };
  for (const row of rows) {
    const group = groupOf(row);
    group.first ??= row;
    for (let index = 0; index < aggregates.length; index += 1)
      takeIn(row, aggregates[index], group.taken[index]);
  }
  const none = Array.from({ length: width }, () => null);
  return [...found.values()].map(({ first, taken }) => [
    ...(first ?? none),
    ...taken.map((accumulator, index) =>
      accumulator.result(aggregates[index] ?? { separator: ',', descending: [] }),
    ),
  ]);
}

function takeIn(row: Cells, aggregate: Aggregate | undefined, accumulator: Accumulator | undefined): void {
  if (aggregate === undefined) return;
  const { operand, order } = aggregate;
  if (operand === null) accumulator?.addRow();
  else if (order.length === 0) accumulator?.add(operand(row));
  else
    accumulator?.add(
      operand(row),
      order.map((evaluate) => evaluate(row)),
    );
}
