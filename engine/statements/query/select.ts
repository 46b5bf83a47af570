import { conditionOf, type GlobalVariables, orderValues } from '../../cluster/index.ts';
import type { Expression, Name, SelectItem, Statement } from '../../language/index.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import type { Cell, Column, ResultTable } from '../types.ts';
import { type Cells, compile, type EvaluateGroup, formulaOf, type Names } from './compile.ts';
import { type Answers, columnIndex, firstMistake, hasAggregate, mistakeIn, type Scope } from './scope.ts';

export type SelectStatement = Extract<Statement, { readonly kind: 'select' }>;

export type Selection =
  | { readonly ok: true; readonly table: ResultTable }
  | { readonly ok: false; readonly mistake: Mistake };

/** What a SELECT reads besides rows: variables, and what the SELECTs within it come to. */
export interface Given {
  readonly variables: GlobalVariables;
  readonly answers?: Answers;
}

/** A SELECT over one relation, or over nothing (`from` null: one row without columns). */
export function select(statement: SelectStatement, from: ResultTable | null, given: Given): Selection {
  const prepared = prepareSelect(statement, from?.columns ?? null, given);
  if (!prepared.ok) return prepared;
  return { ok: true, table: prepared.run(from?.rows ?? [[]]) };
}

export type PreparedSelect =
  | {
      readonly ok: true;
      readonly run: (rows: readonly Cells[]) => ResultTable;
      /** The columns of an answer of these rows. */
      readonly headed: (rows: readonly Cells[]) => readonly Column[];
    }
  | { readonly ok: false; readonly mistake: Mistake };

/** The same for rows to come, of these columns: what is to be found out about the statement is found out once. */
export function prepareSelect(
  statement: SelectStatement,
  from: readonly Column[] | null,
  { variables, answers = noAnswers }: Given,
): PreparedSelect {
  const source = from ?? [];
  const columns = source.map((column) => column.name);
  const items = expandItems(statement, source);
  const order = statement.orderBy.map((key) => ({
    ...key,
    expression: orderExpression(key.expression, items),
  }));
  const mistake = mistakeInSelect(statement, { columns, items, order, answers });
  if (mistake !== null) return { ok: false, mistake };
  const names: Names = { columns, variables, answers };
  const evaluators = items.map((item) => compile(item.expression, names));
  const keys = order.map((key) => ({ evaluate: compile(key.expression, names), descending: key.descending }));
  const holds = statement.where === null ? null : conditionOf(formulaOf(statement.where, names));
  const headed = (rows: readonly Cells[]): readonly Column[] =>
    items.map((item, index) => headingOf(item, index, rows, source));
  const run = (all: readonly Cells[]): ResultTable => {
    const rows = holds === null ? all : all.filter(holds);
    const groups = isGrouped(statement)
      ? groupRows(rows, statement.groupBy, columns)
      : rows.map((row) => [row]);
    const sorted = sortGroups(groups, keys).slice(0, statement.limit ?? groups.length);
    const cells = sorted.map((group) => evaluators.map((evaluate) => evaluate(group)));
    return { columns: headed(cells), rows: cells };
  };
  return { ok: true, run, headed };
}

const noAnswers: Answers = new Map();

interface Item {
  readonly expression: Expression;
  readonly heading: string;
}

interface OrderKey {
  readonly expression: Expression;
  readonly descending: boolean;
}

function expandItems(statement: SelectStatement, source: readonly Column[]): Item[] {
  const span = statement.span;
  const column = ({ name }: Column): Item => ({
    expression: { kind: 'column', name: { text: name, span }, span },
    heading: name,
  });
  return statement.items.flatMap((item: SelectItem) => (item.kind === 'all' ? source.map(column) : [item]));
}

/** ORDER BY may name a heading, or a place in the list of columns counted from 1. */
function orderExpression(expression: Expression, items: readonly Item[]): Expression {
  if (expression.kind === 'literal' && typeof expression.value === 'number') {
    const name: Name = { text: String(expression.value), span: expression.span };
    return items[expression.value - 1]?.expression ?? { kind: 'column', name, span: expression.span };
  }
  if (expression.kind !== 'column') return expression;
  const wanted = expression.name.text.toLowerCase();
  return items.find((item) => item.heading.toLowerCase() === wanted)?.expression ?? expression;
}

/** Is a row of the answer one of a group of rows? */
export const isGrouped = (statement: SelectStatement): boolean =>
  statement.groupBy.length > 0 ||
  statement.items.some((item) => item.kind === 'column' && hasAggregate(item.expression));

function mistakeInSelect(
  statement: SelectStatement,
  parts: {
    readonly columns: readonly string[];
    readonly items: readonly Item[];
    readonly order: readonly OrderKey[];
    readonly answers: Answers;
  },
): Mistake | null {
  const { columns, answers } = parts;
  const grouped = isGrouped(statement) ? statement.groupBy : null;
  const plain: Scope = { clause: 'where clause', columns, allowsAggregates: false, grouped: null, answers };
  if (statement.from === null && statement.items.some((item) => item.kind === 'all'))
    return noTablesUsed(statement);
  return (
    firstMistake(statement.groupBy, (name) =>
      mistakeIn({ kind: 'column', name, span: name.span }, { ...plain, clause: 'group statement' }),
    ) ??
    firstMistake(parts.items, (item) =>
      mistakeIn(item.expression, { ...plain, clause: 'field list', allowsAggregates: true, grouped }),
    ) ??
    (statement.where === null ? null : mistakeIn(statement.where, plain)) ??
    firstMistake(parts.order, (key) =>
      mistakeIn(key.expression, {
        ...plain,
        clause: 'order clause',
        allowsAggregates: grouped !== null,
        grouped,
      }),
    )
  );
}

const noTablesUsed = (statement: SelectStatement): Mistake =>
  mistakeAt(
    statement.span,
    { number: 1096, sqlstate: 'HY000', message: 'No tables used' },
    { kind: 'selectFromTable' },
  );

/** Groups in the order of their first rows. Without GROUP BY all rows are one group, even if there are none. */
function groupRows(rows: readonly Cells[], by: readonly Name[], columns: readonly string[]): Cells[][] {
  if (by.length === 0) return [[...rows]];
  const places = by.map((name) => columnIndex(columns, name.text));
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = JSON.stringify(places.map((place) => groupKey(row[place] ?? null)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

const groupKey = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toLowerCase() : cell);

interface SortKey {
  readonly evaluate: EvaluateGroup;
  readonly descending: boolean;
}

function sortGroups(groups: Cells[][], keys: readonly SortKey[]): Cells[][] {
  if (keys.length === 0) return groups;
  const keyed = groups.map((group) => ({
    group,
    cells: keys.map(({ evaluate }) => evaluate(group)),
  }));
  keyed.sort((one, other) => {
    for (const [index, { descending }] of keys.entries()) {
      const difference = orderValues(one.cells[index] ?? null, other.cells[index] ?? null);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
  return keyed.map(({ group }) => group);
}

/** A result column: numbers that were computed are set right, a column as it is where it comes from. */
function headingOf(item: Item, index: number, rows: readonly Cells[], source: readonly Column[]): Column {
  const { expression } = item;
  const heading = writtenHeading(item);
  if (expression.kind === 'column') {
    const column = source.find(({ name }) => name.toLowerCase() === expression.name.text.toLowerCase());
    return { name: heading, align: column?.align ?? 'left' };
  }
  const isAverage = expression.kind === 'aggregate' && expression.call === 'avg';
  const isNumeric = isAverage || rows.every((row) => typeof row[index] !== 'string');
  return { name: heading, align: isNumeric ? 'right' : 'left' };
}

/** A text that is selected is headed without its quotes, as in MySQL. */
function writtenHeading({ expression, heading }: Item): string {
  const isText = expression.kind === 'literal' && typeof expression.value === 'string';
  return isText && /^['"]/.test(heading) ? String(expression.value) : heading;
}
