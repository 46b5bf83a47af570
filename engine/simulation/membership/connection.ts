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
import { type Command, traitsOfCommand } from '../command.ts';

/**
 * Why a statement that came over the connection to `node` cannot even begin, or null when it can: error 2003 when
 * nothing listens there, and a plain sentence when it needs the master aggregator, which a child forwards it to [DOC].
 * What is done at the machines themselves needs no connection.
 */
export function connectionFault(world: World, node: NodeId, command: Command): ClusterError | null {
  const need = traitsOfCommand(command).needs(command);
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
