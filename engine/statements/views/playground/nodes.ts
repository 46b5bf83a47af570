import {
  type ClusterNode,
  conditionOfAggregator,
  conditionOfInstance,
  conditionOfLeaf,
  type InstanceCondition,
  isKnown,
  isReachable,
  masterReaches,
  type World,
} from '../../../cluster/index.ts';
import { bit } from '../columns.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** Every node that there has been, as it is, beside the state in which the master aggregator has it. */
export const nodesTable = playgroundTable({
  columns: {
    NODE_ID: 'number',
    HOST: 'text',
    PORT: 'number',
    KIND: 'text',
    IS_MEMBER: 'number',
    IS_MASTER: 'number',
    AVAILABILITY_GROUP: 'number',
    PAIR: 'number',
    UP: 'number',
    REACHABLE: 'number',
    PROCESS: 'text',
    PROCESS_SINCE_MS: 'number',
    STATE: 'text',
    STATE_SINCE_MS: 'number',
    UNNOTICED: 'number',
    PRIMARIES: 'number',
    REPLICAS: 'number',
    ORPHANS: 'number',
    DISK_FULL: 'number',
    MEMORY_FULL: 'number',
    LAG_MS: 'number',
  },
  rows: ({ world }: WorldAlone) => {
    const held = instancesByCondition(world);
    return world.nodes.slice().map((node) => ({
      NODE_ID: node.id,
      HOST: node.host,
      PORT: node.port,
      KIND: node.kind,
      IS_MEMBER: bit(isKnown(node)),
      UP: bit(isReachable(node)),
      REACHABLE: bit(masterReaches(world, node.id)),
      PROCESS: node.process,
      PROCESS_SINCE_MS: node.processSinceMs,
      PRIMARIES: held(node.id, 'primary'),
      REPLICAS: held(node.id, 'replica'),
      ORPHANS: held(node.id, 'orphan'),
      ...placeOf(world, node),
    }));
  },
});

function placeOf(world: World, node: ClusterNode) {
  if (node.kind === 'aggregator')
    return { ...noLeaf, IS_MASTER: bit(node.isMaster), STATE: conditionOfAggregator(world, node) };
  return {
    IS_MASTER: 0,
    AVAILABILITY_GROUP: node.group,
    PAIR: node.slot + 1,
    STATE: node.state,
    STATE_SINCE_MS: node.stateSinceMs,
    UNNOTICED: bit(conditionOfLeaf(world, node).kind === 'unnoticed'),
    DISK_FULL: bit(node.isDiskFull),
    MEMORY_FULL: bit(node.isMemoryFull),
    LAG_MS: node.lagMs,
  };
}

const noLeaf = {
  AVAILABILITY_GROUP: null,
  PAIR: null,
  STATE_SINCE_MS: null,
  UNNOTICED: 0,
  DISK_FULL: 0,
  MEMORY_FULL: 0,
  LAG_MS: 0,
} as const;

/** How many instances in a condition a node holds; all are looked at once. */
function instancesByCondition(world: World): (node: number, condition: InstanceCondition) => number {
  const counts = new Map<string, number>();
  for (const { partitions } of world.databases)
    partitions.forEach((partition) => {
      for (const instance of partition.instances) {
        const node = world.nodes.at(instance.node - 1);
        const key = `${node.id} ${conditionOfInstance(instance, partition, node)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    });
  return (node, condition) => counts.get(`${node} ${condition}`) ?? 0;
}
