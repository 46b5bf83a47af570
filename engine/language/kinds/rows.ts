import type {
  Assignment,
  Expression,
  Literal,
  Name,
  OrderKey,
  Progression,
  Query,
  Source,
  TableChange,
  TableName,
  WrittenDefinition,
} from '../parts.ts';
import type { RowsOf } from './row.ts';

export type RowStatement =
  | {
      readonly kind: 'createDatabase';
      readonly name: Name;
      readonly ifNotExists: boolean;
      readonly replication: 'sync' | 'async' | null;
      readonly partitions: number | null;
    }
  | { readonly kind: 'alterDatabase'; readonly database: Name; readonly replication: 'sync' | 'async' }
  | { readonly kind: 'dropDatabase'; readonly name: Name; readonly ifExists: boolean }
  | { readonly kind: 'useDatabase'; readonly name: Name }
  | {
      readonly kind: 'createTable';
      readonly table: TableName;
      readonly columns: readonly { readonly name: Name; readonly type: 'integer' | 'text' }[];
      readonly ifNotExists: boolean;
    }
  /** CREATE TABLE with more to it than columns of INT and TEXT. */
  | {
      readonly kind: 'defineTable';
      readonly written: string;
      readonly table: TableName;
      readonly definition: WrittenDefinition;
    }
  | {
      readonly kind: 'alterTable';
      readonly written: string;
      readonly table: TableName;
      readonly changes: readonly TableChange[];
    }
  | {
      readonly kind: 'dropTable';
      readonly table: TableName;
      readonly others: readonly TableName[];
      readonly ifExists: boolean;
    }
  | { readonly kind: 'truncate'; readonly written: string; readonly table: TableName }
  | {
      readonly kind: 'insert';
      readonly table: TableName;
      readonly columns: readonly Name[] | null;
      readonly rows: readonly (readonly Literal[])[];
      readonly progression: Progression | null;
    }
  /** `written` is its text: whoever makes one writes that. */
  | {
      readonly kind: 'insertSelect';
      readonly written: string;
      readonly table: TableName;
      readonly columns: readonly Name[] | null;
      readonly query: Query;
      /** For VALUES, which the query has as one row: of how many values each row is made; null for a SELECT. */
      readonly lengths: readonly number[] | null;
      /** Which of those values are DEFAULT. */
      readonly defaults: readonly number[];
      /** What becomes of a row that is there already. */
      readonly how: 'insert' | 'ignore' | 'replace';
      readonly onDuplicate: readonly Assignment[];
    }
  | {
      readonly kind: 'update';
      readonly written: string;
      readonly table: TableName;
      /** What it reads: the table, perhaps joined with others. */
      readonly from: Source;
      readonly assignments: readonly Assignment[];
      readonly where: Expression | null;
      readonly orderBy: readonly OrderKey[];
      readonly limit: Query['limit'];
    }
  | {
      readonly kind: 'delete';
      readonly written: string;
      readonly table: TableName;
      readonly from: Source;
      readonly where: Expression | null;
      readonly orderBy: readonly OrderKey[];
      readonly limit: Query['limit'];
    }
  | {
      readonly kind: 'select';
      readonly written: string;
      readonly query: Query;
      /** The variables of the connection that get the values of its row; null where it is shown. */
      readonly into: readonly Name[] | null;
    };

/** The statements about databases, and about the rows in them. */
export const rowRows = {
  createDatabase: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{options} {name} [WITH {replication} REPLICATION] [PARTITIONS {partitions}]',
    options: { ifNotExists: 'IF NOT EXISTS' },
  },
  alterDatabase: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{database} SET {replication} REPLICATION',
  },
  dropDatabase: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{options} {name}',
    options: { ifExists: 'IF EXISTS' },
  },
  useDatabase: { runsOn: 'anyNode', effect: 'steers', text: 'USE {name}' },
  createTable: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{options} {table} ({columns})',
    options: { ifNotExists: 'IF NOT EXISTS' },
  },
  defineTable: { runsOn: 'forwarded', effect: 'changes', text: '{written}' },
  alterTable: { runsOn: 'forwarded', effect: 'changes', text: '{written}' },
  dropTable: {
    runsOn: 'forwarded',
    effect: 'changes',
    rest: '{options} {table}[, {others}]',
    options: { ifExists: 'IF EXISTS' },
  },
  truncate: { runsOn: 'aggregators', effect: 'changes', text: '{written}' },
  insert: {
    runsOn: 'aggregators',
    effect: 'changes',
    rest: 'INTO {table} [({columns})] VALUES {rows}[, ... ({progression})]',
  },
  insertSelect: { runsOn: 'aggregators', effect: 'changes', text: '{written}' },
  update: { runsOn: 'aggregators', effect: 'changes', text: '{written}' },
  delete: { runsOn: 'aggregators', effect: 'changes', text: '{written}' },
  select: { runsOn: 'anyNode', effect: 'looksAtRows', text: '{written}' },
} as const satisfies RowsOf<RowStatement>;
