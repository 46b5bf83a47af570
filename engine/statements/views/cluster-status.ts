import { type ClusterNode, isKnown, masterOf, onlinePrimary, type World } from '../../cluster/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';
import { type DatabaseEntry, databasesOn, instancesByNode } from './databases.ts';
import { speaks } from './system-table.ts';

/**
 * SHOW CLUSTER STATUS: the databases of every node, what each node says of them and what the metadata says [DOC].
 * A node that does not answer says nothing [MODEL]: its databases are offline, have no position, and the role that the
 * metadata knows.
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
  const isKnown = speaks(world, node);
  const master = metadataMasterOf(world, node, entry);
  const follows = isKnown && entry.role.endsWith('replica') ? master : null;
  return [
    node.id,
    node.host,
    node.port,
    entry.name,
    isKnown ? roleOf(entry) : metadataRoleOf(entry),
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

/** What a node says of a database that it has. */
function roleOf({ placed, role, isLeftover }: DatabaseEntry): string {
  if (isLeftover) return 'Orphan';
  if (placed === null) return 'Reference';
  if (placed.instance.membership === 'orphan') return 'Orphan';
  return role === 'master' ? 'Master' : 'Replica';
}

/** An instance whose first copy is under way is not in the metadata yet. */
function metadataRoleOf({ placed, isLeftover }: DatabaseEntry): string | null {
  if (isLeftover) return 'Orphan';
  if (placed === null) return 'Reference';
  const { membership, role } = placed.instance;
  if (membership === 'arriving') return null;
  if (membership === 'orphan') return 'Orphan';
  return role === 'primary' ? 'Master' : 'Replica';
}

/** Whom the metadata wants this database to follow; null for one that follows nobody. */
function metadataMasterOf(
  world: World,
  node: ClusterNode,
  { placed, isLeftover }: DatabaseEntry,
): ClusterNode | null {
  if (isLeftover) return null;
  const id = placed === null ? masterOf(world).id : (onlinePrimary(placed.partition)?.node ?? null);
  return id === null || id === node.id || placed?.instance.membership === 'orphan'
    ? null
    : world.nodes.at(id - 1);
}
