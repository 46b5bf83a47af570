import type { Expression, Subquery } from '../../language/index.ts';
import type { Source } from './source.ts';

/** Does a SELECT read a column of its source whose cells change although nothing happens? */
export function changesByItself(query: Subquery, source: Source): boolean {
  if (source.kind === 'nothing') return false;
  // A workload goes on writing rows while nothing else happens.
  if (source.kind === 'rows') return true;
  const changing = source.table.changing;
  if (changing.length === 0) return false;
  const read = columnsIn(query);
  return read === 'all' || changing.some((column) => read.has(column.toUpperCase()));
}

/** The columns that a SELECT names, in capitals, those of the SELECTs within it left out; or all. */
function columnsIn({ items, where, groupBy, orderBy }: Subquery): ReadonlySet<string> | 'all' {
  const expressions: Expression[] = orderBy.map(({ expression }) => expression);
  if (where !== null) expressions.push(where);
  for (const item of items) {
    if (item.kind === 'all') return 'all';
    expressions.push(item.expression);
  }
  const names = new Set(groupBy.map(({ text }) => text.toUpperCase()));
  for (const expression of expressions) addColumns(expression, names);
  return names;
}

function addColumns(part: unknown, names: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  const { kind, name } = part as Partial<Expression & { readonly kind: 'column' }>;
  if (kind === 'column' && name !== undefined) names.add(name.text.toUpperCase());
  for (const [key, inner] of Object.entries(part)) if (key !== 'query') addColumns(inner, names);
}
