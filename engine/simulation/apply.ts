import type { CommandId, NodeId } from '../base/index.ts';
import {
  addressOf,
  type Departure,
  failedWith,
  interrupted,
  knownLeaves,
  leafAt,
  type Outcome,
  refusal,
  type StatementWait,
  succeeded,
  unknownDatabase,
  type World,
} from '../cluster/index.ts';
import { placementOf, planRebalance, planRestoreRedundancy } from '../planner/index.ts';
import type { Address, Command } from './command.ts';
import { carryOutConsequences } from './consequences.ts';
import { createDatabase, createTable, dropDatabase } from './databases.ts';
import { watchAllLeaves } from './detection.ts';
import { Draft } from './draft.ts';
import { importCluster } from './importing.ts';
import { addLeaf, attachLeaves, completeDeparture, introduceLeaf, startDeparture } from './membership.ts';
import { endOperation, runningOperation, startOperation } from './operations.ts';
import { clearOrphans } from './orphans.ts';
import { commandProcess } from './processes.ts';
import { finishStatement, startStatement } from './statements.ts';
import { watchSilentReplicas, writeWhenReady } from './writes.ts';

/** A command on its way into a world: which statement it is and over which node's connection it came. */
export interface Submission {
  readonly statement: CommandId;
  readonly node: NodeId;
  readonly command: Command;
}

/** What a submission did: a refused one leaves the world exactly as it was. */
export type Applied =
  | { readonly kind: 'accepted'; readonly world: World }
  | { readonly kind: 'refused'; readonly outcome: Extract<Outcome, { ok: false }> };

/**
 * Applies a command at the world's instant. Accepted commands end with a `statementFinished` event, at this instant or
 * at a later one if they take simulated time.
 */
export function apply(world: World, submission: Submission): Applied {
  const draft = new Draft(world);
  const answer = carryOut(draft, submission);
  if (answer.kind === 'ended' && !answer.outcome.ok) return { kind: 'refused', outcome: answer.outcome };
  if (answer.kind === 'ended') finishStatement(draft, submission.statement, answer.outcome);
  else
    startStatement(draft, {
      statement: submission.statement,
      node: submission.node,
      startedAtMs: draft.nowMs,
      waitsFor: answer.waitsFor,
    });
  carryOutConsequences(draft);
  return { kind: 'accepted', world: draft.finish() };
}

type Answer =
  | { readonly kind: 'ended'; readonly outcome: Outcome }
  | { readonly kind: 'waits'; readonly waitsFor: StatementWait };

function carryOut(draft: Draft, submission: Submission): Answer {
  const { command, statement } = submission;
  switch (command.kind) {
    case 'killNode':
    case 'stopNode':
    case 'startNode':
    case 'hangNode':
    case 'resumeNode':
      return ended(commandProcess(draft, command.node, command.kind));
    case 'setVariable':
      return ended(setVariable(draft, command));
    case 'addLeaf':
      return ended(addLeaf(draft, command.leaf, command.group));
    case 'removeLeaf':
      return depart(draft, command.leaf, { becomes: 'removed', force: command.force, statement });
    case 'detachLeaf':
      return depart(draft, command.leaf, { becomes: 'detached', force: false, statement });
    case 'attachLeaf':
      return attach(draft, command.leaf, command.rebalances);
    case 'attachAllLeaves':
      return attachAll(draft, command.rebalances);
    case 'createDatabase':
      return ended(createDatabase(draft, command));
    case 'dropDatabase':
      return ended(dropDatabase(draft, command.name));
    case 'createTable':
      return ended(createTable(draft, command.database, command.table));
    case 'write':
      return write(draft, submission, command);
    case 'rebalance':
    case 'restoreRedundancy':
      return runPlan(draft, command, statement);
    case 'clearOrphans':
      return ended(clearOrphans(draft));
    case 'cancel':
      return ended(cancel(draft, command.statement));
    case 'importCluster':
      return ended(importCluster(draft, command.cluster));
  }
}

function setVariable(draft: Draft, command: Extract<Command, { kind: 'setVariable' }>): Outcome {
  const before = draft.world.variables;
  const after = { ...before, ...command.change };
  if (after.redundancyLevel === 1 && knownLeaves(draft.world).some((leaf) => leaf.group === 2)) {
    return failedWith(
      refusal(
        'redundancy_level cannot go back to 1 while availability group 2 has leaves; remove them first.',
      ),
    );
  }
  draft.change({ variables: after });
  draft.emit({ kind: 'variableChanged', name: command.name, value: command.value });
  if (after.autoAttach && !before.autoAttach) {
    for (const leaf of knownLeaves(draft.world)) {
      if (leaf.process === 'running') draft.follow({ kind: 'nodeAnswers', node: leaf.id });
    }
  }
  if (after.leafFailureDetection && !before.leafFailureDetection) watchAllLeaves(draft);
  return succeeded(0);
}

function depart(
  draft: Draft,
  address: Address,
  wish: { readonly becomes: Departure['becomes']; readonly force: boolean; readonly statement: CommandId },
): Answer {
  const leaf = leafAt(draft.world, address);
  if (leaf === null) return ended(unknownLeaf(address));
  const departure: Departure = { leaf: leaf.id, becomes: wish.becomes };
  if (wish.force) {
    completeDeparture(draft, departure);
    return ended(succeeded(1));
  }
  const started = startDeparture(draft, departure, wish.statement);
  if (started.kind === 'ended') return started;
  return { kind: 'waits', waitsFor: { kind: 'operations', operations: started.operations, departure } };
}

function attach(draft: Draft, address: Address, rebalances: boolean): Answer {
  const leaf = leafAt(draft.world, address);
  if (leaf === null) return introduce(draft, address, rebalances);
  const refused = attachLeaves(draft, [leaf]);
  if (refused !== null) return ended(refused);
  return { kind: 'waits', waitsFor: { kind: 'attach', leaves: [leaf.id], rebalances } };
}

function introduce(draft: Draft, address: Address, rebalances: boolean): Answer {
  const introduced = introduceLeaf(draft, address);
  if ('ok' in introduced) return ended(introduced);
  return { kind: 'waits', waitsFor: { kind: 'attach', leaves: [introduced.leaf], rebalances } };
}

function attachAll(draft: Draft, rebalances: boolean): Answer {
  const leaves = knownLeaves(draft.world).filter(
    (leaf) => leaf.state === 'detached' && leaf.process !== 'stopped',
  );
  if (leaves.length === 0) return ended(failedWith(refusal('No leaf is detached and can be reached.')));
  const refused = attachLeaves(draft, leaves);
  if (refused !== null) return ended(refused);
  return { kind: 'waits', waitsFor: { kind: 'attach', leaves: leaves.map((leaf) => leaf.id), rebalances } };
}

function write(draft: Draft, submission: Submission, command: Extract<Command, { kind: 'write' }>): Answer {
  const outcome = writeWhenReady(draft, command.write, draft.nowMs);
  if (outcome !== null) return ended(outcome);
  watchSilentReplicas(draft, submission.statement);
  return { kind: 'waits', waitsFor: { kind: 'write', write: command.write } };
}

function runPlan(
  draft: Draft,
  command: Extract<Command, { kind: 'rebalance' | 'restoreRedundancy' }>,
  statement: CommandId,
): Answer {
  const { database } = command;
  if (draft.findDatabase(database) === null) return ended(failedWith(unknownDatabase(database)));
  if (runningOperation(draft, database) !== null) {
    return ended(
      failedWith(
        refusal(
          `Another operation is running on database ${database}; SHOW REBALANCE STATUS ON ${database} shows it.`,
        ),
      ),
    );
  }
  const placement = placementOf(draft.world, database);
  const { actions } =
    command.kind === 'rebalance' ? planRebalance(placement) : planRestoreRedundancy(placement);
  if (actions.length === 0) return ended(succeeded(1));
  const operation = startOperation(draft, { kind: command.kind, database, leaves: [], actions, statement });
  return { kind: 'waits', waitsFor: { kind: 'operations', operations: [operation], departure: null } };
}

/** Stops a running statement, and with it the operations that were started for it [DOC]. */
function cancel(draft: Draft, statement: CommandId): Outcome {
  const running = draft.world.statements.find((candidate) => candidate.statement === statement);
  if (running === undefined) return failedWith(refusal('That statement is not running any more.'));
  finishStatement(draft, statement, failedWith(interrupted));
  for (const operation of draft.world.operations) {
    if (operation.statement === statement) endOperation(draft, operation.id, 'cancelled');
  }
  return succeeded(0);
}

const ended = (outcome: Outcome): Answer => ({ kind: 'ended', outcome });

const unknownLeaf = (address: Address): Outcome =>
  failedWith(refusal(`Leaf ${addressOf(address)} is not in the cluster.`));
