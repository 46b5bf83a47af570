import { type CommandId, Later, type NodeId, type Ordinal } from '../base/index.ts';
import type {
  BrokenLink,
  ClusterError,
  Database,
  Departure,
  Outcome,
  PendingWrite,
  Row,
  TableSchema,
} from '../cluster/index.ts';
import type { CommandForLater, Submission } from './command.ts';
import type { Answer } from './world/answer.ts';
import type { Draft } from './world/draft.ts';

/** The rows that a write brings to one partition. */
export interface PartitionChange {
  readonly ordinal: Ordinal;
  readonly rows: readonly Row[];
}

/** A write on partitions that can take it. */
export interface ReadyWrite {
  readonly database: Database;
  readonly write: PendingWrite;
  readonly changes: readonly PartitionChange[];
  /** That of the transaction that it belongs to, if it belongs to one. */
  readonly session: number | undefined;
}

/** A table that is written to. */
export interface WriteTarget<Table extends TableSchema = TableSchema> {
  readonly database: Database;
  readonly table: Table;
}

/** The aggregator that a write came over, and the transaction that it belongs to, if it belongs to one. */
export interface WriteOrigin {
  readonly via: NodeId;
  readonly session?: number | undefined;
}

/** What carries out everything that a cluster does not begin with, and what follows from that. */
export interface LaterCommands {
  readonly carryOut: (
    draft: Draft,
    command: CommandForLater,
    submission: Pick<Submission, 'statement' | 'node'>,
  ) => Answer;
  /** A write to a table with traits, or one that changes rows; null while it has to wait. */
  readonly writeKeyed: (
    draft: Draft,
    target: WriteTarget,
    write: PendingWrite,
    from: WriteOrigin,
  ) => Outcome | null;
  /** Null where the write is to be committed at once. */
  readonly keepWrite: (draft: Draft, write: ReadyWrite) => Outcome | null;
  readonly commitWhenReady: (draft: Draft, session: number) => Outcome | null;
  readonly rollBackCutTransactions: (draft: Draft) => void;
  /** Its statement has been told that the transaction is rolled back. */
  readonly dropTransaction: (draft: Draft, session: number) => void;
  /** Why the operations of a statement have failed: only later commands wait for any. */
  readonly operationFailure: (draft: Draft, statement: CommandId) => ClusterError;
  readonly departNow: (draft: Draft, departures: readonly Departure[]) => Outcome;
  readonly linkLost: (draft: Draft, link: BrokenLink) => void;
  readonly writeWorkload: (draft: Draft) => void;
  readonly followWorkload: (draft: Draft) => void;
}

/**
 * It comes with what reads the statements of such commands, and with what reads kept histories and worlds: nobody has such a
 * command before that.
 */
export const later = new Later<LaterCommands>('what carries out later commands');
