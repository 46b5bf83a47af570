import type { Name } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type ClusterStatement =
  | { readonly kind: 'showLeaves' }
  | { readonly kind: 'showAggregators' }
  | { readonly kind: 'showPartitions'; readonly database: Name | null; readonly extended: boolean }
  | { readonly kind: 'showClusterStatus' }
  | { readonly kind: 'showDatabases'; readonly extended: boolean }
  | { readonly kind: 'showTables' }
  | { readonly kind: 'showVariables'; readonly like: string | null }
  | { readonly kind: 'setGlobal'; readonly variable: Name; readonly value: Name }
  | { readonly kind: 'help'; readonly topic: string | null };

export const clusterRows = {
  showLeaves: { runsOn: 'aggregators', effect: 'looks' },
  showAggregators: { runsOn: 'aggregators', effect: 'looks' },
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
    rest: '{options}',
    options: { extended: 'EXTENDED' },
  },
  showTables: { runsOn: 'anyNode', effect: 'looks' },
  showVariables: { runsOn: 'anyNode', effect: 'looks', rest: '[LIKE {like}]' },
  setGlobal: { runsOn: 'master', effect: 'changes', rest: '{variable} = {value}' },
  help: { runsOn: 'client', effect: 'nothing', rest: '[{topic}]' },
} as const satisfies RowsOf<ClusterStatement>;
