import { type CommandId, writtenName } from '../../base/index.ts';
import {
  addressOf,
  failedWith,
  knownLeaves,
  leafIs,
  type PlannedAction,
  succeeded,
  unknownDatabase,
} from '../../cluster/index.ts';
import {
  placementOf,
  planRebalance,
  planRebalanceAll,
  planRestoreRedundancy,
  rebalanceOptions,
} from '../../planner/index.ts';
import type { Command } from '../command.ts';
import { type Answer, ended, refused, waitsForOperations } from '../world/answer.ts';
import type { Draft } from '../world/draft.ts';
import { planForcedRebalance } from './forced-rebalance.ts';
import { lostPartitions } from './lost-partitions.ts';
import { runningOperation, startOperation } from './operations.ts';

/**
 * REBALANCE PARTITIONS. Goes on without partitions that no instance serves; with FORCE they become empty, and their data
 * is lost for good [DOC].
 */
export function rebalance(
  draft: Draft,
  command: Extract<Command, { kind: 'rebalance' }>,
  statement: CommandId,
): Answer {
  const { database, full, force, kill: kills } = command;
  const objection = objectionTo(draft, database);
  if (objection !== null) return objection;
  const away = knownLeaves(draft.world).find((leaf) => !leafIs.serving(leaf.state));
  if (command.ensuresOnlineNodes && away !== undefined)
    return refused(
      `Leaf ${addressOf(away)} is ${away.state}, and ENSURE_ONLINE_NODES wants every leaf online.`,
    );
  nameUnserved(draft, database, force);
  const options = rebalanceOptions(draft.world, database, full);
  const actions = force
    ? planForcedRebalance(draft.world, database, options)
    : planRebalance(placementOf(draft.world, database), options).actions;
  return run(draft, { kind: 'rebalance', database, actions, kills, statement });
}

/** REBALANCE ALL DATABASES: a full rebalance of each, as an operation of its own; the statement ends with the last [DOC]. */
export function rebalanceAll(draft: Draft, statement: CommandId): Answer {
  const busy = draft.world.databases.find(({ name }) => runningOperation(draft, name) !== null);
  if (busy !== undefined) return refused(alreadyRunning(busy.name));
  const wanted = planRebalanceAll(draft.world).filter(({ plan }) => plan.actions.length > 0);
  if (wanted.length === 0) return ended(succeeded(1));
  const operations = wanted.map(({ database, plan: { actions } }) =>
    startOperation(draft, { kind: 'rebalance', database, leaves: [], actions, statement }),
  );
  return waitsForOperations(draft, operations);
}

/** RESTORE REDUNDANCY: a second copy for every partition that has only one; nothing else moves [DOC]. */
export function restoreRedundancy(draft: Draft, database: string, statement: CommandId): Answer {
  const objection = objectionTo(draft, database);
  if (objection !== null) return objection;
  const { actions } = planRestoreRedundancy(placementOf(draft.world, database));
  return run(draft, { kind: 'restoreRedundancy', database, actions, kills: false, statement });
}

/** What FORCE costs, or would cost, is said before anything is done. */
function nameUnserved(draft: Draft, database: string, force: boolean): void {
  const lost = lostPartitions(draft.world, database);
  if (lost.length === 0) return;
  const ordinals = lost.map(({ ordinal }) => ordinal);
  const rows = lost.reduce((sum, partition) => sum + partition.rows, 0);
  draft.emit({ kind: 'partitionsUnserved', database, ordinals, rows, force });
}

function objectionTo(draft: Draft, database: string): Answer | null {
  if (draft.findDatabase(database) === null) return ended(failedWith(unknownDatabase(database)));
  return runningOperation(draft, database) === null ? null : refused(alreadyRunning(database));
}

function run(
  draft: Draft,
  start: {
    readonly kind: 'rebalance' | 'restoreRedundancy';
    readonly database: string;
    readonly actions: readonly PlannedAction[];
    readonly kills: boolean;
    readonly statement: CommandId;
  },
): Answer {
  if (start.actions.length === 0) return ended(succeeded(1));
  const operation = startOperation(draft, { ...start, leaves: [] });
  return waitsForOperations(draft, [operation]);
}

const alreadyRunning = (database: string): string =>
  `Another operation is running on database ${database}; SHOW REBALANCE STATUS ON ${writtenName(database)} shows it.`;
