import {
  answers,
  conditionOfLeaf,
  type NodeId,
  onlinePrimary,
  onlineReplicas,
  type PartitionInstance,
  partitionIs,
  partitionLifecycle,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { laterWords } from '../../../words/index.ts';
import type { Subject } from '../subject.ts';
import { type Chance, can, cannot, chancesFrom, comes, type Prospect } from './chance.ts';
import { actionOn } from './due.ts';

const text = () => laterWords.inspector.chances.partition;

/** What can become of a partition as its clients meet it. */
export function partitionChances(
  { database, partition }: Extract<Subject, { kind: 'partition' }>,
  world: World,
): readonly Chance[] {
  const name = (node: NodeId): string => nameOfNode(world, node);
  const primary = onlinePrimary(partition);
  const heirs = onlineReplicas(partition).filter(({ node }) => answers(world, node));
  const promotion = actionOn(world, { database: database.name, ordinal: partition.ordinal });
  const [heir] = heirs;
  return chancesFrom(partitionLifecycle, partition.state, {
    lock: () => {
      if (heir === undefined) return cannot(text().noReplica);
      return primary === null
        ? comes(text().takesOver(name(heir.node)))
        : can(text().promotes(name(heir.node)));
    },
    promoted: () => comes(text().promoted, promotion?.action.endsAtMs ?? null),
    kept: () => can(text().kept),
    primaryLost: () => {
      if (partitionIs.locked(partition.state)) return can(text().targetLost);
      if (heir !== undefined) return cannot(text().hasReplica(name(heir.node)));
      return can(text().lastCopy(primary === null ? '' : name(primary.node)));
    },
    attached: () => attached(partition.instances, world, name),
  });
}

/** A partition without a primary waits for the leaf of the last one. */
function attached(
  instances: readonly PartitionInstance[],
  world: World,
  name: (node: NodeId) => string,
): Prospect {
  const listed = instances.filter(({ membership }) => membership === 'listed');
  const last = listed.find(({ role }) => role === 'primary') ?? listed[0];
  if (last === undefined) return cannot(text().noCopy);
  const host = name(last.node);
  const leaf = world.nodes.at(last.node - 1);
  if (leaf.kind !== 'leaf') return cannot(text().away(host));
  const { kind, silence } = conditionOfLeaf(world, leaf);
  if (silence !== null && silence.cause !== 'recovering') return cannot(text().away(host));
  return kind === 'detached' ? can(text().waitsForAttach(host)) : comes(text().returns(host));
}
