import type { SimMs } from '../../base/index.ts';
import { unreachable } from '../../base/index.ts';
import {
  type Commit,
  type Database,
  type OperationKind,
  type PlannedAction,
  rowCount,
} from '../../cluster/index.ts';

/** Three refused connects in a row take a leaf offline [DOC]. */
export const refusedDetectionMs: SimMs = 3_000;

/** 200 missed heartbeats of 150 ms each take a silent leaf offline [DOC]. */
export const silentDetectionMs: SimMs = 30_000;

/** From the returned leaves being online to the evening of their pairs [MODEL]. */
export const eveningDelayMs: SimMs = 1_000;

/** How far an asynchronous replica is behind its primary [MODEL]. */
export const replicationLagMs: SimMs = 100;

/** A synchronous commit waits this long for a silent replica, then goes on without it [DOC]. */
export const silentReplicaMs: SimMs = 5_000;

/** From a replica that has caught up to commits that wait for it again [MODEL]. */
export const syncReturnMs: SimMs = 1_000;

/** What a partition weighs before it has a row, and what a row adds [MODEL]. */
const emptyPartitionBytes = 100_000_000;
const rowBytes = 64;

/** What one leaf sends or receives, and what it reads back from disk while it recovers [MODEL]. */
const networkBytesPerMs = 250_000;
const recoveryBytesPerMs = 500_000;

const recoveryBaseMs = 4_000;
const copyBaseMs = 1_400;

/** Bytes of an instance of one of the database's partitions that holds `head`. */
export const bytesOf = (head: Commit, { tables }: Pick<Database, 'tables'>): number =>
  emptyPartitionBytes + rowBytes * rowCount(head, tables);

/** From the start of a process to the first connection that it accepts: its data is read back first. */
export const recoveryMs = (bytes: number): SimMs => recoveryBaseMs + Math.ceil(bytes / recoveryBytesPerMs);

/** How long it takes to copy `bytes` beside other copies: `together` counts those of the busier leaf, this one included. */
export const copyMs = (bytes: number, together: number): SimMs =>
  copyBaseMs + Math.ceil((bytes * together) / networkBytesPerMs);

/**
 * How long an action takes [MODEL; the orders of magnitude are those of HAC's tables]. A COPY shares the network of
 * its busier leaf evenly with the other copies of its phase there: `copiesTogether` counts them, itself included.
 */
export function actionMs(
  action: PlannedAction,
  load: { readonly kind: OperationKind; readonly bytes: number; readonly copiesTogether: number },
): SimMs {
  switch (action.action) {
    case 'COPY PARTITION':
    case 'COPY PARTITION FORCE':
      return copyMs(load.bytes, load.copiesTogether);
    case 'PROMOTE PARTITION':
      return load.kind === 'failover' ? 300 : 4_100;
    case 'PROMOTE PARTITION WITH DROP':
      return 1_500;
    case 'DROP PARTITION':
    case 'CREATE PARTITION':
      return 1_000;
    case 'ATTACH PARTITION':
    case 'DETACH PARTITION':
      return 2;
    default:
      return unreachable(action.action);
  }
}
