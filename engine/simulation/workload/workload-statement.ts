import { workloadReadLimit, workloadWriteLimit } from '../../base/index.ts';
import {
  failedWith,
  type Outcome,
  refusal,
  succeeded,
  tableNamed,
  unknownDatabase,
  unknownTable,
  writesBy,
} from '../../cluster/index.ts';
import type { WorkloadRate } from '../command.ts';
import { followLater } from '../replication/replication.ts';
import type { Draft } from '../world/draft.ts';
import { abandonWaiting } from './workload-stretches.ts';

/**
 * Switches the load of clients on or off [MODEL]. It is no sequence of events but a rate: between two instants at which
 * anything happens every partition answers alike, so what became of the statements in between follows, and their rows
 * are written when the next thing happens. It sets no timers: a cluster with a workload can be idle, and time passes as
 * fast as without.
 */
export function setWorkload(draft: Draft, rate: WorkloadRate | null): Outcome {
  if (rate === null) {
    if (draft.world.workload === null) return failedWith(refusal('No workload is running.'));
    stop(draft);
    return succeeded(0);
  }
  const refused = objectionTo(draft, rate);
  if (refused !== null) return refused;
  if (draft.world.workload !== null) stop(draft);
  const { nowMs } = draft;
  draft.change({
    workload: {
      ...rate,
      startedAtMs: nowMs,
      firstWrite: draft.world.counters.workloadWrites,
      writtenToMs: nowMs,
      waitingReads: [],
      waitingWrites: [],
      unreplicated: [],
    },
  });
  draft.emit({ kind: 'workloadStarted', ...rate });
  return succeeded(0);
}

/** What is on its way to asynchronous replicas still arrives; what waits for a partition is given up. */
function stop(draft: Draft): void {
  const { workload, counters } = draft.world;
  if (workload === null) return;
  const { database, table, unreplicated } = workload;
  const id = draft.findDatabase(database)?.id;
  if (id !== undefined)
    followLater(
      draft,
      id,
      unreplicated.map(({ target }) => target),
    );
  abandonWaiting(draft, workload);
  const workloadWrites = counters.workloadWrites + writesBy(workload, draft.nowMs);
  draft.change({ workload: null, counters: { ...draft.world.counters, workloadWrites } });
  draft.emit({ kind: 'workloadStopped', database, table });
}

function objectionTo(draft: Draft, rate: WorkloadRate): Outcome | null {
  const { database: name, table, readsPerSecond, writesPerSecond } = rate;
  const database = draft.findDatabase(name);
  if (database === null) return failedWith(unknownDatabase(name));
  if (tableNamed(table, database.tables) === null) return failedWith(unknownTable(name, table));
  if (!isRate(readsPerSecond, workloadReadLimit))
    return failedWith(
      refusal(`A workload reads 0 to ${workloadReadLimit} times a second, not ${readsPerSecond}.`),
    );
  if (!isRate(writesPerSecond, workloadWriteLimit))
    return failedWith(
      refusal(`A workload writes 0 to ${workloadWriteLimit} times a second, not ${writesPerSecond}.`),
    );
  if (readsPerSecond + writesPerSecond === 0)
    return failedWith(refusal('A workload of no statements is none.'));
  return null;
}

const isRate = (rate: number, limit: number): boolean => Number.isInteger(rate) && rate >= 0 && rate <= limit;
