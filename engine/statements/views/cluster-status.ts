import {
  type ClusterNode,
  isKnown,
  isReachable,
  masterOf,
  onlinePrimary,
  type World,
} from '../../cluster/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';
import { type DatabaseEntry, databasesOn, instancesByNode } from './databases.ts';

/**
 * SHOW CLUSTER STATUS: the databases of every node, what each node says of them and what the metadata says [DOC].
 * A node that does not answer says nothing [MODEL]: its databases are offline and have no position.
 */
export const showClusterStatus = (world: World): ResultTable => ({
  columns: leftColumns(
    'Node_ID',
    'Host',
    'Port',
    'Database',
    'Role',
    'State',
    'Position',
    'Master_Host',
    'Master_Port',
    'Metadata_Master_Node_ID',
    'Metadata_Master_Host',
    'Metadata_Master_Port',
    'Metadata_Role',
    'Details',
  ),
  rows: statusRows(world),
});

/** INFORMATION_SCHEMA.MV_CLUSTER_STATUS: the same [DOC]. */
export const clusterStatusTable = (world: World): ResultTable => ({
  columns: leftColumns(
    'NODE_ID',
    'HOST',
    'PORT',
    'DATABASE_NAME',
    'ROLE',
    'STATE',
    'POSITION',
    'MASTER_HOST',
    'MASTER_PORT',
    'METADATA_MASTER_NODE_ID',
    'METADATA_MASTER_HOST',
    'METADATA_MASTER_PORT',
    'METADATA_ROLE',
    'DETAILS',
  ),
  rows: statusRows(world),
});

function statusRows(world: World): Cell[][] {
  const rows: Cell[][] = [];
  const placed = instancesByNode(world);
  world.nodes.forEach((node) => {
    if (!isKnown(node)) return;
    for (const entry of databasesOn(world, node, placed.get(node.id) ?? [])) {
      if (!isLocal(entry)) rows.push(statusRow(world, node, entry));
    }
  });
  return rows;
}

/** information_schema and memsql are each node's own affair. */
const isLocal = (entry: DatabaseEntry): boolean => entry.scope === 'node';

function statusRow(world: World, node: ClusterNode, entry: DatabaseEntry): Cell[] {
  const isKnown = isReachable(node);
  const master = metadataMasterOf(world, node, entry);
  const follows = isKnown && entry.role.endsWith('replica') ? master : null;
  return [
    node.id,
    node.host,
    node.port,
    entry.name,
    roleOf(entry),
    isKnown ? entry.state : 'offline',
    isKnown ? entry.position : null,
    follows?.host ?? null,
    follows?.port ?? null,
    master?.id ?? null,
    master?.host ?? null,
    master?.port ?? null,
    metadataRoleOf(entry),
    '',
  ];
}

function roleOf({ placed, role }: DatabaseEntry): string {
  if (placed === null) return 'Reference';
  if (placed.instance.membership === 'orphan') return 'Orphan';
  return role === 'master' ? 'Master' : 'Replica';
}

/** An instance whose first copy is under way is not in the metadata yet. */
function metadataRoleOf({ placed }: DatabaseEntry): string | null {
  if (placed === null) return 'Reference';
  const { membership, role } = placed.instance;
  if (membership === 'arriving') return null;
  if (membership === 'orphan') return 'Orphan';
  return role === 'primary' ? 'Master' : 'Replica';
}

/** Whom the metadata wants this database to follow; null for one that follows nobody. */
function metadataMasterOf(world: World, node: ClusterNode, { placed }: DatabaseEntry): ClusterNode | null {
  const id = placed === null ? masterOf(world).id : (onlinePrimary(placed.partition)?.node ?? null);
  return id === null || id === node.id || placed?.instance.membership === 'orphan'
    ? null
    : world.nodes.at(id - 1);
}
