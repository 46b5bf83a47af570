import type { Span } from '../diagnostic.ts';
import type { Expression, Name, TableName } from '../parts.ts';
import type { PartitionStatement } from './partitions.ts';
import type { RowsOf } from './row.ts';

export type ClusterStatement =
  | { readonly kind: 'showLeaves' }
  | { readonly kind: 'showAggregators'; readonly extended: boolean }
  | { readonly kind: 'showPartitions'; readonly database: Name | null; readonly extended: boolean }
  | { readonly kind: 'showClusterStatus' }
  | { readonly kind: 'showDatabases'; readonly extended: boolean; readonly like: string | null }
  | { readonly kind: 'showTables'; readonly database: Name | null; readonly like: string | null }
  | {
      readonly kind: 'showVariables';
      readonly like: string | null;
      /** Those of the cluster, also where the connection has one of its own. */
      readonly global: boolean;
    }
  | { readonly kind: 'showStatus'; readonly like: string | null }
  | { readonly kind: 'showProcesslist' }
  | { readonly kind: 'showReplicationStatus' }
  /** SHOW WARNINGS and SHOW ERRORS: whatever there is to say stands beneath a statement already. */
  | { readonly kind: 'showWarnings' }
  | { readonly kind: 'showCreateTable'; readonly table: TableName }
  | { readonly kind: 'showColumns'; readonly table: TableName }
  /** Some or more of what another one shows, perhaps of another database than the one in use. `written` is its text. */
  | {
      readonly kind: 'showPart';
      readonly written: string;
      readonly database: Name | null;
      readonly shown: Shown;
      readonly like: string | null;
      readonly where: Expression | null;
    }
  | { readonly kind: 'setGlobal'; readonly variable: Name; readonly value: Name }
  | { readonly kind: 'help'; readonly topic: string | null };

/** What is shown. */
export type Shown = { readonly span: Span } & (WholeShown | MoreShown);

/** More than another statement shows. */
export type MoreShown =
  | { readonly kind: 'fullTables'; readonly database: Name | null; readonly like: string | null }
  | { readonly kind: 'fullColumns'; readonly table: TableName }
  | { readonly kind: 'indexes'; readonly table: TableName }
  | { readonly kind: 'databaseStatus' }
  | { readonly kind: 'tableStatus'; readonly database: Name | null };

/** What a statement of its own shows. */
type WholeShown = Exclude<
  Extract<ClusterStatement | PartitionStatement, { readonly kind: `show${string}` }>,
  { readonly kind: 'showPart' }
>;

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
  showVariables: {
    runsOn: 'anyNode',
    effect: 'looks',
    text: 'SHOW {options} VARIABLES [LIKE {like}]',
    options: { global: 'GLOBAL' },
  },
  showStatus: { runsOn: 'anyNode', effect: 'looks', rest: '[LIKE {like}]' },
  showProcesslist: { runsOn: 'anyNode', effect: 'looks' },
  showReplicationStatus: { runsOn: 'anyNode', effect: 'looksAtRows' },
  showWarnings: { runsOn: 'anyNode', effect: 'nothing' },
  showCreateTable: { runsOn: 'anyNode', effect: 'looks', rest: '{table}' },
  showColumns: { runsOn: 'anyNode', effect: 'looks', rest: 'FROM {table}' },
  showPart: { runsOn: 'anyNode', effect: 'looksAtRows', text: '{written}' },
  setGlobal: { runsOn: 'master', effect: 'changes', rest: '{variable} = {value}' },
  help: { runsOn: 'client', effect: 'nothing', rest: '[{topic}]' },
} as const satisfies RowsOf<ClusterStatement>;
