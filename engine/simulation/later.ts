import { type FactsOf, type NodeId, type Ordinal, present } from '../base/index.ts';
import type { Database, Outcome, PendingWrite, Row } from '../cluster/index.ts';
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

/** What carries out transactions, imports and ALTER DATABASE, which no cluster begins with. */
export interface LaterCommands {
  readonly importCluster: (draft: Draft, cluster: ImportedCluster) => Outcome;
  readonly alterDatabase: (draft: Draft, command: FactsOf<Command, 'alterDatabase'>) => Outcome;
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
