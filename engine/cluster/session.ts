import type { NodeId, Ordinal, SimMs, TableId } from '../base/index.ts';
import type { ClusterError } from './outcome.ts';
import type { Row } from './rows.ts';

/** A connection that has begun a transaction, or does not commit by itself; of others nothing has to be known. */
export interface Session {
  /** The number of the connection, which nobody else has. */
  readonly session: number;
  /** The node that it leads to. */
  readonly node: NodeId;
  /** Does each statement commit by itself, as long as no transaction is open? */
  readonly autocommits: boolean;
  readonly transaction: Transaction | null;
}

export interface Transaction {
  readonly startedAtMs: SimMs;
  readonly isReadOnly: boolean;
  /** What it has written so far, in the order in which it came to the partitions. */
  readonly parts: readonly TransactionPart[];
  /** Why it has been rolled back, until its connection is told. */
  readonly lost: ClusterError | null;
}

/** What a transaction has written to one table of one partition: nobody else sees it, and the primary alone has it. */
export interface TransactionPart {
  readonly database: string;
  readonly ordinal: Ordinal;
  readonly table: TableId;
  /** The leaf with the primary. */
  readonly node: NodeId;
  /** Committed rows that it removes: it holds locks on them. */
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
}

export const sessionIn = (
  { sessions }: { readonly sessions?: readonly Session[] },
  session: number | null | undefined,
): Session | null => sessions?.find((candidate) => candidate.session === session) ?? null;

/** Do the statements of the session wait for COMMIT? */
export const isInTransaction = (session: Session | null): session is Session =>
  session !== null && (session.transaction !== null || !session.autocommits);
