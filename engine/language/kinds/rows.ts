import type { Expression, Literal, Name, Progression, Query, TableName } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type RowStatement =
  | {
      readonly kind: 'createDatabase';
      readonly name: Name;
      readonly replication: 'sync' | 'async' | null;
      readonly partitions: number | null;
    }
  | { readonly kind: 'dropDatabase'; readonly name: Name }
  | { readonly kind: 'useDatabase'; readonly name: Name }
  | {
      readonly kind: 'createTable';
      readonly table: TableName;
      readonly columns: readonly { readonly name: Name; readonly type: 'integer' | 'text' }[];
    }
  | { readonly kind: 'dropTable'; readonly table: TableName }
  | {
      readonly kind: 'insert';
      readonly table: TableName;
      readonly columns: readonly Name[] | null;
      readonly rows: readonly (readonly Literal[])[];
      readonly progression: Progression | null;
    }
  | { readonly kind: 'delete'; readonly table: TableName; readonly where: Expression | null }
  | ({ readonly kind: 'select' } & Query);

/** The statements about databases, and about the rows in them. */
export const rowRows = {
  createDatabase: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{name} [WITH {replication} REPLICATION] [PARTITIONS {partitions}]',
  },
  dropDatabase: { runsOn: 'forwarded', effect: 'changes', rest: '{name}' },
  useDatabase: { runsOn: 'anyNode', effect: 'steers', text: 'USE {name}' },
  createTable: { runsOn: 'forwarded', effect: 'changes', rest: '{table} ({columns})' },
  dropTable: { runsOn: 'forwarded', effect: 'changes', rest: '{table}' },
  insert: {
    runsOn: 'aggregators',
    effect: 'changes',
    rest: 'INTO {table} [({columns})] VALUES {rows}[, ... ({progression})]',
  },
  delete: { runsOn: 'aggregators', effect: 'changes', rest: 'FROM {table} [WHERE {where}]' },
  select: {
    runsOn: 'anyNode',
    effect: 'looksAtRows',
    rest: '{items} [FROM {from}] [WHERE {where}] [GROUP BY {groupBy}] [ORDER BY {orderBy}] [LIMIT {limit}]',
  },
} as const satisfies RowsOf<RowStatement>;
