import { type ClusterEvent, type OperationKind, operationIs, type SimMs } from '@ha-playground/engine';

/** An operation that has failed, and whose rows SHOW REBALANCE STATUS has no more. */
export interface FailureBefore {
  readonly kind: OperationKind;
  readonly atMs: SimMs;
}

/**
 * The operation on a database that failed before the one of which SHOW REBALANCE STATUS tells at `untilMs`, if that one has taken
 * its place, as a failover does [MODEL]; null where none did.
 */
export function failureBefore(
  events: Iterable<ClusterEvent>,
  database: string,
  untilMs: SimMs,
): FailureBefore | null {
  let failed: FailureBefore | null = null;
  let isReplaced = false;
  for (const event of events) {
    if (event.atMs > untilMs) break;
    if (event.kind === 'operationFinished' && event.database === database) {
      // A failover that ends well mends nothing of what had failed before it.
      if (operationIs.failed(event.state)) failed = { kind: event.operationKind, atMs: event.atMs };
      else if (event.operationKind !== 'failover') failed = null;
      isReplaced = !operationIs.failed(event.state);
    } else if (event.kind === 'operationStarted' && event.database === database) isReplaced = true;
  }
  return isReplaced ? failed : null;
}
