import type { ProductVersion } from '../../cluster/index.ts';
import type { NamedTable } from '../text/read-tables.ts';
import type { SortedTables } from './sort-tables.ts';

/**
 * The version that a paste shows: by columns that only today's product has, or by what the server says of itself. Null
 * where the tables are those of older ones, or do not differ.
 */
export function readVersion({
  leaves,
  partitions,
  databases,
  variables,
}: SortedTables): ProductVersion | null {
  const isToday =
    leaves.some(has('averageroundtriplatencyms', 'nodeid')) ||
    partitions.some(has('databaseid', 'instanceid')) ||
    databases.some(has('commits', 'consensusslaves')) ||
    variables.some(saysToday);
  return isToday ? '9.1' : null;
}

const has =
  (...names: readonly string[]) =>
  ({ columns }: NamedTable): boolean =>
    names.every((name) => columns.includes(name));

/** `memsql_version | 9.1.3` as a row, and `@@memsql_version` as a column. */
function saysToday({ columns, headings, rows }: NamedTable): boolean {
  const [name, value] = [columns.indexOf('variablename'), columns.indexOf('value')];
  const selected = headings.findIndex((heading) => /^@@(?:\w+[.])?memsql_version$/i.test(heading.trim()));
  return rows.some(
    ({ cells }) =>
      isToday(cells[selected]) || (cells[name]?.toLowerCase() === 'memsql_version' && isToday(cells[value])),
  );
}

const isToday = (text: string | null | undefined): boolean => /^9[.]1\b/.test(text ?? '');
