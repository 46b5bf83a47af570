import type { CommandId, FactsOf } from '../base/index.ts';
import { failedWith, interrupted, type Outcome, refusal, succeeded, type World } from '../cluster/index.ts';
import { advance, nextInstant } from './advance.ts';
import { type Command, isToProcess, type Submission } from './command.ts';
import { carryOutConsequences } from './consequences.ts';
import { createDatabase, createTable } from './databases/databases.ts';
import { finishStatement, startStatement } from './databases/statements.ts';
import { failures } from './failures.ts';
import { later } from './later.ts';
import { connectionFault } from './membership/connection.ts';
import { addLeaf } from './membership/membership.ts';
import { changeSettings } from './membership/settings.ts';
import { writeWhenReady } from './replication/writes.ts';
import { followWorkload, writeWorkload } from './workload/workload.ts';
import { type Answer, ended, waitsFor } from './world/answer.ts';
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
  if (draft.crowded.size > 0) failures.part.shareNetworks(draft);
  followWorkload(draft);
  return { kind: 'accepted', world: withWhatIsDue(draft.finish()) };
}

/** What a command has set for this very instant, such as the end of an attach batch that waits for nobody, happens at it. */
const withWhatIsDue = (world: World): World =>
  nextInstant(world) === world.nowMs ? advance(world, world.nowMs) : world;

function carryOut(draft: Draft, submission: Submission): Answer {
  const { command } = submission;
  if (isToProcess(command)) return ended(failures.part.commandProcess(draft, command));
  switch (command.kind) {
    case 'setVariable':
    case 'setVersion':
      return ended(changeSettings(draft, command));
    case 'addLeaf':
      return ended(addLeaf(draft, command.leaf, command.group));
    case 'createDatabase':
      return ended(createDatabase(draft, command));
    case 'createTable':
      return ended(createTable(draft, command.database, command.table));
    case 'write':
    case 'writeWithin':
      return write(draft, submission, command);
    case 'cancel':
      return ended(cancel(draft, command.statement));
    default:
      return later.part.carryOut(draft, command, submission);
  }
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
  if (draft.world.operations.length > 0) failures.part.cancelOperationsOf(draft, statement);
  return succeeded(0);
}
