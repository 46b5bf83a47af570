import {
  actionIs,
  type ClusterNode,
  hasEnded,
  isCopy,
  masterOf,
  type NodeId,
  type Operation,
  type OperationAction,
  type SimMs,
  type World,
} from '@ha-playground/engine';

type Timers = NonNullable<World['timers']>;
type Due = Timers['item']['due'];

/** The first instant at which a timer for something that `matches` is due; null where there is none. */
function dueAt({ timers }: World, matches: (due: Due) => boolean): SimMs | null {
  const open: Timers[] = timers === null ? [] : [timers];
  let firstMs: SimMs | null = null;
  for (let timer = open.pop(); timer !== undefined; timer = open.pop()) {
    const { atMs, due } = timer.item;
    if ((firstMs === null || atMs < firstMs) && matches(due)) firstMs = atMs;
    for (const next of [timer.left, timer.right]) if (next !== null) open.push(next);
  }
  return firstMs;
}

/** When the process will have read its data back; null unless it is doing so. */
export const recoveryAt = (world: World, node: ClusterNode): SimMs | null =>
  dueAt(world, (due) => due.kind === 'recovery' && due.node === node.id && due.epoch === node.processEpoch);

/** When the master aggregator will be sure that the node is lost; null while it has no doubt, or is sure already. */
export const detectionAt = (world: World, node: ClusterNode): SimMs | null =>
  dueAt(world, (due) => {
    if (due.kind === 'detection') return due.node === node.id && due.epoch === node.processEpoch;
    return (
      due.kind === 'linkDetection' &&
      due.link.nodes.includes(node.id) &&
      due.link.nodes.includes(masterOf(world).id)
    );
  });

/** The copies to a node that are under way or wait for their phase, with their operations. */
export interface CopiesTo {
  readonly running: readonly OperationAction[];
  readonly scheduled: number;
  /** When the last of the running ones arrives. */
  readonly lastMs: SimMs | null;
}

export function copiesTo(world: World, node: NodeId): CopiesTo {
  const copies = world.operations
    .filter((operation) => !hasEnded(operation))
    .flatMap(({ actions }) => [...actions].filter((action) => isCopy(action) && action.target === node));
  const running = copies.filter(({ state }) => actionIs.running(state));
  return {
    running,
    scheduled: copies.filter(({ state }) => actionIs.scheduled(state)).length,
    lastMs: running.reduce<SimMs | null>((last, { endsAtMs }) => Math.max(last ?? 0, endsAtMs ?? 0), null),
  };
}

/** The action of an operation that runs now on an instance, or null. */
export function actionOn(
  world: World,
  place: { readonly database: string; readonly ordinal: number; readonly node?: NodeId },
): { readonly operation: Operation; readonly action: OperationAction } | null {
  for (const operation of world.operations) {
    if (operation.database !== place.database || hasEnded(operation)) continue;
    for (const action of operation.actions) {
      const isThere =
        place.node === undefined || action.target === place.node || action.source === place.node;
      if (actionIs.running(action.state) && action.ordinal === place.ordinal && isThere)
        return { operation, action };
    }
  }
  return null;
}
