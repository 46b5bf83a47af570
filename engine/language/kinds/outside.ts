import type { Span } from '../diagnostic.ts';
import type { Name, TableName, WaitTarget } from '../parts.ts';
import type { AggregatorStatement } from './aggregators.ts';
import type { ClusterStatement } from './cluster.ts';
import type { LeafStatement } from './leaves.ts';
import type { PartitionStatement } from './partitions.ts';
import type { RowsOf } from './row.ts';
import type { RowStatement } from './rows.ts';
import type { TransactionStatement } from './transactions.ts';

/** What the product takes. */
export type SqlBody =
  | LeafStatement
  | AggregatorStatement
  | PartitionStatement
  | ClusterStatement
  | RowStatement
  | TransactionStatement;

/** Dot commands: what an operator does outside SQL, and what steers the simulation. */
export type DotCommand =
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
      readonly off: boolean;
    }
  /** `.lag leaf-8 2s`; 0s ends it. */
  | { readonly kind: 'dotLag'; readonly node: Name; readonly byMs: number }
  | { readonly kind: 'dotDiverge'; readonly node: Name }
  /** `.workload 50 reads 20 writes ON test.x`, and `.workload off`. */
  | {
      readonly kind: 'dotWorkload';
      readonly rate: { readonly reads: number; readonly writes: number; readonly table: TableName } | 'off';
    }
  /** `.plan [fewest] ON test`: a plan for balance, beside EXPLAIN's. */
  | { readonly kind: 'dotPlan'; readonly database: Name | null; readonly fewest: boolean }
  /** `.why [ON test]`: the reasons and the certificate of the plan. */
  | { readonly kind: 'dotWhy'; readonly database: Name | null }
  | { readonly kind: 'dotConnect'; readonly node: Name }
  | { readonly kind: 'dotWait'; readonly until: WaitTarget }
  | {
      readonly kind: 'dotBackground';
      readonly statement: { readonly span: Span } & SqlBody;
      readonly text: string;
    }
  | { readonly kind: 'dotImport'; readonly pasted: string; readonly pastedStart: number }
  /** `.version 9.1` chooses whose columns the tables have, `.version` says it. */
  | { readonly kind: 'dotVersion'; readonly version: Name | null }
  /** `.assume network_speed 1 GB/s ON leaf-3`; without a value it says what is assumed, without anything all of it. */
  | {
      readonly kind: 'dotAssume';
      readonly assumption: Name | null;
      readonly assumed: Name | null;
      readonly of: Name | null;
    }
  | { readonly kind: 'dotHelp' };

export const dotRows = {
  dotKill: { runsOn: 'client', effect: 'changes', rest: '{node}' },
  dotStop: { runsOn: 'client', effect: 'changes', rest: '{node}' },
  dotStart: { runsOn: 'client', effect: 'changes', rest: '{node}' },
  dotHang: { runsOn: 'client', effect: 'changes', rest: '{node}' },
  dotResume: { runsOn: 'client', effect: 'changes', rest: '{node}' },
  dotIsolate: { runsOn: 'client', effect: 'changes', rest: '{nodes}' },
  dotHeal: { runsOn: 'client', effect: 'changes', rest: '[{nodes}]' },
  dotFill: {
    runsOn: 'client',
    effect: 'changes',
    rest: '{resource} {node} {options}',
    options: { off: 'off' },
  },
  dotLag: { runsOn: 'client', effect: 'changes', rest: '{node} {byMs}' },
  dotDiverge: { runsOn: 'client', effect: 'changes', rest: '{node}' },
  dotWorkload: { runsOn: 'client', effect: 'changes', rest: '{rate}' },
  dotPlan: {
    runsOn: 'client',
    effect: 'looks',
    rest: '{options} [ON {database}]',
    options: { fewest: 'fewest' },
  },
  dotWhy: { runsOn: 'client', effect: 'looks', rest: '[ON {database}]' },
  dotConnect: { runsOn: 'client', effect: 'steers', rest: '{node}' },
  dotWait: { runsOn: 'client', effect: 'steers', rest: '{until}' },
  dotBackground: { runsOn: 'client', effect: 'runsAnother', rest: '{statement}' },
  dotImport: { runsOn: 'client', effect: 'changes', text: '.import\n{pasted}.end' },
  dotVersion: { runsOn: 'client', effect: 'changes', rest: '[{version}]' },
  dotAssume: { runsOn: 'client', effect: 'changes', rest: '[{assumption}] [{assumed}] [ON {of}]' },
  dotHelp: { runsOn: 'client', effect: 'nothing' },
} as const satisfies RowsOf<DotCommand>;
