import type { OperationId } from '../../base/index.ts';
import {
  type Departure,
  failedWith,
  hasEnded,
  type Outcome,
  operationIs,
  refusal,
  type StatementWait,
} from '../../cluster/index.ts';
import type { Draft } from './draft.ts';

/** What a command comes to at once: its outcome, or what its statement has to wait for. */
export type Answer =
  | { readonly kind: 'ended'; readonly outcome: Outcome }
  | { readonly kind: 'waits'; readonly waitsFor: StatementWait };

export const ended = (outcome: Outcome): Answer => ({ kind: 'ended', outcome });

export const waitsFor = (wait: StatementWait): Answer => ({ kind: 'waits', waitsFor: wait });

/** The statement ends with these operations, of which some may be over already; then the leaves depart. */
export function waitsForOperations(
  draft: Draft,
  started: readonly OperationId[],
  departures: readonly Departure[] = [],
): Answer {
  const over = started.filter((id) => {
    const operation = draft.operation(id);
    return operation === null || hasEnded(operation);
  });
  const hasFailed = over.some((id) => {
    const operation = draft.operation(id);
    return operation === null || !operationIs.succeeded(operation.state);
  });
  const operations = started.filter((id) => !over.includes(id));
  return waitsFor({ kind: 'operations', operations, hasFailed, departures });
}

/** The statement is refused with a plain sentence [MODEL]; nothing has changed. */
export const refused = (message: string): Answer => ended(failedWith(refusal(message)));
