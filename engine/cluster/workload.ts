import type { Ordinal, SimMs } from '../base/index.ts';
import type { ReplicationTarget } from './partition.ts';
import type { Row, TableSchema } from './rows.ts';

/** A steady load of clients on one table: each statement needs one partition, all partitions equally often [MODEL]. */
export interface Workload {
  readonly database: string;
  readonly table: string;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly startedAtMs: SimMs;
  /** How many writes workloads had sent before this one. */
  readonly firstWrite: number;
  /** Its writes up to this instant are in the tables; later ones follow when something else happens [MODEL]. */
  readonly writtenToMs: SimMs;
  /** Partitions whose statements wait, by ordinal. */
  readonly waitingReads: readonly WaitingPartition[];
  readonly waitingWrites: readonly WaitingPartition[];
  /** What asynchronous replicas do not have yet, in the order in which it was written. */
  readonly unreplicated: readonly { readonly atMs: SimMs; readonly target: ReplicationTarget }[];
}

export interface WaitingPartition {
  readonly ordinal: Ordinal;
  readonly sinceMs: SimMs;
}

/** A stretch of time in which every partition answered the workload alike. It lasts until the next one begins. */
export interface WorkloadStretch {
  readonly fromMs: SimMs;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly reads: PartitionShares;
  readonly writes: PartitionShares;
  /** Statements that had been waiting and ended in an error when the stretch began. */
  readonly failedReads: number;
  readonly failedWrites: number;
}

/** How many partitions answer a statement at once, let it wait, or end it with an error. */
export interface PartitionShares {
  readonly served: number;
  readonly waiting: number;
  readonly refused: number;
}

/** The rows of workloads are numbered from here on, so that they are told from others [MODEL]. */
const firstWorkloadId = 1_000_000_000;

/** The row of write number `write`: its number in columns of integers, in words in those of text, and DEFAULT in others. */
export const rowOfWorkload = (table: TableSchema, write: number): Row =>
  table.columns.map(({ type, traits }) => {
    if (type === 'integer') return firstWorkloadId + write;
    const isOther = traits !== undefined && !/char|text/.test(traits.type);
    return isOther ? traits.fallback : `workload ${firstWorkloadId + write}`;
  });

/** The number of the write that a row comes from, or null when no workload wrote it. */
export function workloadWriteOf(row: Row): number | null {
  for (const value of row) {
    const id = typeof value === 'string' && value.startsWith('workload ') ? Number(value.slice(9)) : value;
    if (typeof id === 'number' && id >= firstWorkloadId) return id - firstWorkloadId;
  }
  return null;
}

/** The writes that the workload has sent by `atMs`. */
export const writesBy = (workload: Workload, atMs: SimMs): number =>
  Math.floor(((atMs - workload.startedAtMs) * workload.writesPerSecond) / 1_000);
