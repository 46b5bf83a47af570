import type { Name } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type TransactionStatement =
  | { readonly kind: 'begin' }
  | { readonly kind: 'startTransaction'; readonly readOnly: boolean }
  | { readonly kind: 'commit' }
  | { readonly kind: 'rollback' }
  | { readonly kind: 'setAutocommit'; readonly value: Name };

/** Several statements that take effect together, or not at all. */
export const transactionRows = {
  begin: { runsOn: 'anyNode', effect: 'changes' },
  startTransaction: {
    runsOn: 'anyNode',
    effect: 'changes',
    rest: '{options}',
    options: { readOnly: 'READ ONLY' },
  },
  commit: { runsOn: 'anyNode', effect: 'changes' },
  rollback: { runsOn: 'anyNode', effect: 'changes' },
  setAutocommit: { runsOn: 'anyNode', effect: 'changes', text: 'SET AUTOCOMMIT = {value}' },
} as const satisfies RowsOf<TransactionStatement>;
