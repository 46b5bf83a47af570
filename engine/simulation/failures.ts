import { type CommandId, Later } from '../base/index.ts';
import type { Database, Outcome, Partition, ReplicaPlace, Timer, World } from '../cluster/index.ts';
import { type Command, comesLater, isToProcess, type ProcessCommand } from './command.ts';
import { later } from './later.ts';
import type { Consequence, Draft } from './world/draft.ts';

/** What becomes due by itself, but for what writes bring: a cluster that nothing has befallen waits for none of it. */
export type DueAfterFailures = Exclude<Timer['due'], { readonly kind: 'replication' }>;

/** Replicas that a write has reached, and that cannot go on as they were. */
export interface UnsettledReplicas {
  /** They hold what their primaries do not. */
  readonly diverged: readonly ReplicaPlace[];
  /** Those of a synchronous database that had fallen back, and have caught up. */
  readonly ready: readonly ReplicaPlace[];
}

/** What carries out what befalls processes, and all that a cluster then does by itself: detection, failover, attaching, copies. */
export interface Failures {
  readonly commandProcess: (draft: Draft, command: ProcessCommand) => Outcome;
  readonly happen: (draft: Draft, due: DueAfterFailures) => void;
  readonly carryOutConsequence: (draft: Draft, consequence: Consequence) => void;
  readonly shareNetworks: (draft: Draft) => void;
  readonly cancelOperationsOf: (draft: Draft, statement: CommandId) => void;
  readonly watchAllLeaves: (draft: Draft) => void;
  /** A new database stands on leaves between which links are broken. */
  readonly watchCutReplicas: (draft: Draft, partitions: readonly Partition[]) => void;
  readonly settleReplicas: (draft: Draft, database: Database, replicas: UnsettledReplicas) => void;
  /** Would a rebalance move anything? */
  readonly isUnbalanced: (world: World, database: string) => boolean;
}

/** It comes after a first picture: nothing befalls a cluster before that. What carries out later commands brings it too. */
export const failures = new Later<Failures>('what befalls a cluster');

/** Can the command be carried out yet, with all that follows from it? */
export const canCarryOut = (command: Command): boolean =>
  later.isHere ||
  !(comesLater(command) || asksForSpread(command) || (needsFailures(command) && !failures.isHere));

/** From then on rebalances are planned by what comes later. */
const asksForSpread = (command: Command): boolean =>
  command.kind === 'setVariable' && command.change.leafFailoverFanout === 'load_balanced';

/** Processes are acted on, or all leaves are looked at again. */
const needsFailures = (command: Command): boolean =>
  isToProcess(command) ||
  (command.kind === 'setVariable' &&
    (command.change.autoAttach === true || command.change.leafFailureDetection === true));

/** Would a rebalance of the database move anything? Null as long as none can be planned; clusters begin balanced. */
export const isUnbalanced = (world: World, database: string): boolean | null =>
  failures.isHere ? failures.part.isUnbalanced(world, database) : null;
