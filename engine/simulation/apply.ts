import type { CommandId, FactsOf, NodeId } from '../base/index.ts';
import { unreachable } from '../base/index.ts';
import {
  addressOf,
  failedWith,
  interrupted,
  type LeafNode,
  leafAt,
  type Outcome,
  refusal,
  succeeded,
  type World,
} from '../cluster/index.ts';
import { advance, nextInstant } from './advance.ts';
import { attachAllLeaves, attachLeaf } from './attaching/attach-statements.ts';
import type { Address, Command, Submission } from './command.ts';
import { carryOutConsequences } from './consequences.ts';
import { createDatabase, createTable, dropDatabase, dropTable } from './databases/databases.ts';
import { finishStatement, startStatement } from './databases/statements.ts';
import { heal, isolate } from './faults/network.ts';
import { commandProcess, isToProcess } from './faults/processes.ts';
import { divergeReplicas, fill, setLag } from './faults/resources.ts';
import { later } from './later.ts';
import { addAggregator, removeAggregator, setMaster } from './membership/aggregators.ts';
import { connectionFault } from './membership/connection.ts';
import { type DepartureWish, depart } from './membership/departure.ts';
import { addLeaf } from './membership/membership.ts';
import { changeSettings } from './membership/settings.ts';
import { cancelOperationsOf } from './operations/operations.ts';
import { rebalance, rebalanceAll, restoreRedundancy } from './operations/rebalancing.ts';
import { writeWhenReady } from './replication/writes.ts';
import { setWorkload } from './workload/workload.ts';
import { followWorkload } from './workload/workload-stretches.ts';
import { writeWorkload } from './workload/workload-writes.ts';
import { type Answer, ended, refused, waitsFor } from './world/answer.ts';
import { Draft } from './world/draft.ts';

/** What a submission did: a refused one leaves the world exactly as it was. */
export type Applied =
  | { readonly kind: 'accepted'; readonly world: World }
  | { readonly kind: 'refused'; readonly outcome: Extract<Outcome, { ok: false }> };

/**
 * Applies a command at the world's instant. Accepted commands end with a `statementFinished` event, at this instant or
 * at a later one if they take simulated time.
 */
export function apply(world: World, submission: Submission): Applied {
  const fault = connectionFault(world, submission.node, submission.command);
  if (fault !== null) return { kind: 'refused', outcome: { ok: false, error: fault } };
  const draft = new Draft(world);
  writeWorkload(draft);
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
  followWorkload(draft);
  return { kind: 'accepted', world: withWhatIsDue(draft.finish()) };
}

/** What a command has set for this very instant, such as the end of an attach batch that waits for nobody, happens at it. */
const withWhatIsDue = (world: World): World =>
  nextInstant(world) === world.nowMs ? advance(world, world.nowMs) : world;

function carryOut(draft: Draft, submission: Submission): Answer {
  const { command, statement } = submission;
  if (isToProcess(command)) return ended(commandProcess(draft, command));
  if (command.kind === 'transaction') return later().takeStep(draft, command, submission.node);
  switch (command.kind) {
    case 'setVariable':
    case 'setVersion':
      return ended(changeSettings(draft, command));
    case 'addLeaf':
      return ended(addLeaf(draft, command.leaf, command.group));
    case 'removeLeaf':
    case 'detachLeaf':
    case 'detachLeaves':
      return departAsAsked(draft, command, statement);
    case 'attachLeaf':
      return attachLeaf(draft, command, statement);
    case 'attachAllLeaves':
      return attachAllLeaves(draft, command);
    case 'createDatabase':
    case 'alterDatabase':
    case 'dropDatabase':
    case 'createTable':
    case 'alterTable':
    case 'dropTable':
    case 'importCluster':
      return ended(define(draft, command));
    case 'write':
    case 'writeWithin':
      return write(draft, submission, command);
    case 'rebalance':
      return rebalance(draft, command, statement);
    case 'rebalanceAll':
      return rebalanceAll(draft, statement);
    case 'restoreRedundancy':
      return restoreRedundancy(draft, command.database, statement);
    case 'partition':
      return later().partitionCommand(draft, command, statement);
    case 'clearOrphans':
      return ended(later().clearOrphans(draft));
    case 'setWorkload':
      return ended(setWorkload(draft, command.workload));
    case 'fill':
      return ended(fill(draft, command));
    case 'lag':
      return ended(setLag(draft, command));
    case 'diverge':
      return ended(divergeReplicas(draft, command.node));
    case 'addAggregator':
      return ended(addAggregator(draft, command.aggregator));
    case 'removeAggregator':
      return ended(removeAggregator(draft, command.aggregator));
    case 'setMaster':
      return ended(setMaster(draft, command));
    case 'isolate':
      return ended(isolate(draft, command.nodes));
    case 'heal':
      return ended(heal(draft, command.nodes));
    case 'cancel':
      return ended(cancel(draft, command.statement));
    default:
      return unreachable(command);
  }
}

type Definition = Extract<
  Command,
  {
    readonly kind:
      | 'createDatabase'
      | 'alterDatabase'
      | 'dropDatabase'
      | 'createTable'
      | 'alterTable'
      | 'importCluster'
      | 'dropTable';
  }
>;

function define(draft: Draft, command: Definition): Outcome {
  switch (command.kind) {
    case 'createDatabase':
      return createDatabase(draft, command);
    case 'alterDatabase':
      return later().alterDatabase(draft, command);
    case 'dropDatabase':
      return dropDatabase(draft, command.name);
    case 'createTable':
      return createTable(draft, command.database, command.table);
    case 'importCluster':
      return later().importCluster(draft, command.cluster);
    case 'alterTable':
      return later().alterTable(draft, command.database, command.table);
    case 'dropTable':
      return dropTable(draft, command.database, command.table);
    default:
      return unreachable(command);
  }
}

function departAsAsked(
  draft: Draft,
  command: Extract<Command, { readonly kind: 'removeLeaf' | 'detachLeaf' | 'detachLeaves' }>,
  statement: CommandId,
): Answer {
  switch (command.kind) {
    case 'removeLeaf':
      return departFrom(draft, [command.leaf], { ...command, becomes: 'removed', statement });
    case 'detachLeaf':
      return departFrom(draft, [command.leaf], { ...command, force: false, becomes: 'detached', statement });
    case 'detachLeaves': {
      const wish = { force: false, kill: false, ensuresSafety: command.ensuresSafety };
      return departFrom(draft, command.leaves, { ...wish, becomes: 'detached', statement });
    }
    default:
      return unreachable(command);
  }
}

/** The leaves by their addresses; the statement is refused if the cluster does not know one of them. */
function departFrom(
  draft: Draft,
  addresses: readonly Address[],
  wish: Omit<DepartureWish, 'leaves'>,
): Answer {
  const leaves = new Map<NodeId, LeafNode>();
  for (const address of addresses) {
    const leaf = leafAt(draft.world, address);
    if (leaf === null) return refused(`Leaf ${addressOf(address)} is not in the cluster.`);
    leaves.set(leaf.id, leaf);
  }
  return depart(draft, { ...wish, leaves: [...leaves.values()] });
}

function write(
  draft: Draft,
  { node }: Submission,
  { kind, ...write }: FactsOf<Command, 'write' | 'writeWithin'>,
): Answer {
  const outcome = writeWhenReady(draft, write.write, { via: node, ...write });
  return outcome === null ? waitsFor({ kind: 'write', ...write }) : ended(outcome);
}

/** Stops a running statement, and with it the operations that were started for it [DOC]. */
function cancel(draft: Draft, statement: CommandId): Outcome {
  const running = draft.world.statements.find((candidate) => candidate.statement === statement);
  if (running === undefined) return failedWith(refusal('That statement is not running any more.'));
  finishStatement(draft, statement, failedWith(interrupted));
  cancelOperationsOf(draft, statement);
  return succeeded(0);
}
