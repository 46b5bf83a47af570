import type { Subquery } from '../../language/index.ts';
import type { Watch } from '../client/watches.ts';
import { type QueryExpression, queriesIn } from '../query/scope.ts';
import { isGrouped } from '../query/select.ts';
import type { ResultTable } from '../types.ts';
import { type Asking, askDirectly, askOver } from './question.ts';

/**
 * The rows that an expectation is about at an instant, one table for each SELECT in its condition that reads one: those
 * that there are, and those that an aggregate is made of.
 */
export function rowsBehind({ statement }: Pick<Watch, 'statement'>, asking: Asking): readonly ResultTable[] {
  if (statement.kind === 'dotWatch') return [];
  const { condition, observer } = statement;
  return queriesIn(condition).flatMap((expression) => {
    const query = queryOfRows(expression);
    if (query === null) return [];
    const bound = observer === null ? askDirectly(query, asking) : askOver(observer, query, asking);
    return bound.kind === 'table' ? [bound.table] : [];
  });
}

function queryOfRows({ query }: QueryExpression): Subquery | null {
  if (query.from === null) return null;
  const isOfAggregates = isGrouped(query) && query.groupBy.length === 0;
  return isOfAggregates ? { ...query, items: [{ kind: 'all' }], orderBy: [], limit: null } : query;
}
