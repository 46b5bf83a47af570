import type { Notes } from '../notes.ts';
import type { TableKind } from '../remark.ts';
import { type NamedTable, namesOfColumns } from '../text/read-tables.ts';
import { isVariableName } from '../text/table.ts';

/** The pasted tables by what they are, each kind in the order of the paste. */
export type SortedTables = Readonly<Record<TableKind, readonly NamedTable[]>>;

/** Which of the tables is which, by their columns; what tells nothing of a cluster is left out with a remark. */
export function sortTables(tables: readonly NamedTable[], notes: Notes): SortedTables {
  const sorted: Record<TableKind, NamedTable[]> = {
    leaves: [],
    aggregators: [],
    nodes: [],
    partitions: [],
    status: [],
    databases: [],
    variables: [],
  };
  for (const table of tables) {
    const kind = kindOf(table);
    if (kind !== null) sorted[kind].push(table);
    else notes.row({ kind: 'tableUnknown', columns: namesOfColumns(table) }, table.span);
  }
  return sorted;
}

/** Columns of tables that tell other things of partitions: what is done to them, what they hold, what they weigh. */
const otherOrdinals = ['action', 'tablename', 'logsb'];

function kindOf({ columns, headings, asksFor }: NamedTable): TableKind | null {
  if (columns.length === 0) return null;
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.includes(name));
  const hasNode = has('host') || has('nodeid');
  if (has('variablename', 'value') || headings.every(isVariableName)) return 'variables';
  if (has('ordinal') && hasNode && !otherOrdinals.some((name) => has(name))) return 'partitions';
  if (has('database', 'role', 'host')) return 'status';
  if (has('host') && (has('masteraggregator') || (asksFor === 'aggregators' && !has('availabilitygroup'))))
    return 'aggregators';
  if (has('memsqlid', 'role', 'port') || has('clusterstate', 'role', 'port') || has('type', 'host', 'port'))
    return 'nodes';
  // The host of a process is that of a client.
  if (has('command')) return null;
  if (has('host') && (has('availabilitygroup') || has('pairhost') || has('state'))) return 'leaves';
  const isList =
    has('database') && (columns.length === 1 || has('numpartitions') || has('issync') || has('commits'));
  return isList ? 'databases' : null;
}
