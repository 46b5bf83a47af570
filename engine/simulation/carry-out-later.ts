import { type CommandId, type NodeId, unreachable } from '../base/index.ts';
import { addressOf, type LeafNode, leafAt } from '../cluster/index.ts';
import { attachAllLeaves, attachLeaf } from './attaching/attach-statements.ts';
import type { Address, CommandForLater, Submission } from './command.ts';
import { alterDatabase } from './databases/alter-database.ts';
import { dropDatabase, dropTable } from './databases/dropping.ts';
import { importCluster } from './databases/importing.ts';
import { heal, isolate } from './faults/network.ts';
import { divergeReplicas, fill, setLag } from './faults/resources.ts';
import { addAggregator, removeAggregator, setMaster } from './membership/aggregators.ts';
import { assume } from './membership/assume.ts';
import { type DepartureWish, depart } from './membership/departure.ts';
import { clearOrphans } from './operations/orphans.ts';
import { partitionCommand } from './operations/partition-commands.ts';
import { rebalance, rebalanceAll, restoreRedundancy } from './operations/rebalancing.ts';
import { alterTable } from './replication/keyed-writes.ts';
import { takeStep } from './transactions/take-step.ts';
import { setWorkload } from './workload/workload-statement.ts';
import { type Answer, ended, refused } from './world/answer.ts';
import type { Draft } from './world/draft.ts';

/** Carries out what a cluster does not begin with. */
export function carryOutLater(
  draft: Draft,
  command: CommandForLater,
  { statement, node }: Pick<Submission, 'statement' | 'node'>,
): Answer {
  switch (command.kind) {
    case 'removeLeaf':
    case 'detachLeaf':
    case 'detachLeaves':
      return departAsAsked(draft, command, statement);
    case 'attachLeaf':
      return attachLeaf(draft, command, statement);
    case 'attachAllLeaves':
      return attachAllLeaves(draft, command);
    case 'alterDatabase':
      return ended(alterDatabase(draft, command));
    case 'dropDatabase':
      return ended(dropDatabase(draft, command.name));
    case 'alterTable':
      return ended(alterTable(draft, command));
    case 'dropTable':
      return ended(dropTable(draft, command.database, command.table));
    case 'assume':
      return ended(assume(draft, command));
    case 'importCluster':
      return ended(importCluster(draft, command.cluster));
    case 'transaction':
      return takeStep(draft, command, node);
    case 'rebalance':
      return rebalance(draft, command, statement);
    case 'rebalanceAll':
      return rebalanceAll(draft, statement);
    case 'restoreRedundancy':
      return restoreRedundancy(draft, command.database, statement);
    case 'partition':
      return partitionCommand(draft, command, statement);
    case 'clearOrphans':
      return ended(clearOrphans(draft));
    case 'setWorkload':
      return ended(setWorkload(draft, command.workload));
    case 'fill':
      return ended(fill(draft, command));
    case 'lag':
      return ended(setLag(draft, command));
    case 'diverge':
      return ended(divergeReplicas(draft, command.node));
    case 'isolate':
      return ended(isolate(draft, command.nodes));
    case 'heal':
      return ended(heal(draft, command.nodes));
    case 'addAggregator':
      return ended(addAggregator(draft, command.aggregator));
    case 'removeAggregator':
      return ended(removeAggregator(draft, command.aggregator));
    case 'setMaster':
      return ended(setMaster(draft, command));
    default:
      return unreachable(command);
  }
}

function departAsAsked(
  draft: Draft,
  command: Extract<CommandForLater, { readonly kind: 'removeLeaf' | 'detachLeaf' | 'detachLeaves' }>,
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
