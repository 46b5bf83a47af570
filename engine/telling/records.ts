import type { SimMs, Wording } from '../base/index.ts';

/** Why a text is no record that can be read, or a record cannot be replayed. Lines count from 1. */
export type RecordFault =
  | { readonly kind: 'tooLong'; readonly limit: number }
  | { readonly kind: 'noRecord' }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'cutOff'; readonly line: number }
  | { readonly kind: 'tooMany'; readonly what: Countable; readonly limit: number; readonly line: number }
  | { readonly kind: 'unreadable'; readonly what: LineOfRecord; readonly line: number }
  /** It starts with a story or a cluster that there is not. */
  | { readonly kind: 'unknownStart'; readonly id: string };

/** What there may be so many of in a record. */
export type Countable = 'acts' | 'branches' | 'statements' | 'views';

/** What a line of a record was to be. */
export type LineOfRecord = 'engine' | 'seed' | 'start' | 'act' | 'view' | 'end' | 'branches' | 'digests';

/** From where on a replay goes another way than the session that was recorded. */
export type RecordDifference = {
  /** The versions of the engine. */
  readonly madeWith: string;
  readonly shownWith: string;
} & DifferingPlace;

export type DifferingPlace =
  /** The story sets up another cluster than it did. */
  | { readonly kind: 'start' }
  /** Statements count from 1, over all connections. */
  | {
      readonly kind: 'statement';
      readonly statement: number;
      readonly text: string;
      /** When it began. */
      readonly atMs: SimMs;
    }
  /**
   * What happened on a branch differs, at the earliest where it parts from the others or with the first statement of its
   * own that changed something; `statement` is null where it has none.
   */
  | {
      readonly kind: 'branch';
      readonly name: string;
      readonly statement: number | null;
      readonly text: string;
      readonly atMs: SimMs;
    }
  | { readonly kind: 'cursor' };

/** What a runbook has in place of what no statement does, or nothing but this simulation answers. */
export type OutsideStep =
  | {
      readonly kind: 'killed' | 'stopped' | 'started' | 'hung' | 'resumed' | 'lagging' | 'diverged';
      readonly node: string;
    }
  | { readonly kind: 'isolated'; readonly nodes: readonly [string, string] }
  /** Null for all. */
  | { readonly kind: 'healed'; readonly nodes: readonly [string, string] | null }
  | {
      readonly kind: 'filled' | 'emptied';
      readonly resource: 'disk' | 'memory';
      readonly node: string;
    }
  | { readonly kind: 'workload' | 'waited' | 'onlyHere'; readonly text: string }
  /** What a SELECT of the product answers is watched. */
  | { readonly kind: 'watched'; readonly query: string }
  /** It answers 1 while what is expected holds; null where nothing is said of how often it is asked, or for how long. */
  | {
      readonly kind: 'expected';
      readonly query: string;
      readonly when: 'always' | 'ever' | 'atEnd';
      readonly everyMs: SimMs | null;
      readonly forMs: SimMs | null;
    }
  | { readonly kind: 'imported' };

/** On what time the outcome of a step in a runbook depends. */
export type TimeOfStep =
  /** It is done together with the step by hand before it: so much later. */
  | { readonly kind: 'together'; readonly ms: SimMs }
  /** While the step before still ran. */
  | { readonly kind: 'beside' }
  /** So long after the step before, in which something has happened. */
  | { readonly kind: 'after'; readonly ms: SimMs }
  /** The same, for a statement, which may be asked again until it prints what is expected. */
  | { readonly kind: 'waits'; readonly ms: SimMs }
  /** So long after its start something happens by itself. */
  | { readonly kind: 'within'; readonly ms: SimMs };

/** Acknowledged rows that were lost after a step. */
export interface LostAfter {
  readonly rows: number;
}

/**
 * Why a statement prints something else in one line of statements than it did in a session: others ran at the same time; it
 * did not come to its end; or it asks about the session, of which the line is not all, or follows from what does.
 */
export type OtherwiseReason = 'beside' | 'stopped' | 'session';

/** What a transcript says before statements. */
export type PassageSaid =
  /** They made what the session began with. */
  | { readonly kind: 'setUp' }
  /** Somebody entered it; `hereMs` is when that is in one line of statements, where it is another instant. */
  | {
      readonly kind: 'entered';
      readonly atMs: SimMs;
      readonly hereMs: SimMs | null;
      readonly node: string;
    }
  /** Nobody typed it: time passes up to an instant, and the next statement is entered elsewhere; null for what does not change. */
  | {
      readonly kind: 'notTyped';
      readonly untilMs: SimMs | null;
      readonly node: string | null;
      readonly database: string | null;
    }
  /** A wait during which others came. */
  | { readonly kind: 'inParts'; readonly atMs: SimMs; readonly node: string; readonly text: string };

/** What a language says around statements in what is made of a session, in Markdown. */
export interface DocumentWords {
  readonly transcriptTitle: string;
  readonly transcriptSays: string;
  readonly said: Wording<PassageSaid>;
  /** Before a statement that prints something else in one line of statements than it did in the session. */
  readonly printedOtherwise: Readonly<Record<OtherwiseReason, string>>;
  readonly runbookTitle: string;
  readonly runbookSays: string;
  readonly step: (number: number) => string;
  readonly check: (number: number) => string;
  /** A step that is no statement. */
  readonly byHand: (number: number) => string;
  /** What there is before the first step: the statements that have made it, or a master aggregator alone. */
  readonly before: string;
  readonly beginsWith: string;
  readonly beginsEmpty: string;
  /** What there is where the session began with pasted tables. */
  readonly beginsPasted: string;
  /** In place of a dot command that lets time pass. */
  readonly passes: (command: string) => string;
  readonly time: Wording<TimeOfStep>;
  readonly lost: (lost: LostAfter) => string;
  readonly expectedError: string;
  /** A line that the model alone prints. */
  readonly onlyInModel: (line: string) => string;
  /** What is to be put in place of what stands for a password. */
  readonly passwordLeftOut: string;
  readonly onNode: (node: string) => string;
  readonly expected: string;
  readonly compareWith: string;
  /** Columns of which every cluster has its own values. */
  readonly columnsLeftOut: (columns: readonly string[]) => string;
  readonly outside: Wording<OutsideStep>;
  /** That one branch is told up to an instant, and others are not. */
  readonly branchesLeftOut: (branch: string, others: readonly string[]) => string;
}

/** How a language tells of records. */
export interface RecordWording {
  readonly fault: Wording<RecordFault>;
  readonly difference: Wording<RecordDifference>;
}
