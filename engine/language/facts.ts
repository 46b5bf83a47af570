import { aggregatorRows } from './kinds/aggregators.ts';
import { clusterRows } from './kinds/cluster.ts';
import { leafRows } from './kinds/leaves.ts';
import { dotRows } from './kinds/outside.ts';
import { partitionRows } from './kinds/partitions.ts';
import type { Effect, Place, Row, RowsOf } from './kinds/row.ts';
import { rowRows } from './kinds/rows.ts';
import { transactionRows } from './kinds/transactions.ts';
import { watchRows } from './kinds/watches.ts';
import type { Statement, StatementBody, StatementKind, StatementOf } from './statement.ts';

/** The rows in groups; groups and rows stand in the order in which help and documentation list them. */
export const rowsByGroup = {
  leaves: leafRows,
  aggregators: aggregatorRows,
  partitions: partitionRows,
  cluster: clusterRows,
  rows: rowRows,
  transactions: transactionRows,
  outside: dotRows,
  watches: watchRows,
} as const;

export type StatementGroup = keyof typeof rowsByGroup;

const rows = {
  ...leafRows,
  ...aggregatorRows,
  ...partitionRows,
  ...clusterRows,
  ...rowRows,
  ...transactionRows,
  ...dotRows,
  ...watchRows,
} as const satisfies RowsOf<StatementBody>;

export const rowOf = (kind: StatementKind): Row => rows[kind];

/** How a statement is written, in the notation of its row. */
export function textOf(kind: StatementKind): string {
  const { text, rest } = rowOf(kind);
  if (text !== undefined) return text;
  const words = kind.startsWith('dot')
    ? `.${kind.slice('dot'.length).toLowerCase()}`
    : kind.replace(/[A-Z]/g, ' $&').toUpperCase();
  return rest === undefined ? words : `${words} ${rest}`;
}

type KindsWhere<Fact> = {
  [Kind in StatementKind]: (typeof rows)[Kind] extends Fact ? Kind : never;
}[StatementKind];

/** A statement that needs no node to answer it. */
export type ClientStatement = StatementOf<KindsWhere<{ readonly runsOn: 'client' }>>;

export const isForClient = (statement: Statement): statement is ClientStatement =>
  rows[statement.kind].runsOn === 'client';

/** A statement that tells what another one would do now. */
export type ExplainStatement = StatementOf<KindsWhere<{ readonly effect: 'explains' }>>;

export const isExplain = (statement: Statement): statement is ExplainStatement =>
  rows[statement.kind].effect === 'explains';

/** What a statement does; one that runs another in the background does what that one does. */
export const effectOf = (statement: Statement): Exclude<Effect, 'runsAnother'> =>
  rows[statement.kind === 'dotBackground' ? statement.statement.kind : statement.kind].effect;

export type NodeRole = 'master' | 'aggregator' | 'leaf';

/** The nodes that accept a statement; `aggregator` is a child aggregator. Dot commands are accepted everywhere. [DOC] */
export const rolesFor = (kind: StatementKind): readonly NodeRole[] => rolesAt[rows[kind].runsOn];

const rolesAt: { readonly [Where in Place]: readonly NodeRole[] } = {
  client: ['master', 'aggregator', 'leaf'],
  anyNode: ['master', 'aggregator', 'leaf'],
  aggregators: ['master', 'aggregator'],
  forwarded: ['master', 'aggregator'],
  master: ['master'],
  child: ['aggregator'],
};

/** Does a child aggregator pass it on to the master? [DOC] */
export const isForwarded = (kind: StatementKind): boolean => rows[kind].runsOn === 'forwarded';
