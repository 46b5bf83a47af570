import { type CommandId, type FactsOf, type NodeId, type Ordinal, present } from '../base/index.ts';
import type { Database, Outcome, PendingWrite, Row, TableDefinition, TableSchema } from '../cluster/index.ts';
import type { Command, ImportedCluster } from './command.ts';
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

/**
 * What carries out transactions, imports, ALTER, what is done to copies by hand and writes to tables with traits, none of which
 * a cluster begins with.
 */
export interface LaterCommands {
  readonly importCluster: (draft: Draft, cluster: ImportedCluster) => Outcome;
  readonly alterDatabase: (draft: Draft, command: FactsOf<Command, 'alterDatabase'>) => Outcome;
  readonly clearOrphans: (draft: Draft) => Outcome;
  readonly partitionCommand: (
    draft: Draft,
    command: FactsOf<Command, 'partition'>,
    statement: CommandId,
  ) => Answer;
  /** The table of that name gets this definition. */
  readonly alterTable: (draft: Draft, database: string, table: TableDefinition) => Outcome;
  /** A write to a table with traits, or one that changes rows; null while it has to wait. */
  readonly writeKeyed: (
    draft: Draft,
    target: WriteTarget,
    write: PendingWrite,
    from: WriteOrigin,
  ) => Outcome | null;
  readonly takeStep: (draft: Draft, command: FactsOf<Command, 'transaction'>, node: NodeId) => Answer;
  /** Null where the write is to be committed at once. */
  readonly keepWrite: (draft: Draft, write: ReadyWrite) => Outcome | null;
  readonly commitWhenReady: (draft: Draft, session: number) => Outcome | null;
  readonly rollBackCutTransactions: (draft: Draft) => void;
  /** Its statement has been told that the transaction is rolled back. */
  readonly dropTransaction: (draft: Draft, session: number) => void;
}

let carriedOutBy: LaterCommands | null = null;

/**
 * From now on such commands are carried out by this. It comes with what reads their statements, and with what
 * reads kept histories and worlds: nobody has such a command before that, so nothing depends on when it comes.
 */
export function carryOutLaterBy(what: LaterCommands): void {
  carriedOutBy = what;
}

export const later = (): LaterCommands => present(carriedOutBy, 'what carries out later commands');
