import { type NodeId, present } from '../../base/index.ts';
import {
  addressOf,
  type InstanceState,
  type LeafNode,
  processIs,
  type Row,
  type TableDefinition,
  type World,
} from '../../cluster/index.ts';
import type { PastedDatabase, PastedInstance } from '../../pasted/index.ts';
import { planCreation } from '../../planner/index.ts';
import type { ImportedDatabase, ImportedInstance } from '../../simulation/index.ts';
import { distribute } from '../binding/shard.ts';

/** What an imported database holds: one table with ids 1..100 [MODEL]. */
const importedTable: TableDefinition = { name: 'x', columns: [{ name: 'id', type: 'integer' }] };
const importedRows: readonly Row[] = Array.from({ length: 100 }, (_value, index) => [index + 1]);

/** The leaf at an address that the cluster knows. */
export type LeafAt = (address: Parameters<typeof addressOf>[0]) => LeafNode;

/** The database on the nodes of `world`; its next term and id follow the largest, or those of a creation. */
export function importedDatabase(world: World, pasted: PastedDatabase, leafAt: LeafAt): ImportedDatabase {
  const { id, name, replication, count } = pasted;
  const rows = new Map(distribute(importedRows, count).map((share) => [share.ordinal as number, share.rows]));
  const instances =
    pasted.partitions?.map((partition) => partition.map((instance) => unfilled(instance, leafAt))) ??
    instancesOfCreation(world, pasted);
  let largestTerm = count + 1;
  let largestId = count;
  for (const { term, instanceId } of instances.flat()) {
    largestTerm = Math.max(largestTerm, term);
    largestId = Math.max(largestId, instanceId);
  }
  const partitions = instances.map((own, ordinal) => {
    const ownRows = rows.get(ordinal) ?? [];
    return { rows: ownRows, instances: withCommits(own, ownRows.length === 0 ? 0 : 1) };
  });
  const table = importedTable;
  return {
    id,
    name,
    replication,
    table,
    partitions,
    nextTerm: largestTerm + 1,
    nextInstanceId: largestId + 1,
  };
}

/** An instance of which it may not be known how much it holds. */
type Unfilled = Omit<ImportedInstance, 'commits'> & { readonly commits: number | null };

function unfilled(pasted: PastedInstance, leafAt: LeafAt): Unfilled {
  const { leaf, role, membership, isOffline, term, instanceId, replication, commits } = pasted;
  const { id, process } = leafAt(leaf);
  const state = stateOf(pasted, process);
  return { instanceId, node: id, membership, role, state, isOffline, term, replication, commits };
}

/** It does what its leaf's process lets it do, and what its role says if it is in service. */
function stateOf({ role, isOffline }: PastedInstance, process: LeafNode['process']): InstanceState {
  if (processIs.startable(process)) return 'offline';
  if (processIs.recovering(process)) return 'recovering';
  if (isOffline) return 'pending';
  return role === 'primary' ? 'online' : 'replicating';
}

/** The instances with which CREATE DATABASE would have begun; none where it has no place for them. */
function instancesOfCreation(world: World, { count, replication }: PastedDatabase): Unfilled[][] {
  const places = planCreation(world, count);
  const common = { membership: 'listed', isOffline: false, replication, commits: null } as const;
  return Array.from({ length: count }, (_value, index): Unfilled[] => {
    if (places === null) return [];
    const { primary, replica } = present(places[index], 'a place');
    const first: Unfilled = {
      ...common,
      ...{ instanceId: index + 1, node: primary, role: 'primary', state: 'online', term: index + 2 },
    };
    return replica === null ? [first] : [first, secondOf(common, replica, count + index + 1)];
  });
}

const secondOf = (
  common: Pick<Unfilled, 'membership' | 'isOffline' | 'replication' | 'commits'>,
  node: NodeId,
  instanceId: number,
): Unfilled => ({ ...common, instanceId, node, role: 'replica', state: 'replicating', term: 0 });

/** An instance of which no position tells how much it holds has what its primary has, or the furthest without one. */
function withCommits(instances: readonly Unfilled[], usual: number): ImportedInstance[] {
  const known = instances.map(({ commits }) => commits).filter((commits) => commits !== null);
  const primary = instances.find(({ role, isOffline }) => role === 'primary' && !isOffline);
  const ofPrimary = primary?.commits ?? (known.length === 0 ? usual : Math.max(...known));
  return instances.map((instance) => ({ ...instance, commits: instance.commits ?? ofPrimary }));
}

/** Looks leaves up among these. */
export function leavesByAddress(leaves: readonly LeafNode[]): LeafAt {
  const byAddress = new Map(leaves.map((leaf) => [addressOf(leaf), leaf]));
  return (address) => present(byAddress.get(addressOf(address)), addressOf(address));
}
