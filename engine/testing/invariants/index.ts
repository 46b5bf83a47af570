import type { World } from '../../cluster/index.ts';
import { instancesFollowTheirProcesses } from './instances-follow-their-processes.ts';
import type { Invariant } from './invariant.ts';
import { oneInstancePerGroupAtRest } from './one-instance-per-group-at-rest.ts';
import { onePrimaryPerPartition } from './one-primary-per-partition.ts';
import { oneRunningOperationPerDatabase } from './one-running-operation-per-database.ts';
import { operationsKeepCopies } from './operations-keep-copies.ts';
import { partitionStateMatchesItsInstances } from './partition-state-matches-its-instances.ts';
import { servedPartitionsStayServed } from './served-partitions-stay-served.ts';
import { termsOnlyRise } from './terms-only-rise.ts';
import { twoInstancesNeverOnOneLeaf } from './two-instances-never-on-one-leaf.ts';

export type { Invariant } from './invariant.ts';

/** Every invariant by name. */
export const invariants: Readonly<Record<string, Invariant>> = {
  instancesFollowTheirProcesses,
  oneInstancePerGroupAtRest,
  onePrimaryPerPartition,
  oneRunningOperationPerDatabase,
  operationsKeepCopies,
  partitionStateMatchesItsInstances,
  servedPartitionsStayServed,
  termsOnlyRise,
  twoInstancesNeverOnOneLeaf,
};

/** The violations of all invariants between two instants, each with its name. */
export const violationsOf = (after: World, before: World): string[] =>
  Object.entries(invariants).flatMap(([name, invariant]) => {
    const violation = invariant(after, before);
    return violation === null ? [] : [`${name}: ${violation}`];
  });
