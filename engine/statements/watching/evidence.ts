import type { Query } from '../../language/index.ts';
import type { Watch } from '../client/watches.ts';
import { queriesWithin } from '../query/queries-within.ts';
import { isGroupedPart } from '../query/selection.ts';
import type { ResultTable } from '../types.ts';
import { type Asking, askDirectly, askOver, blindToWatches } from './question.ts';

/**
 * The rows that an expectation is about at an instant, one table for each SELECT in its condition that reads one: those
 * that there are, and those that an aggregate is made of.
 */
export function rowsBehind({ statement }: Pick<Watch, 'statement'>, asking: Asking): readonly ResultTable[] {
  if (statement.kind === 'dotWatch') return [];
  const { condition, observer } = statement;
  const alone = blindToWatches(asking);
  return queriesWithin(condition).flatMap((asked) => {
    const query = queryOfRows(asked);
    if (query === null) return [];
    const bound = observer === null ? askDirectly(query, alone) : askOver(observer, query, alone);
    return bound.kind === 'table' ? [bound.table] : [];
  });
}

function queryOfRows(query: Query): Query | null {
  const { body } = query;
  if (body.kind !== 'selection') return query;
  if (body.from === null) return null;
  const isOfAggregates = isGroupedPart(body, query.orderBy) && body.groupBy.length === 0;
  if (!isOfAggregates) return query;
  const items = [{ kind: 'all' as const, of: null, span: query.span }];
  return { ...query, body: { ...body, items, having: null }, orderBy: [], limit: null };
}
