import type { Span } from '../language/index.ts';

/** The tables that are read. */
export type TableKind =
  | 'leaves'
  | 'aggregators'
  | 'nodes'
  | 'partitions'
  | 'status'
  | 'databases'
  | 'variables';

/** Places of a paste, in the statement and by their lines, counted from 1. */
export interface Places {
  readonly span: Span;
  readonly line: number;
  /** A second place that belongs to the matter: of what replaces or contradicts the first. */
  readonly otherSpan: Span | null;
  readonly otherLine: number | null;
}

/** Something that was left out of a paste, or taken otherwise than it stands there: what, its facts, and where. */
export type Remark = RemarkOn & Places;

/** A remark without its place. */
export type RemarkOn =
  /** Lines that are no part of a table; `text` is the first. */
  | { readonly kind: 'linesLeftOut'; readonly text: string; readonly count: number }
  /** Rows of a table whose heading is missing. */
  | { readonly kind: 'rowsWithoutHeading'; readonly count: number }
  | { readonly kind: 'tableUnknown'; readonly columns: string }
  /** A later table of the same says otherwise. */
  | { readonly kind: 'tableReplaced'; readonly table: TableKind; readonly database: string | null }
  /** The table does not show its end. */
  | { readonly kind: 'tableOpen' }
  | { readonly kind: 'footerDiffers'; readonly rows: number; readonly counted: number }
  | { readonly kind: 'jsonCutOff' }
  | { readonly kind: 'rowCutOff' }
  /** The right edge of the table is cut off within this column, which `missing` of its rows have no cell in. */
  | { readonly kind: 'edgeCutOff'; readonly column: string; readonly missing: number; readonly rows: number }
  | { readonly kind: 'rowRagged'; readonly cells: number; readonly columns: number }
  /** A row without a cell that it needs, or with one that cannot be read: the row is left out. */
  | { readonly kind: 'rowUnreadable'; readonly column: string; readonly text: string | null }
  /** A cell that cannot be read: only the cell is left out. */
  | { readonly kind: 'cellUnreadable'; readonly column: string; readonly text: string }
  | { readonly kind: 'readReplica'; readonly partition: string }
  /** A node that is no part of the cluster. */
  | { readonly kind: 'nodeOutside'; readonly node: string }
  | { readonly kind: 'partitionsLocked'; readonly count: number; readonly first: string }
  | {
      readonly kind: 'partitionsMissing';
      readonly database: string;
      readonly count: number;
      /** The first of them. */
      readonly ordinals: readonly number[];
    }
  /** A leaf that no row of the table of leaves names, because rows are missing there. */
  | { readonly kind: 'leafAdded'; readonly leaf: string; readonly from: 'pair' | 'partitions' }
  | { readonly kind: 'databaseWithoutPlace'; readonly database: string }
  | { readonly kind: 'nodesRenumbered'; readonly largest: number; readonly limit: number }
  | { readonly kind: 'instanceIdTwice'; readonly partition: string; readonly id: number }
  | { readonly kind: 'variableUnreadable'; readonly name: string; readonly value: string }
  /** A variable says otherwise than the tables. */
  | { readonly kind: 'variableOverruled'; readonly name: string; readonly value: string }
  /** Variables that are not part of the model; `first` are some of their names. */
  | { readonly kind: 'variablesUnknown'; readonly count: number; readonly first: readonly string[] }
  /** Further remarks of which only the number is kept. */
  | { readonly kind: 'more'; readonly count: number };

/** Why a paste cannot be taken, where, and the other place of a contradiction. */
export type Refusal = RefusalReason & Places;

export type RefusalReason =
  | { readonly kind: 'tooLong'; readonly limit: number }
  | { readonly kind: 'tooManyLines'; readonly limit: number }
  | { readonly kind: 'tooManyColumns'; readonly limit: number }
  | { readonly kind: 'tooManyLeaves'; readonly limit: number }
  | { readonly kind: 'tooManyAggregators'; readonly limit: number }
  | { readonly kind: 'tooManyDatabases'; readonly limit: number }
  | { readonly kind: 'tooManyPartitions'; readonly limit: number }
  | { readonly kind: 'tooManyInstances'; readonly partition: string; readonly limit: number }
  /** There is no table at all. */
  | { readonly kind: 'noTable' }
  /** Of the tables of a cluster no row could be read. */
  | { readonly kind: 'nothingLeft' }
  /** There are tables, but none of a cluster. */
  | { readonly kind: 'noCluster'; readonly columns: string }
  | ({ readonly kind: 'twoMasters' } & TwoOf)
  | ({ readonly kind: 'twoClusters' } & TwoOf)
  | ({ readonly kind: 'twoPrimaries'; readonly partition: string } & TwoOf)
  | { readonly kind: 'instanceTwice'; readonly partition: string; readonly leaf: string }
  | { readonly kind: 'nodeTwice'; readonly node: string }
  | ({ readonly kind: 'nodeIdTwice'; readonly id: number } & TwoOf)
  | ({ readonly kind: 'noPair' } & TwoOf)
  | { readonly kind: 'pairUnknown'; readonly leaf: string; readonly pair: string }
  | { readonly kind: 'leafUnknown'; readonly leaf: string };

/** Two that cannot both be; the other one is the one that stands at the other place. */
interface TwoOf {
  readonly one: string;
  readonly other: string;
}

/** What a cluster has to be told of, and a paste may hold. */
export type FactName =
  | 'leaves'
  | 'ports'
  | 'groups'
  | 'pairs'
  | 'leafStates'
  | 'attaching'
  | 'aggregators'
  | 'nodeIds'
  | 'redundancy'
  | 'fanout'
  | 'variables'
  | 'version'
  | 'databases'
  | 'placement'
  | 'roles'
  | 'replication'
  | 'replicaStates'
  | 'terms'
  | 'instanceIds'
  | 'positions'
  | 'lag'
  | 'orphans'
  | 'offlineCopies'
  | 'rows';

/** Whether a fact stands in the paste or had to be assumed. */
export interface Fact {
  readonly fact: FactName;
  readonly source: 'taken' | 'assumed';
  /** What it was assumed to be, where that is not always the same. */
  readonly as: string | null;
  /** What it was taken or assumed of, where that is not the whole cluster. */
  readonly about: readonly string[];
}
