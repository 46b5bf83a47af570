import type { NodeId } from '../../base/index.ts';
import {
  addressOf,
  type ClusterError,
  cannotConnect,
  masterIsUp,
  masterOf,
  processIs,
  reaches,
  refusal,
  type World,
} from '../../cluster/index.ts';
import type { Command } from '../command.ts';

/**
 * Why a statement that came over the connection to `node` cannot even begin, or null when it can: error 2003 when
 * nothing listens there, and a plain sentence when it needs the master aggregator, which a child forwards it to [DOC].
 * What is done at the machines themselves needs no connection.
 */
export function connectionFault(world: World, node: NodeId, command: Command): ClusterError | null {
  const need = needOf(command);
  if (need === 'nothing') return null;
  const entry = world.nodes.at(node - 1);
  if (processIs.refusing(entry.process)) return cannotConnect(entry);
  if (processIs.silent(entry.process)) return refusal(`${addressOf(entry)} does not answer.`);
  const master = masterOf(world);
  const hasMaster = entry.id === master.id || (masterIsUp(world) && reaches(world, entry.id, master.id));
  if (need === 'aPlace' || hasMaster) return null;
  return refusal(
    `The master aggregator ${addressOf(master)} cannot be reached: the cluster's definition does not change without it.`,
  );
}

/** What a command needs: nothing, a node that takes it, or the master aggregator behind that node. */
function needOf(command: Command): Need {
  const promotesMaster = command.kind === 'setMaster' && command.whileMasterIsUp;
  return promotesMaster ? 'theMaster' : needs[command.kind];
}

type Need = 'nothing' | 'aPlace' | 'theMaster';

const needs: { readonly [Kind in Command['kind']]: Need } = {
  killNode: 'nothing',
  stopNode: 'nothing',
  startNode: 'nothing',
  hangNode: 'nothing',
  resumeNode: 'nothing',
  isolate: 'nothing',
  heal: 'nothing',
  fill: 'nothing',
  lag: 'nothing',
  diverge: 'nothing',
  setWorkload: 'nothing',
  cancel: 'nothing',
  importCluster: 'nothing',
  write: 'aPlace',
  setMaster: 'aPlace',
  setVariable: 'theMaster',
  addLeaf: 'theMaster',
  removeLeaf: 'theMaster',
  attachLeaf: 'theMaster',
  attachAllLeaves: 'theMaster',
  detachLeaf: 'theMaster',
  detachLeaves: 'theMaster',
  createDatabase: 'theMaster',
  dropDatabase: 'theMaster',
  createTable: 'theMaster',
  dropTable: 'theMaster',
  rebalance: 'theMaster',
  rebalanceAll: 'theMaster',
  restoreRedundancy: 'theMaster',
  clearOrphans: 'theMaster',
  partition: 'theMaster',
  addAggregator: 'theMaster',
  removeAggregator: 'theMaster',
};
