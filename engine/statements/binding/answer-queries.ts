import type { Subquery } from '../../language/index.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { type Answers, type QueryExpression, queriesIn } from '../query/scope.ts';
import type { SelectStatement } from '../query/select.ts';
import type { Cell, ResultTable } from '../types.ts';
import { type Bound, refused } from './bound.ts';

/**
 * What the SELECTs within a statement come to, each read once and by itself: none of them knows the row that it stands
 * beside. Where one cannot be answered, that is the answer to the whole.
 */
export function answerQueriesIn(
  statement: SelectStatement,
  ask: (query: Subquery) => Bound,
): { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly bound: Bound } {
  const answers = new Map<Subquery, Cell>();
  for (const expression of queriesOf(statement)) {
    const bound = ask(expression.query);
    if (bound.kind !== 'table') return { ok: false, bound };
    const value = cellOf(expression, bound.table);
    if (!value.ok) return { ok: false, bound: refused(value.mistake) };
    answers.set(expression.query, value.cell);
  }
  return { ok: true, answers };
}

/** The SELECTs that stand within one, in the order of the text; those within them left out. */
export const queriesOf = ({ items, where, orderBy }: SelectStatement): readonly QueryExpression[] =>
  [
    ...items.flatMap((item) => (item.kind === 'all' ? [] : [item.expression])),
    ...(where === null ? [] : [where]),
    ...orderBy.map(({ expression }) => expression),
  ].flatMap(queriesIn);

/** The value of a SELECT within an expression, as MySQL has it: 1241 and 1242 are its errors. */
export function cellOf(
  { kind, query }: QueryExpression,
  { columns, rows }: ResultTable,
): { readonly ok: true; readonly cell: Cell } | { readonly ok: false; readonly mistake: Mistake } {
  if (kind === 'exists') return { ok: true, cell: rows.length > 0 ? 1 : 0 };
  if (columns.length !== 1)
    return unfit(query, { number: 1241, message: 'Operand should contain 1 column(s)' });
  if (rows.length > 1) return unfit(query, { number: 1242, message: 'Subquery returns more than 1 row' });
  return { ok: true, cell: rows[0]?.[0] ?? null };
}

const unfit = (query: Subquery, error: { readonly number: number; readonly message: string }) => ({
  ok: false as const,
  mistake: mistakeAt(query.span, { sqlstate: '21000', ...error }, { kind: 'selectOneValue' }),
});
