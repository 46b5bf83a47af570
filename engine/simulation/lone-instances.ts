import type { NodeId, Sequence } from '../base/index.ts';
import {
  answers,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  type PlannedAction,
  type World,
} from '../cluster/index.ts';
import { offlineOrdinals } from './holdings.ts';

/**
 * ATTACH PARTITION for each partition that nobody serves and whose last primary is on one of `returned` [HAC]. On a leaf
 * of `forced` an older copy will do, if the last primary is away [MODEL]. By ordinal.
 */
export function attachActions(
  world: World,
  partitions: Sequence<Partition>,
  forced: readonly NodeId[],
  returned: readonly NodeId[] = forced,
): PlannedAction[] {
  const actions: PlannedAction[] = [];
  for (const ordinal of offlineOrdinals(partitions)) {
    const action = attachAction(world, partitions.at(ordinal), { forced, returned });
    if (action !== null) actions.push(action);
  }
  return actions;
}

function attachAction(
  world: World,
  partition: Partition,
  { forced, returned }: { readonly forced: readonly NodeId[]; readonly returned: readonly NodeId[] },
): PlannedAction | null {
  if (onlinePrimary(partition) !== null) return null;
  const row = { action: 'ATTACH PARTITION', ordinal: partition.ordinal, phase: 1, source: null } as const;
  const last = lastPrimary(partition);
  if (last !== null && returned.includes(last.node))
    return { ...row, target: last.node, reason: { kind: 'onlyInstance' } };
  if (last === null || answers(world, last.node)) return null;
  const heir = newestListedOn(partition, forced);
  if (heir === null) return null;
  return { ...row, target: heir.node, reason: { kind: 'lossAccepted', lastPrimary: last.node } };
}

/** The instance that served the partition last; older ones wait for it [MODEL]. */
const lastPrimary = ({ instances }: Partition): PartitionInstance | null =>
  instances.find((instance) => instance.membership === 'listed' && instance.role === 'primary') ?? null;

function newestListedOn({ instances }: Partition, leaves: readonly NodeId[]): PartitionInstance | null {
  let newest: PartitionInstance | null = null;
  for (const instance of instances) {
    if (instance.membership !== 'listed' || !leaves.includes(instance.node)) continue;
    if (newest === null || instance.head.position > newest.head.position) newest = instance;
  }
  return newest;
}
