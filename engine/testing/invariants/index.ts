import type { World } from '../../cluster/index.ts';
import { acknowledgedEffectsStay } from './acknowledged-effects-stay.ts';
import { commitsWaitAtMostFiveSeconds } from './commits-wait-at-most-five-seconds.ts';
import { copiesAreComplete } from './copies-are-complete.ts';
import { everyLossIsNamed } from './every-loss-is-named.ts';
import { everyOperationEnds } from './every-operation-ends.ts';
import { inSyncReplicasHaveEveryRow } from './in-sync-replicas-have-every-row.ts';
import { instancesFollowTheirProcesses } from './instances-follow-their-processes.ts';
import type { Invariant, InvariantOfRun, RunRecord } from './invariant.ts';
import { oneInstancePerGroupAtRest } from './one-instance-per-group-at-rest.ts';
import { onePrimaryPerPartition } from './one-primary-per-partition.ts';
import { oneRunningOperationPerDatabase } from './one-running-operation-per-database.ts';
import { onlyLeavesInServiceServe } from './only-leaves-in-service-serve.ts';
import { operationsKeepCopies } from './operations-keep-copies.ts';
import { partitionStateMatchesItsInstances } from './partition-state-matches-its-instances.ts';
import { primaryComesInTime } from './primary-comes-in-time.ts';
import { replicasFollowAtRest } from './replicas-follow-at-rest.ts';
import { servedPartitionsStayServed } from './served-partitions-stay-served.ts';
import { tablesHoldWhatWasPromised } from './tables-hold-what-was-promised.ts';
import { termsOnlyRise } from './terms-only-rise.ts';
import { twoInstancesNeverOnOneLeaf } from './two-instances-never-on-one-leaf.ts';

export type { Invariant, InvariantOfRun, RunRecord } from './invariant.ts';

/** Every invariant by name. */
export const invariants: Readonly<Record<string, InvariantOfRun>> = {
  acknowledgedEffectsStay,
  commitsWaitAtMostFiveSeconds,
  copiesAreComplete: () => copiesAreComplete,
  everyLossIsNamed,
  everyOperationEnds: () => everyOperationEnds,
  inSyncReplicasHaveEveryRow: () => inSyncReplicasHaveEveryRow,
  instancesFollowTheirProcesses: () => instancesFollowTheirProcesses,
  oneInstancePerGroupAtRest,
  onePrimaryPerPartition: () => onePrimaryPerPartition,
  oneRunningOperationPerDatabase: () => oneRunningOperationPerDatabase,
  onlyLeavesInServiceServe: () => onlyLeavesInServiceServe,
  operationsKeepCopies: () => operationsKeepCopies,
  partitionStateMatchesItsInstances: () => partitionStateMatchesItsInstances,
  primaryComesInTime,
  replicasFollowAtRest: () => replicasFollowAtRest,
  servedPartitionsStayServed: () => servedPartitionsStayServed,
  tablesHoldWhatWasPromised,
  termsOnlyRise,
  twoInstancesNeverOnOneLeaf: () => twoInstancesNeverOnOneLeaf,
};

/**
 * Watches one run, of which `record` knows the commands: a function that is shown every instant of it and the one before,
 * and returns the violations of all invariants, each with its name.
 */
export function watchInvariants(record: RunRecord): (after: World, before: World) => string[] {
  const watching: readonly (readonly [string, Invariant])[] = Object.entries(invariants).map(
    ([name, invariant]) => [name, invariant(record)],
  );
  return (after, before) =>
    watching.flatMap(([name, invariant]) => {
      const violation = invariant(after, before);
      return violation === null ? [] : [`${name}: ${violation}`];
    });
}
