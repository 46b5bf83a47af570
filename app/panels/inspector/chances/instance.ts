import {
  answers,
  instanceIs,
  instanceLifecycle,
  lastPrimary,
  type NodeId,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  processIs,
  replicaLifecycle,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { laterWords } from '../../../words/index.ts';
import type { Subject } from '../subject.ts';
import { type Chance, can, cannot, chancesFrom, comes, type Prospect } from './chance.ts';
import { actionOn, recoveryAt } from './due.ts';

const text = () => laterWords.inspector.chances.instance;

type InstanceSubject = Extract<Subject, { kind: 'instance' }> & { readonly instance: PartitionInstance };

/** What can become of one copy of a partition on one leaf. */
export function instanceChances(subject: InstanceSubject, world: World): readonly Chance[] {
  const { database, partition, leaf, instance } = subject;
  const name = (node: NodeId): string => nameOfNode(world, node);
  const host = name(leaf.id);
  const primary = onlinePrimary(partition);
  const running = actionOn(world, { database: database.name, ordinal: partition.ordinal, node: leaf.id });
  const endsAtMs = running?.action.endsAtMs ?? null;
  const isTarget = running?.action.target === leaf.id;
  return chancesFrom(instanceLifecycle, instance.state, {
    processEnded: () =>
      processIs.startable(leaf.process) ? cannot(text().noProcess) : can(text().processEnds(host)),
    processStarted: () => can(text().processStarts(host)),
    takenOut: () => can(text().takenOut(host)),
    provision: () => provision(instance, primary, world),
    copied: () => comes(text().copied, isTarget ? endsAtMs : null),
    copyFailed: () => can(text().copyFailed(primary === null ? null : name(primary.node))),
    changeRole: () => changeRole(instance, primary, name),
    promoted: () => (isTarget ? comes(text().promoted, endsAtMs) : cannot(text().isFormer)),
    demoted: () => (isTarget ? cannot(text().isNext) : comes(text().demoted, endsAtMs)),
    roleKept: (to) =>
      (to === 'online') === (instance.role === 'primary')
        ? can(text().kept)
        : cannot(text().otherRole(instance.role)),
    recovered: (to) => {
      if (to === recoveredState(instance))
        return comes(text().recovered(instance.role), recoveryAt(world, leaf));
      return cannot(instance.isOffline ? text().outOfService : text().otherRole(instance.role));
    },
    attach: () => attach(instance, partition, name),
  });
}

/** Only the last primary is taken back by itself; an older copy is served by a statement that accepts the loss. */
function attach({ node }: PartitionInstance, partition: Partition, name: (node: NodeId) => string): Prospect {
  const primary = onlinePrimary(partition);
  if (primary !== null) return cannot(text().served(name(primary.node)));
  const last = lastPrimary(partition);
  return can(last === null || last.node === node ? text().attach : text().attachOlder(name(last.node)));
}

function recoveredState({ isOffline, membership, role }: PartitionInstance) {
  if (isOffline || membership !== 'listed') return 'pending';
  return role === 'primary' ? 'online' : 'replicating';
}

function provision(instance: PartitionInstance, primary: PartitionInstance | null, world: World): Prospect {
  if (primary === null) return cannot(text().noSource);
  if (instanceIs.following(instance.state)) return can(text().diverges);
  return answers(world, instance.node) ? can(text().provision) : cannot(text().unreachable);
}

function changeRole(
  instance: PartitionInstance,
  primary: PartitionInstance | null,
  name: (node: NodeId) => string,
): Prospect {
  if (instance.role === 'primary') return can(text().givesUp);
  return primary === null ? comes(text().takesOver) : can(text().promotes(name(primary.node)));
}

const replicaText = () => laterWords.inspector.chances.replica;

/** How a replica of a synchronous database can come to be waited for, or not. */
export function replicaChances(
  { partition, leaf, instance }: InstanceSubject,
  world: World,
): readonly Chance[] {
  const isSilent = !answers(world, leaf.id);
  return chancesFrom(replicaLifecycle, instance.replication, {
    silent: () => (isSilent ? comes(replicaText().isSilent) : can(replicaText().silent)),
    caughtUp: () => {
      if (isSilent) return cannot(replicaText().away);
      return onlinePrimary(partition) === null
        ? cannot(replicaText().noPrimary)
        : comes(replicaText().caughtUp);
    },
    returns: () => comes(replicaText().returns),
  });
}
