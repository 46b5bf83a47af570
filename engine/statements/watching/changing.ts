import type { Query } from '../../language/index.ts';
import { visit } from '../query/queries-within.ts';
import type { Source } from './source.ts';

/** Does a SELECT read a column of its sources whose cells change although nothing happens? */
export function changesByItself(query: Query, sources: readonly Source[]): boolean {
  // A workload goes on writing rows while nothing else happens.
  if (sources.some(({ kind }) => kind === 'rows')) return true;
  const changing = sources.flatMap((source) =>
    source.kind === 'system' || source.kind === 'observed' ? source.table.changing : [],
  );
  if (changing.length === 0) return false;
  const read = columnsIn(query);
  return read === 'all' || changing.some((column) => read.has(column.toUpperCase()));
}

/** The columns that a SELECT and those within it name, in capitals; or all. */
function columnsIn(query: Query): ReadonlySet<string> | 'all' {
  const names = new Set<string>();
  let isAll = false;
  const look = (part: object): boolean => {
    if (isAskedWhetherAny(part)) {
      const { body } = part.query;
      visit({ ...part.query, body: { ...body, items: [] } }, look);
      return false;
    }
    if ('kind' in part && part.kind === 'all') isAll = true;
    // USING names columns without saying so.
    if ('using' in part) visit(part.using, (name) => noted(name, names));
    if ('kind' in part && part.kind === 'column' && 'name' in part)
      visit(part.name, (name) => noted(name, names));
    return true;
  };
  visit(query, look);
  return isAll ? 'all' : names;
}

/** EXISTS (SELECT * …) asks whether there is a row, and reads none of its cells. */
const isAskedWhetherAny = (part: object): part is { readonly query: Query } =>
  'kind' in part &&
  part.kind === 'exists' &&
  'query' in part &&
  (part.query as Query).body.kind === 'selection';

function noted(name: object, names: Set<string>): boolean {
  if ('text' in name) names.add(String(name.text).toUpperCase());
  return true;
}
