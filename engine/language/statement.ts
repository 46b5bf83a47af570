import type { Span } from './diagnostic.ts';

/** A leaf or node as written: `'host':port`; the port is 3306 where none is written. */
export interface AddressText {
  readonly host: string;
  readonly port: number;
  readonly span: Span;
}

/** A name as written, without its quotes. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** A statement or dot command as written: the grammar's result. It knows no cluster; names are not resolved. */
export type Statement = { readonly span: Span } & StatementBody;

export type StatementBody =
  // Leaves
  | {
      readonly kind: 'addLeaf';
      readonly user: string;
      readonly password: string | null;
      readonly leaf: AddressText;
      readonly group: 1 | 2 | null;
    }
  | {
      readonly kind: 'removeLeaf';
      readonly leaf: AddressText;
      readonly force: boolean;
      readonly kill: boolean;
      readonly ensuresSafety: boolean;
    }
  | {
      readonly kind: 'attachLeaf';
      readonly leaf: AddressText;
      readonly force: boolean;
      readonly noRebalance: boolean;
    }
  | { readonly kind: 'attachAllLeaves'; readonly force: boolean; readonly noRebalance: boolean }
  | {
      readonly kind: 'detachLeaf';
      readonly leaf: AddressText;
      readonly kill: boolean;
      readonly ensuresSafety: boolean;
    }
  | {
      readonly kind: 'detachLeaves';
      readonly leaves: readonly AddressText[];
      readonly ensuresSafety: boolean;
    }
  // Aggregators
  | {
      readonly kind: 'addAggregator';
      readonly user: string;
      readonly password: string | null;
      readonly aggregator: AddressText;
    }
  | { readonly kind: 'removeAggregator'; readonly aggregator: AddressText }
  | { readonly kind: 'aggregatorSetAsMaster' }
  | { readonly kind: 'promoteAggregator'; readonly aggregator: AddressText }
  // Partitions
  | {
      readonly kind: 'rebalancePartitions';
      readonly database: Name;
      readonly full: boolean;
      readonly force: boolean;
      readonly kill: boolean;
      readonly ensuresOnlineNodes: boolean;
    }
  | { readonly kind: 'rebalanceAllDatabases' }
  | { readonly kind: 'explainRebalancePartitions'; readonly database: Name | null; readonly full: boolean }
  | { readonly kind: 'explainRebalanceAllDatabases' }
  | { readonly kind: 'showRebalanceStatus'; readonly database: Name }
  | { readonly kind: 'showRebalanceAllDatabasesStatus' }
  | {
      readonly kind: 'partitionCommand';
      readonly action: 'copy' | 'promote' | 'drop' | 'attach' | 'detach';
      readonly partition: PartitionName;
      readonly leaf: AddressText;
    }
  | { readonly kind: 'restoreRedundancy'; readonly database: Name }
  | { readonly kind: 'explainRestoreRedundancy'; readonly database: Name | null }
  | { readonly kind: 'clearOrphanDatabases' }
  | { readonly kind: 'explainClearOrphanDatabases' }
  // What a cluster shows
  | { readonly kind: 'showLeaves' }
  | { readonly kind: 'showAggregators' }
  | { readonly kind: 'showPartitions'; readonly database: Name | null; readonly extended: boolean }
  | { readonly kind: 'showClusterStatus' }
  | { readonly kind: 'showDatabases'; readonly extended: boolean }
  | { readonly kind: 'showTables' }
  | { readonly kind: 'showVariables'; readonly like: string | null }
  | {
      readonly kind: 'setGlobal';
      readonly variable: Name;
      readonly value: { readonly text: string; readonly span: Span };
    }
  // Databases and rows
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
  | {
      readonly kind: 'select';
      readonly items: readonly SelectItem[];
      readonly from: TableName | null;
      readonly where: Expression | null;
      readonly groupBy: readonly Name[];
      readonly orderBy: readonly { readonly expression: Expression; readonly descending: boolean }[];
      readonly limit: number | null;
    }
  | { readonly kind: 'help'; readonly topic: string | null }
  // Dot commands: what an operator does outside SQL, and what steers the simulation
  | { readonly kind: 'dotKill'; readonly node: Name }
  | { readonly kind: 'dotStop'; readonly node: Name }
  | { readonly kind: 'dotStart'; readonly node: Name }
  | { readonly kind: 'dotHang'; readonly node: Name }
  | { readonly kind: 'dotResume'; readonly node: Name }
  | { readonly kind: 'dotIsolate'; readonly nodes: readonly [Name, Name] }
  | { readonly kind: 'dotHeal'; readonly nodes: readonly [Name, Name] | null }
  /** `.fill disk leaf-1`, and `.fill disk leaf-1 off`. */
  | {
      readonly kind: 'dotFill';
      readonly resource: 'disk' | 'memory';
      readonly node: Name;
      readonly isFull: boolean;
    }
  /** `.lag leaf-8 2s`; 0s ends it. */
  | { readonly kind: 'dotLag'; readonly node: Name; readonly byMs: number }
  | { readonly kind: 'dotDiverge'; readonly node: Name }
  /** `.workload 50 reads 20 writes ON test.x`, and `.workload off`. */
  | {
      readonly kind: 'dotWorkload';
      readonly rate: { readonly reads: number; readonly writes: number; readonly table: TableName } | null;
    }
  /** `.plan [fewest] ON test`: a plan for balance, beside EXPLAIN's. */
  | { readonly kind: 'dotPlan'; readonly database: Name | null; readonly fewest: boolean }
  /** `.why [ON test]`: the reasons and the certificate of the plan. */
  | { readonly kind: 'dotWhy'; readonly database: Name | null }
  | { readonly kind: 'dotConnect'; readonly node: Name }
  | { readonly kind: 'dotWait'; readonly until: WaitTarget }
  | { readonly kind: 'dotBackground'; readonly statement: Statement; readonly text: string }
  | { readonly kind: 'dotImport'; readonly table: string; readonly tableStart: number }
  | { readonly kind: 'dotHelp' };

export type WaitTarget =
  | { readonly kind: 'duration'; readonly ms: number }
  | { readonly kind: 'idle' }
  | { readonly kind: 'phase'; readonly phase: number; readonly database: Name | null }
  | { readonly kind: 'statement' };

export interface TableName {
  /** The qualifier as written (`test` in `test.x`, `INFORMATION_SCHEMA`), or null. */
  readonly schema: Name | null;
  readonly name: Name;
  readonly span: Span;
}

/** `test:3` as written. */
export interface PartitionName {
  readonly database: Name;
  readonly ordinal: number;
  readonly span: Span;
}

/** `INSERT ... VALUES (a), (b), ... (z)`: one integer column goes on from b by b − a up to z. */
export interface Progression {
  readonly last: number;
  readonly span: Span;
}

export type Literal = {
  readonly kind: 'literal';
  readonly value: number | string | null;
  readonly span: Span;
};

export type SelectItem =
  | { readonly kind: 'all' }
  | { readonly kind: 'column'; readonly expression: Expression; readonly heading: string };

export type Expression = { readonly span: Span } & (
  | { readonly kind: 'literal'; readonly value: number | string | null }
  | { readonly kind: 'column'; readonly name: Name }
  | { readonly kind: 'globalVariable'; readonly name: Name }
  | {
      readonly kind: 'aggregate';
      readonly call: 'min' | 'max' | 'count' | 'sum' | 'avg';
      readonly of: Expression | null;
    }
  | {
      readonly kind: 'compare';
      readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'in';
      readonly operand: Expression;
      readonly options: readonly Expression[];
      readonly negated: boolean;
    }
  | {
      readonly kind: 'like';
      readonly operand: Expression;
      readonly pattern: Expression;
      readonly negated: boolean;
    }
  | { readonly kind: 'isNull'; readonly operand: Expression; readonly negated: boolean }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
);
