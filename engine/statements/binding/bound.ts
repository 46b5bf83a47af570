import type { InSteps, NodeId, SimMs } from '../../base/index.ts';
import type { ClusterError, ClusterNode, World } from '../../cluster/index.ts';
import type { Connection, Cursor, History } from '../../history/index.ts';
import type {
  FindsData,
  Name,
  Piece,
  Span,
  Statement,
  TransactionStatement,
  WatchStatement,
} from '../../language/index.ts';
import type { Command } from '../../simulation/index.ts';
import type { HelpSection } from '../../telling/help-section.ts';
import type { reportResult, tableResult } from '../client/table-result.ts';
import type { Watch } from '../client/watches.ts';
import type { Mistake } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import type { Memory } from '../query/memory.ts';
import type { Report, ResultTable, StatementResult, StatementRun } from '../types.ts';
import type { Standing } from '../watching/expected.ts';

/** What a statement amounts to at one instant, on one connection. */
export type Bound =
  /** Changes the cluster: goes through the history. An error that the cluster answers with is shown at `place`. */
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly place: Span;
      /** Lines that a dot command prints besides what it does, or instead of that. */
      readonly remarks: readonly string[];
      /** A line beneath the answer of a statement that succeeds. */
      readonly remark?: string;
      /** The node that the connection leads to afterwards, if it is another one. */
      readonly leadsTo: NodeId | null;
      /** How many rows are said to be affected, where that is not for the cluster to say. */
      readonly affected?: number;
      readonly remembers?: Partial<Memory>;
    }
  /** A read, answered. */
  | { readonly kind: 'table'; readonly table: ResultTable; readonly remembers?: Partial<Memory> }
  /** What a dot command tells about the cluster. */
  | { readonly kind: 'report'; readonly report: Report }
  /** Cannot be answered or accepted yet: to be bound again when something has happened. */
  | {
      readonly kind: 'waits';
      /** What the wait ends with, and after how long, where it does not last as long as it takes. */
      readonly limit?: { readonly afterMs: SimMs; readonly ends: Bound };
    }
  /** What binds it has not been loaded: it begins when that is there. */
  | { readonly kind: 'notLoaded' }
  /** The client's own doing. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly help?: readonly HelpSection[];
      readonly remembers?: Partial<Memory>;
    }
  /** Ends a statement of another connection, or with it the connection. */
  | { readonly kind: 'kill'; readonly process: number; readonly cutsConnection: boolean }
  | { readonly kind: 'use'; readonly database: string }
  | { readonly kind: 'connect'; readonly node: NodeId }
  | { readonly kind: 'wait'; readonly until: WaitCondition }
  | { readonly kind: 'background'; readonly text: string }
  /** From now on these are all that is watched. */
  | { readonly kind: 'watches'; readonly watches: readonly Watch[]; readonly text: string }
  | { readonly kind: 'refused'; readonly mistake: Mistake }
  | SentFirst;

/** What `.wait` waits for, its names resolved. */
export type WaitCondition =
  | { readonly kind: 'duration'; readonly ms: number }
  | { readonly kind: 'idle' }
  | { readonly kind: 'phase'; readonly phase: number; readonly database: string | null }
  | { readonly kind: 'statement' };

/** Where and when a statement is bound. */
export interface Scene {
  readonly world: World;
  readonly connection: Connection;
  /** The number of the connection, as transactions know it; absent where none can be open. */
  readonly session?: number | undefined;
  /** The node that the connection leads to. */
  readonly node: ClusterNode;
  /** What the connection remembers of the statements before. */
  readonly memory?: Memory | undefined;
  /** What of them is there; null while nothing is. What needs more waits. */
  readonly extras: Partial<Extras> | null;
  readonly observer: Observer;
}

/** What the tables of PLAYGROUND know besides the world of the scene: where it lies, and what the session did up to there. */
export interface Observer {
  readonly history: History;
  /** Its branch says on which line of time; it may be another one than that of the history's cursor. */
  readonly place: Cursor;
  /** Every statement of the session, on whatever branch, in the order in which they were entered. */
  readonly entered: () => readonly EnteredStatement[];
  /** What is asked of the history at every instant. */
  readonly watches: readonly Watch[];
}

/** A statement of a session, and the connection that it was entered on; the first one is 0. */
export interface EnteredStatement {
  readonly connection: number;
  readonly run: StatementRun;
}

/**
 * The binding of statements that need much code or text and change nothing, or are seldom entered. A page may load it
 * after its first picture and give it to its clients then; until it is there such a statement does not begin.
 */
export interface Extras {
  /** Tables are printed with what answers them. */
  readonly tableResult: typeof tableResult;
  readonly reportResult: typeof reportResult;
  /** Reads what the first grammar does not. */
  readonly read: (text: string, place?: Pick<Scene, 'world' | 'connection'>) => ReadText;
  /** Cuts what people paste as `splitFirst` cuts statements alone. */
  readonly splitScript: (script: string, most?: number) => readonly Piece[];
  /** Where in a text there are statements about rows, in which nothing is a password. */
  readonly findsData: FindsData;
  /** Works out what statements will need that takes long, step by step, before they are entered. */
  readonly ahead: (pieces: readonly Piece[]) => InSteps<void>;
  readonly bindLater: (statement: LaterStatement, scene: Scene) => Bound;
  readonly bindComputedWrite: (statement: ComputedWrite, scene: Scene) => Bound;
  /** Of a table with so many columns this one is too many, or called like another. */
  readonly unfitColumn: (column: Name, count: number) => Bound;
  readonly bindOtherVariable: (statement: Of<'setGlobal'>) => Bound;
  /** Does it read what an observer sees, which needs no node? */
  readonly isObserved: (statement: Of<'select'>, scene: Scene) => boolean;
  /** What a bound statement comes to on a connection with its transactions. */
  readonly inSession: (
    entered: { readonly statement: Statement; readonly text: string },
    bound: Bound,
    scene: Omit<Scene, 'node'>,
  ) => Bound;
  /** What a connection remembers after a statement that has ended so. */
  readonly remember: (
    before: Memory | undefined,
    bound: Bound | undefined,
    result: StatementResult,
  ) => Memory | undefined;
  /** What a connection remembers that somebody else has ended. */
  readonly cutMemory: Memory;
  /** Ends what SHOW PROCESSLIST lists by this number, among the statements of these clients; false where there is nothing. */
  readonly kill: (
    clients: readonly KillableClient[],
    bound: Bound & { readonly kind: 'kill' },
    entered: readonly EnteredStatement[],
  ) => Bound;
  readonly bindHelp: (statement: Of<'help'> | Of<'dotHelp'>) => Bound;
  readonly bindImport: (statement: Of<'dotImport'>, scene: Scene) => Bound;
  readonly bindWatches: (statement: WatchStatementAt, scene: Scene) => Bound;
  /** How what is expected stands where the observer is, watch by watch; null for a watch that expects nothing. */
  readonly standingsOf: (observer: Observer) => readonly (Standing | null)[];
  readonly bindVersion: (statement: Of<'dotVersion'>, scene: Scene) => Bound;
  readonly bindAssume: (statement: Of<'dotAssume'>, scene: Scene) => Bound;
  readonly bindReport: (statement: Of<'dotPlan'> | Of<'dotWhy'>, scene: Scene) => Bound;
}

/** What KILL does to another connection. */
export interface KillableClient {
  readonly session: number;
  readonly runs: readonly StatementRun[];
  readonly cancel: (run: number, error: ClusterError) => void;
  readonly hangUp: (step: 'rollback') => void;
  readonly cut: () => void;
}

/** What a text is. */
export type ReadText =
  /** `remarks` are lines that stand beneath its result. */
  | { readonly kind: 'statement'; readonly statement: Statement; readonly remarks: readonly string[] }
  /** No statement, or one of the product for which the model has nothing: why not, and what can be done instead. */
  | { readonly kind: 'refused'; readonly mistake: Mistake }
  /** It is taken, and nothing comes of it but lines; `asksNode` where a node answers and not the client. */
  | { readonly kind: 'said'; readonly text: string; readonly asksNode: boolean };

/** What is read, what has to be read before it is written, and what seldom changes. */
export type LaterStatement =
  | ReadStatement
  | Exclude<ComputedWrite, Of<'insert'>>
  | Redefinition
  | TransactionStatementAt;

/** What has to be read before it is written. */
export type ComputedWrite = Of<'insert'> | Of<'insertSelect'> | Of<'update'> | Of<'delete'>;

/** What changes or drops what there is. */
export type Redefinition = Of<
  | 'alterDatabase'
  | 'dropDatabase'
  | 'dropTable'
  | 'truncate'
  | 'defineTable'
  | 'alterTable'
  | 'aggregatorSetAsMaster'
  | 'clearOrphanDatabases'
  | 'detachLeaves'
  | 'removeAggregator'
  | 'restoreRedundancy'
  | 'promoteAggregator'
  | 'rebalanceAllDatabases'
  | 'partitionCommand'
>;

/** What a connection says of itself and of others: transactions, SET @a and KILL. */
export type TransactionStatementAt = Of<TransactionStatement['kind']>;

/** What a connection has to send before a statement, and the error with which that statement ends then, if it does. */
export interface SentFirst {
  readonly kind: 'first';
  readonly command: Command;
  readonly text: string;
  readonly error: ClusterError | null;
  /** What has come of it, as a line beneath the result of the statement. */
  readonly remark?: string;
  /** What is left of the statement then, where a part of it has been sent. */
  readonly rest?: Statement;
}

export type WatchStatementAt = Of<WatchStatement['kind']>;

/** What a node answers without a change: SELECT, SHOW and EXPLAIN. */
export type ReadStatement =
  | Of<'select'>
  | Extract<Statement, { readonly kind: `show${string}` | `explain${string}` }>;

/** The statements of one kind. */
export type Of<Kind extends Statement['kind']> = Extract<Statement, { readonly kind: Kind }>;

export const command = (bound: Command, place: Span): Bound => ({
  kind: 'command',
  command: bound,
  place,
  remarks: [],
  leadsTo: null,
});
export const answer = (table: ResultTable): Bound => ({ kind: 'table', table });
export const told = (report: Report): Bound => ({ kind: 'report', report });
export const refused = (mistake: Mistake): Bound => ({ kind: 'refused', mistake });
/** What IF EXISTS and IF NOT EXISTS come to where there is nothing to do. */
export const nothingToDo: Bound = { kind: 'text', text: printAffected(0, 0) };
export const waits: Bound = { kind: 'waits' };
export const notLoaded: Bound = { kind: 'notLoaded' };
