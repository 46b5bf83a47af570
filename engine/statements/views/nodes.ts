import {
  conditionOfAggregator,
  knownAggregators,
  type LeafNode,
  leafIs,
  leavesInOrder,
  type World,
} from '../../cluster/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { bit, left, leftColumns, right } from './columns.ts';
import { averageRoundtripLatency, openedConnections } from './live-figures.ts';
import { hasTodaysColumns } from './versions.ts';

/** SHOW LEAVES: HAC's eight columns, and one more today; rows in leaf order [HAC, OBS]. */
export function showLeaves(world: World): ResultTable {
  if (!hasTodaysColumns(world))
    return {
      columns: [...leafColumns, right('Average_Roundtrip_Latency')],
      rows: leafRows(world).map(({ cells }) => cells),
    };
  return {
    columns: [...leafColumns, right('Average_Roundtrip_Latency_ms'), right('NodeId')],
    rows: leafRows(world).map(({ leaf, cells }) => [...cells, leaf.id]),
  };
}

const leafColumns = [
  left('Host'),
  right('Port'),
  right('Availability_Group'),
  left('Pair_Host'),
  right('Pair_Port'),
  left('State'),
  right('Opened_Connections'),
];

/** INFORMATION_SCHEMA.LEAVES: the same, with what the node itself says of how it is [DOC, MODEL]. */
export const leavesTable = (world: World): ResultTable => ({
  columns: leftColumns(
    'HOST',
    'PORT',
    'AVAILABILITY_GROUP',
    'PAIR_HOST',
    'PAIR_PORT',
    'STATE',
    'OPENED_CONNECTIONS',
    'AVERAGE_ROUNDTRIP_LATENCY',
    'NODE_ID',
    'GRACE_PERIOD_IN_SECONDS',
    'MINIMUM_PRE_PREPARE_TS',
    'RUNTIME_STATE',
  ),
  rows: leafRows(world).map(({ leaf, cells }) => [...cells, leaf.id, null, null, leaf.state]),
});

/** SHOW AGGREGATORS [DOC]. */
export const showAggregators = (world: World): ResultTable => ({
  columns: leftColumns(
    'Host',
    'Port',
    'State',
    'Opened_Connections',
    'Average_Roundtrip_Latency_ms',
    'Master_Aggregator',
    'NodeId',
  ),
  rows: aggregatorRows(world),
});

/** SHOW AGGREGATORS EXTENDED: the same, with what the node itself says of how it is [DOC, MODEL]. */
export function showAggregatorsExtended(world: World): ResultTable {
  const { columns, rows } = showAggregators(world);
  return { columns: [...columns, left('Runtime_State')], rows: rows.map((row) => [...row, row[2] ?? null]) };
}

/** INFORMATION_SCHEMA.AGGREGATORS: the same with the role, which is Leader or Follower [DOC, OBS]. */
export const aggregatorsTable = (world: World): ResultTable => ({
  columns: leftColumns(
    'HOST',
    'PORT',
    'STATE',
    'OPENED_CONNECTIONS',
    'AVERAGE_ROUNDTRIP_LATENCY',
    'MASTER_AGGREGATOR',
    'ROLE',
    'NODE_ID',
    'RUNTIME_STATE',
  ),
  rows: aggregatorRows(world).map(([host, port, state, connections, latency, isMaster, id]) =>
    [
      host,
      port,
      state,
      connections,
      latency,
      isMaster,
      isMaster === 1 ? 'Leader' : 'Follower',
      id,
      state,
    ].map((cell) => cell ?? null),
  ),
});

function leafRows(world: World): { readonly leaf: LeafNode; readonly cells: readonly Cell[] }[] {
  const leaves = leavesInOrder(world);
  const showsPairs = world.variables.leafFailoverFanout === 'paired';
  const bySlot = new Map(leaves.map((leaf) => [slotKey(leaf.group, leaf.slot), leaf]));
  return leaves.map((leaf) => {
    const pair = showsPairs ? bySlot.get(slotKey(leaf.group === 1 ? 2 : 1, leaf.slot)) : undefined;
    const cells = [
      leaf.host,
      leaf.port,
      leaf.group,
      pair?.host ?? null,
      pair?.port ?? null,
      leaf.state,
      openedConnections(world, leaf, leafIs.lost(leaf.state)),
      averageRoundtripLatency(world, leaf, leafIs.lost(leaf.state)),
    ];
    return { leaf, cells };
  });
}

const slotKey = (group: number, slot: number): string => `${group}/${slot}`;

/** A child aggregator is offline as soon as it does not answer the master: nothing fails over for it [MODEL]. */
function aggregatorRows(world: World): Cell[][] {
  return knownAggregators(world).map((node) => {
    const condition = conditionOfAggregator(world, node);
    const isGone = condition !== 'online';
    return [
      node.host,
      node.port,
      condition,
      node.isMaster ? 0 : openedConnections(world, node, isGone),
      node.isMaster ? null : averageRoundtripLatency(world, node, isGone),
      bit(node.isMaster),
      node.id,
    ];
  });
}
