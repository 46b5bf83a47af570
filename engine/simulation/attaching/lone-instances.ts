import type { NodeId, Sequence } from '../../base/index.ts';
import {
  masterReaches,
  onlinePrimary,
  onlineReplicas,
  type Partition,
  type PartitionInstance,
  type PlannedAction,
  type World,
} from '../../cluster/index.ts';
import { isWaitingForSnapshot, offlineOrdinals } from '../world/holdings.ts';

/**
 * ATTACH PARTITION for each partition that nobody serves and whose last primary is on one of `returned` [HAC], or its
 * newest copy if the metadata knows no last primary any more. On a leaf of `forced` an older copy will do, if the last
 * primary is away [MODEL]; but never while a replica in service is only out of reach: it takes over itself. By ordinal.
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
  const hasHeir = onlineReplicas(partition).length > 0;
  const row = { action: 'ATTACH PARTITION', ordinal: partition.ordinal, phase: 1, source: null } as const;
  const last = lastPrimary(partition);
  const lone = last ?? (hasHeir ? null : newestOf(listedOf(partition), returned));
  if (lone !== null && returned.includes(lone.node))
    return { ...row, target: lone.node, reason: { kind: 'onlyInstance' } };
  if (last === null || hasHeir || masterReaches(world, last.node)) return null;
  const heir = newestOf(
    listedOf(partition).filter(({ node }) => forced.includes(node)),
    forced,
  );
  if (heir === null) return null;
  return { ...row, target: heir.node, reason: { kind: 'lossAccepted', lastPrimary: last.node } };
}

/** The instance that served the partition last; older ones wait for it [MODEL]. */
const lastPrimary = ({ instances }: Partition): PartitionInstance | null =>
  instances.find((instance) => instance.membership === 'listed' && instance.role === 'primary') ?? null;

/** What the metadata knows and holds whole data: half a snapshot is no copy. */
const listedOf = ({ instances }: Partition): PartitionInstance[] =>
  instances.filter((instance) => instance.membership === 'listed' && !isWaitingForSnapshot(instance));

/** The instance with the most commits, one on `preferred` leaves if there are several. */
function newestOf(
  instances: readonly PartitionInstance[],
  preferred: readonly NodeId[],
): PartitionInstance | null {
  let newest: PartitionInstance | null = null;
  for (const instance of instances) {
    const ahead = newest === null ? 1 : instance.head.position - newest.head.position;
    const isPreferred =
      newest !== null && !preferred.includes(newest.node) && preferred.includes(instance.node);
    if (ahead > 0 || (ahead === 0 && isPreferred)) newest = instance;
  }
  return newest;
}
