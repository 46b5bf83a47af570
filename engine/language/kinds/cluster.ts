import type { Name, TableName } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type ClusterStatement =
  | { readonly kind: 'showLeaves' }
  | { readonly kind: 'showAggregators'; readonly extended: boolean }
  | { readonly kind: 'showPartitions'; readonly database: Name | null; readonly extended: boolean }
  | { readonly kind: 'showClusterStatus' }
  | { readonly kind: 'showDatabases'; readonly extended: boolean; readonly like: string | null }
  | { readonly kind: 'showTables'; readonly database: Name | null; readonly like: string | null }
  | { readonly kind: 'showVariables'; readonly like: string | null }
  | { readonly kind: 'showStatus'; readonly like: string | null }
  | { readonly kind: 'showProcesslist' }
  | { readonly kind: 'showReplicationStatus' }
  /** SHOW WARNINGS and SHOW ERRORS: whatever there is to say stands beneath a statement already. */
  | { readonly kind: 'showWarnings' }
  | { readonly kind: 'showCreateTable'; readonly table: TableName }
  | { readonly kind: 'showColumns'; readonly table: TableName }
  | { readonly kind: 'setGlobal'; readonly variable: Name; readonly value: Name }
  | { readonly kind: 'help'; readonly topic: string | null };

export const clusterRows = {
  showLeaves: { runsOn: 'aggregators', effect: 'looks' },
  showAggregators: {
    runsOn: 'aggregators',
    effect: 'looks',
    rest: '{options}',
    options: { extended: 'EXTENDED' },
  },
  showPartitions: {
    runsOn: 'aggregators',
    effect: 'looks',
    rest: '{options} [ON {database}]',
    options: { extended: 'EXTENDED' },
  },
  showClusterStatus: { runsOn: 'aggregators', effect: 'looksAtRows' },
  showDatabases: {
    runsOn: 'anyNode',
    effect: 'looksAtRows',
    rest: '{options} [LIKE {like}]',
    options: { extended: 'EXTENDED' },
  },
  showTables: { runsOn: 'anyNode', effect: 'looks', rest: '[FROM {database}] [LIKE {like}]' },
  showVariables: { runsOn: 'anyNode', effect: 'looks', rest: '[LIKE {like}]' },
  showStatus: { runsOn: 'anyNode', effect: 'looks', rest: '[LIKE {like}]' },
  showProcesslist: { runsOn: 'anyNode', effect: 'looks' },
  showReplicationStatus: { runsOn: 'anyNode', effect: 'looksAtRows' },
  showWarnings: { runsOn: 'anyNode', effect: 'nothing' },
  showCreateTable: { runsOn: 'anyNode', effect: 'looks', rest: '{table}' },
  showColumns: { runsOn: 'anyNode', effect: 'looks', rest: 'FROM {table}' },
  setGlobal: { runsOn: 'master', effect: 'changes', rest: '{variable} = {value}' },
  help: { runsOn: 'client', effect: 'nothing', rest: '[{topic}]' },
} as const satisfies RowsOf<ClusterStatement>;
