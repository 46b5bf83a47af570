import type { CommandId, SimMs } from '../base/index.ts';
import type { ClusterError } from '../cluster/index.ts';
import type { Cursor } from '../history/index.ts';
import type { Diagnostic, Statement } from '../language/index.ts';
import type { HelpSection } from '../telling/help-section.ts';
import type { Problem } from '../telling/index.ts';

export type Cell = number | string | null;

/** What of the calendar texts are, by the type of a column that holds the same; a fraction of a second has six digits. */
export type TimeKind = 'date' | 'datetime' | 'datetime(6)' | 'time' | 'time(6)';

/** A column of a result table; `align` is how the MySQL client sets it. */
export interface Column {
  readonly name: string;
  readonly align: 'left' | 'right';
  /** What its cells are, where the side on which it is set does not say it: what is set left holds texts else. */
  readonly holds?: 'number' | 'text';
  /** Places behind the point of the numbers that it holds. */
  readonly decimals?: number;
  /** Are its numbers doubles, which have as many places as they need? */
  readonly isDouble?: boolean;
  /** May it hold NULL? Where nothing is said it may; one that may not can be narrower than NULL. */
  readonly nullable?: boolean;
  /** What of the calendar its texts are, where they are surely that. */
  readonly time?: TimeKind;
}

export interface ResultTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a dot command tells about the cluster: a table between a heading and remarks. */
export interface Report {
  readonly heading: string | null;
  readonly table: ResultTable | null;
  readonly remarks: readonly string[];
}

/** What a statement printed. `text` is exactly what the client shows, without a trailing line feed. */
export type StatementResult =
  | {
      readonly ok: true;
      readonly table: ResultTable | null;
      /** Rows affected; null for a result set and for dot commands. */
      readonly affected: number | null;
      readonly text: string;
      /** What `text` was printed from, where it is neither a result set nor a line: to be laid out in another way. */
      readonly report?: Report;
      readonly help?: readonly HelpSection[];
    }
  | {
      readonly ok: false;
      readonly error: ClusterError;
      /** Where in the statement the mistake is and what it is, when it is the writer's. */
      readonly diagnostic: Diagnostic<Problem> | null;
      readonly text: string;
    };

/** One statement or dot command as a client has run it. */
export interface StatementRun {
  /** Counts the runs of one client, from 0. */
  readonly id: number;
  /** The text as written, without its terminator. */
  readonly text: string;
  /** Ended by `\G`: the result is printed one column a line. */
  readonly vertical: boolean;
  /** The node that the connection leads to: its host, with the port where several nodes share the host. */
  readonly node: string;
  /** The database that the connection uses, from its start on that which it used then. */
  readonly database: string | null;
  readonly kind: 'statement' | 'dot';
  /** The number by which transactions know the connection; absent where it ends with this statement. */
  readonly session?: number | undefined;
  /** What was read, from its start on; null for a text that is no statement. */
  readonly statement: Statement | null;
  /** Does it run beside the others, on a connection of its own (`.background`)? */
  readonly isBackground: boolean;
  /** The instant at which it was entered, and from its start on the instant of its start. */
  readonly startedAtMs: SimMs;
  /** The last that is known of it: where it was entered, then where it started, was submitted, has ended. */
  readonly place: Cursor;
  /** The entry of the history, when it is a command; reads have none. */
  readonly command: CommandId | null;
  /** `queued` behind the client's other statements; `running` until the simulated instant of its end. */
  readonly state: 'queued' | 'running' | 'done';
  readonly endedAtMs: SimMs | null;
  readonly result: StatementResult | null;
}
