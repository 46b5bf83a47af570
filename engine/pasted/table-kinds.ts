import type { Diagnostic, Span } from '../language/index.ts';
import { diagnosticAt } from './diagnostic-at.ts';
import type { NamedTable, Remark } from './read-tables.ts';

/** The pasted tables by what they are. */
export interface SortedTables {
  readonly leaves: NamedTable | null;
  /** SHOW PARTITIONS or DISTRIBUTED_PARTITIONS. */
  readonly partitions: readonly NamedTable[];
  /** SHOW CLUSTER STATUS or MV_CLUSTER_STATUS. */
  readonly status: NamedTable | null;
  readonly remarks: readonly Remark[];
}

/** Which of the tables is which, by their columns; what is not needed is left out with a remark. */
export function sortTables(tables: readonly NamedTable[], whole: Span): SortedTables | Diagnostic {
  let leaves: NamedTable | null = null;
  let status: NamedTable | null = null;
  const partitions: NamedTable[] = [];
  const remarks: Remark[] = [];
  for (const table of tables) {
    switch (kindOf(table.columns)) {
      case 'leaves':
        if (leaves !== null) return twiceAt(table, 'leaves');
        leaves = table;
        break;
      case 'partitions':
        partitions.push(table);
        break;
      case 'status':
        if (status !== null) return twiceAt(table, 'the cluster status');
        status = table;
        break;
      case 'other':
        remarks.push({ line: table.line, text: leftOut(table.columns) });
        break;
    }
  }
  if (partitions.length > 0 && status !== null) {
    remarks.push({
      line: status.line,
      text: 'The cluster status was left out: the tables of partitions say more.',
    });
    status = null;
  }
  if (partitions.length > 0 || status !== null) return { leaves, partitions, status, remarks };
  const unknown =
    leaves === null ? (tables.find(({ columns }) => kindOf(columns) === 'other') ?? null) : null;
  return unknown === null
    ? diagnosticAt(whole, 'There is no table of partitions here.', whatToPaste)
    : diagnosticAt(unknown.span, 'These are not the columns of a table that can be imported.', whatToPaste);
}

const whatToPaste =
  'Paste SHOW LEAVES with SHOW PARTITIONS, INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS, or SHOW CLUSTER STATUS.';

type TableKind = 'leaves' | 'partitions' | 'status' | 'other';

function kindOf(columns: readonly string[]): TableKind {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.includes(name));
  if (has('host', 'port', 'ordinal', 'role')) return 'partitions';
  if (has('host', 'port', 'role') && (has('database') || has('database_name'))) return 'status';
  return has('host', 'port', 'availability_group') ? 'leaves' : 'other';
}

function leftOut(columns: readonly string[]): string {
  return columns.includes('master_aggregator')
    ? 'The table of aggregators was left out: a cluster here begins with its master aggregator.'
    : 'These are not the columns of a table that can be imported; the table was left out.';
}

const twiceAt = (table: NamedTable, what: string): Diagnostic =>
  diagnosticAt(table.span, `This is a second table of ${what}.`, 'Paste one of each kind.');
