import type { AddressText } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type LeafStatement =
  | {
      readonly kind: 'addLeaf';
      readonly user: string;
      readonly password: string | null;
      readonly leaf: AddressText;
      readonly group: 1 | 2 | null;
    }
  | {
      readonly kind: 'removeLeaf';
      readonly leaf: AddressText;
      readonly force: boolean;
      readonly kill: boolean;
      readonly ensuresSafety: boolean;
    }
  | {
      readonly kind: 'attachLeaf';
      readonly leaf: AddressText;
      readonly force: boolean;
      readonly noRebalance: boolean;
    }
  | { readonly kind: 'attachAllLeaves'; readonly force: boolean; readonly noRebalance: boolean }
  | {
      readonly kind: 'detachLeaf';
      readonly leaf: AddressText;
      readonly kill: boolean;
      readonly ensuresSafety: boolean;
    }
  | {
      readonly kind: 'detachLeaves';
      readonly leaves: readonly AddressText[];
      readonly ensuresSafety: boolean;
    };

export const leafRows = {
  addLeaf: {
    runsOn: 'master',
    effect: 'changes',
    rest: '{user}[:{password}]@{leaf} [INTO GROUP {group}]',
  },
  removeLeaf: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{leaf} {options}',
    options: { force: 'FORCE', kill: 'KILL', ensuresSafety: 'ENSURE_PARTITION_SAFETY' },
  },
  attachLeaf: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{leaf} {options}',
    options: { force: 'FORCE', noRebalance: 'NO REBALANCE' },
  },
  attachAllLeaves: {
    runsOn: 'master',
    effect: 'changes',
    text: 'ATTACH LEAF ALL {options}',
    options: { force: 'FORCE', noRebalance: 'NO REBALANCE' },
  },
  detachLeaf: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{leaf} {options}',
    options: { kill: 'KILL', ensuresSafety: 'ENSURE_PARTITION_SAFETY' },
  },
  detachLeaves: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '({leaves}) {options}',
    options: { ensuresSafety: 'ENSURE_PARTITION_SAFETY' },
  },
} as const satisfies RowsOf<LeafStatement>;
