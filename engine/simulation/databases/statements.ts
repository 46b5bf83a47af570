import type { CommandId } from '../../base/index.ts';
import { unreachable } from '../../base/index.ts';
import {
  type ClusterError,
  failedWith,
  hasEnded,
  leafIs,
  type Outcome,
  type RunningStatement,
  refusal,
  succeeded,
} from '../../cluster/index.ts';
import { later } from '../later.ts';
import { writeWhenReady } from '../replication/writes.ts';
import type { Draft } from '../world/draft.ts';

/** Lets a statement wait: it ends at the instant at which what it waits for has happened. */
export function startStatement(draft: Draft, statement: RunningStatement): void {
  draft.change({ statements: [...draft.world.statements, statement] });
}

/** Ends the statements that need wait no longer, in the order of their submission. */
export function settleStatements(draft: Draft): void {
  /** The databases of which something has changed since waiting writes were looked at last. */
  const changed = new Set<string>();
  let changes = -1;
  for (const running of draft.world.statements) {
    if (draft.changes !== changes) {
      const { nodes, brokenLinks } = draft.world;
      for (const { name } of draft.databasesFor('writes', nodes, brokenLinks)) changed.add(name);
      changes = draft.changes;
    }
    const waitsOn = databaseWritten(draft, running);
    if (waitsOn !== null && !changed.has(waitsOn)) continue;
    const outcome = outcomeNow(draft, running);
    if (outcome !== null) finishStatement(draft, running.statement, outcome);
  }
}

/** The database that a waiting write waits for, if it is still there: nothing else lets the write go on. */
const databaseWritten = (draft: Draft, { waitsFor }: RunningStatement): string | null =>
  waitsFor.kind === 'write' ? (draft.findDatabase(waitsFor.write.database)?.name ?? null) : null;

/** Records how a statement ended. */
export function finishStatement(draft: Draft, statement: CommandId, outcome: Outcome): void {
  draft.change({ statements: draft.world.statements.filter((running) => running.statement !== statement) });
  draft.emit({ kind: 'statementFinished', statement, outcome });
}

/** How the statement ends at this instant, or null while it has to wait. */
function outcomeNow(draft: Draft, running: RunningStatement): Outcome | null {
  const { waitsFor } = running;
  switch (waitsFor.kind) {
    case 'write':
      return writeWhenReady(draft, waitsFor.write, { via: running.node, session: waitsFor.session });
    case 'commit':
      return later.part.commitWhenReady(draft, waitsFor.session);
    case 'operations': {
      if (waitsFor.operations.length > 0) return null;
      if (waitsFor.hasFailed) return failedWith(later.part.operationFailure(draft, running.statement));
      if (waitsFor.departures.length > 0) return later.part.departNow(draft, waitsFor.departures);
      return succeeded(1);
    }
    case 'attach': {
      const leaves = waitsFor.leaves.map((leaf) => draft.leaf(leaf));
      if (leaves.some(({ state }) => !leafIs.watched(state))) return failedWith(leafLost);
      if (leaves.some(({ state }) => !leafIs.serving(state)) || isStillEvening(draft, running)) return null;
      return succeeded(1);
    }
    default:
      return unreachable(waitsFor);
  }
}

const isStillEvening = (draft: Draft, running: RunningStatement): boolean =>
  draft.world.operations.some(
    (operation) => operation.statement === running.statement && !hasEnded(operation),
  );

const leafLost: ClusterError = refusal('The leaf was lost before it was attached.');
