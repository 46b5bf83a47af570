import type { Assignment, Name } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type TransactionStatement =
  | { readonly kind: 'begin' }
  | { readonly kind: 'startTransaction'; readonly readOnly: boolean }
  | { readonly kind: 'commit' }
  | { readonly kind: 'rollback' }
  | { readonly kind: 'setAutocommit'; readonly value: Name }
  | { readonly kind: 'setLockWait'; readonly value: Name }
  | {
      readonly kind: 'setVariables';
      readonly written: string;
      readonly assignments: readonly Assignment[];
    }
  /** Ends a statement of a connection, or the connection: the number is that of SHOW PROCESSLIST. */
  | {
      readonly kind: 'kill';
      readonly written: string;
      readonly what: 'query' | 'connection';
      readonly process: number;
      /** The NODE_ID of the node that it leads to; that of the connection where none is written. */
      readonly onNode: number | null;
    };

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
  setLockWait: { runsOn: 'anyNode', effect: 'steers', text: 'SET LOCK_WAIT_TIMEOUT = {value}' },
  setVariables: { runsOn: 'anyNode', effect: 'looksAtRows', text: '{written}' },
  kill: { runsOn: 'anyNode', effect: 'changes', text: '{written}' },
} as const satisfies RowsOf<TransactionStatement>;
