import type { AddressText, Name, PartitionName } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type PartitionStatement =
  | {
      readonly kind: 'rebalancePartitions';
      readonly database: Name;
      readonly full: boolean;
      readonly force: boolean;
      readonly kill: boolean;
      readonly ensuresOnlineNodes: boolean;
    }
  | { readonly kind: 'rebalanceAllDatabases'; readonly ensuresOnlineNodes: boolean }
  | { readonly kind: 'explainRebalancePartitions'; readonly database: Name | null; readonly full: boolean }
  | { readonly kind: 'explainRebalanceAllDatabases' }
  | { readonly kind: 'showRebalanceStatus'; readonly database: Name }
  | { readonly kind: 'showRebalanceAllDatabasesStatus' }
  | {
      readonly kind: 'partitionCommand';
      readonly action: 'copy' | 'promote' | 'drop' | 'attach' | 'detach';
      readonly partition: PartitionName;
      readonly leaf: AddressText;
    }
  | { readonly kind: 'restoreRedundancy'; readonly database: Name }
  | { readonly kind: 'explainRestoreRedundancy'; readonly database: Name | null }
  | { readonly kind: 'clearOrphanDatabases' }
  | { readonly kind: 'explainClearOrphanDatabases' };

export const partitionRows = {
  rebalancePartitions: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: 'ON {database} {options}',
    options: { full: 'FULL', force: 'FORCE', kill: 'KILL', ensuresOnlineNodes: 'ENSURE_ONLINE_NODES' },
  },
  rebalanceAllDatabases: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{options}',
    options: { ensuresOnlineNodes: 'ENSURE_ONLINE_NODES' },
  },
  explainRebalancePartitions: {
    runsOn: 'forwarded',
    effect: 'explains',
    rest: '[ON {database}] {options}',
    options: { full: 'FULL' },
  },
  explainRebalanceAllDatabases: {
    runsOn: 'forwarded',
    effect: 'explains',
  },
  showRebalanceStatus: { runsOn: 'master', effect: 'looks', rest: 'ON {database}' },
  showRebalanceAllDatabasesStatus: {
    runsOn: 'master',
    effect: 'looks',
  },
  partitionCommand: {
    runsOn: 'forwarded',
    effect: 'changes',
    text: '{action} PARTITION {partition} ON {leaf}',
  },
  restoreRedundancy: { runsOn: 'forwarded', effect: 'changes', rest: 'ON {database}' },
  explainRestoreRedundancy: {
    runsOn: 'forwarded',
    effect: 'explains',
    rest: '[ON {database}]',
  },
  clearOrphanDatabases: { runsOn: 'forwarded', effect: 'changes' },
  explainClearOrphanDatabases: {
    runsOn: 'forwarded',
    effect: 'explains',
  },
} as const satisfies RowsOf<PartitionStatement>;
