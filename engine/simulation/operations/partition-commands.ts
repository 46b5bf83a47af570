import type { CommandId } from '../../base/index.ts';
import {
  type ActionName,
  addressOf,
  failedWith,
  instanceOn,
  isAncestor,
  isInService,
  type LeafNode,
  leafAt,
  leafIs,
  masterReaches,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  type Phase,
  unknownDatabase,
} from '../../cluster/index.ts';
import type { Command, PartitionCommandName } from '../command.ts';
import { type Answer, ended, refused, waitsForOperations } from '../world/answer.ts';
import type { Draft } from '../world/draft.ts';
import { isWaitingForSnapshot } from '../world/holdings.ts';
import { runningOperation, startOperation } from './operations.ts';

/**
 * COPY, PROMOTE, DROP, ATTACH and DETACH PARTITION: one action, run as an operation of its own, so that it is refused
 * while another one runs on the database [MODEL]. They never take a partition's primary away, nor its last copy; apart
 * from that they place it wherever they are told, and the next REBALANCE puts it right.
 */
export function partitionCommand(
  draft: Draft,
  command: Extract<Command, { kind: 'partition' }>,
  statement: CommandId,
): Answer {
  const database = draft.findDatabase(command.database);
  if (database === null) return ended(failedWith(unknownDatabase(command.database)));
  const { length } = database.partitions;
  if (command.ordinal >= length)
    return refused(
      `Database ${database.name} has partitions 0 to ${length - 1}, and none ${command.ordinal}.`,
    );
  const leaf = leafAt(draft.world, command.leaf);
  if (leaf === null) return refused(`Leaf ${addressOf(command.leaf)} is not in the cluster.`);
  if (
    !leafIs.serving(leaf.state) ||
    !masterReaches(draft.world, leaf.id) ||
    draft.directory.isBeingLost(leaf.id)
  )
    return refused(`Leaf ${addressOf(leaf)} is not online, so it can take no partition command.`);
  if (runningOperation(draft, database.name) !== null)
    return refused(`Another operation is running on database ${database.name}; wait for it to end.`);
  const partition = database.partitions.at(command.ordinal);
  const site: Site = {
    name: `${database.name}:${command.ordinal}`,
    leaf,
    primary: onlinePrimary(partition),
    instance: instanceOn(partition, leaf.id),
    partition,
  };
  const objection = objections[command.action](site);
  if (objection !== null) return refused(objection);
  return start(draft, command, { statement, site });
}

/** The partition as a command finds it on the leaf that it names. */
interface Site {
  readonly name: string;
  readonly leaf: LeafNode;
  readonly partition: Partition;
  readonly primary: PartitionInstance | null;
  readonly instance: PartitionInstance | null;
}

const objections: Readonly<Record<PartitionCommandName, (site: Site) => string | null>> = {
  copy: ({ name, leaf, primary, instance }) => {
    if (primary === null) return `Partition ${name} has no primary to copy from.`;
    return instance !== null && isInService(instance)
      ? `Leaf ${addressOf(leaf)} has partition ${name} already, as its ${instance.role}.`
      : null;
  },
  promote: ({ name, leaf, primary, instance }) => {
    if (instance === null || !isInService(instance))
      return `Leaf ${addressOf(leaf)} has no replica of partition ${name} in service; COPY PARTITION makes one.`;
    if (instance.role === 'primary')
      return `Leaf ${addressOf(leaf)} is the primary of partition ${name} already.`;
    return primary === null ? `Partition ${name} has no primary to take over from.` : null;
  },
  drop: ({ name, leaf, primary, instance }) => {
    if (instance === null) return `Leaf ${addressOf(leaf)} has no copy of partition ${name}.`;
    if (primary === null) return `Partition ${name} has no primary elsewhere: this may be its last copy.`;
    return primary === instance
      ? `Leaf ${addressOf(leaf)} is the primary of partition ${name}; promote another copy first.`
      : null;
  },
  attach: ({ name, leaf, primary, instance }) => {
    if (instance === null) return `Leaf ${addressOf(leaf)} has no copy of partition ${name}.`;
    if (isInService(instance))
      return `The copy of partition ${name} on ${addressOf(leaf)} is attached already.`;
    if (isWaitingForSnapshot(instance))
      return `The copy of partition ${name} on ${addressOf(leaf)} waits for a snapshot; it cannot be attached.`;
    return primary === null || isAncestor(instance.head, primary.head)
      ? null
      : `The copy of partition ${name} on ${addressOf(leaf)} has diverged from its primary; COPY PARTITION replaces it.`;
  },
  detach: ({ name, leaf, instance }) => {
    if (instance === null || !isInService(instance))
      return `Leaf ${addressOf(leaf)} has no copy of partition ${name} in service.`;
    return instance.role === 'primary'
      ? `Leaf ${addressOf(leaf)} is the primary of partition ${name}; promote another copy first.`
      : null;
  },
};

const actionOf: Readonly<
  Record<PartitionCommandName, { readonly action: ActionName; readonly phase: Phase }>
> = {
  copy: { action: 'COPY PARTITION', phase: 2 },
  promote: { action: 'PROMOTE PARTITION', phase: 6 },
  drop: { action: 'DROP PARTITION', phase: 6 },
  attach: { action: 'ATTACH PARTITION', phase: 1 },
  detach: { action: 'DETACH PARTITION', phase: 6 },
};

function start(
  draft: Draft,
  command: Extract<Command, { kind: 'partition' }>,
  { statement, site }: { readonly statement: CommandId; readonly site: Site },
): Answer {
  const operation = startOperation(draft, {
    kind: 'partition',
    database: command.database,
    leaves: [site.leaf.id],
    actions: [
      {
        ...actionOf[command.action],
        ordinal: command.ordinal,
        target: site.leaf.id,
        source: site.primary?.node ?? null,
        reason: { kind: 'asked' },
      },
    ],
    statement,
  });
  return waitsForOperations(draft, [operation]);
}
