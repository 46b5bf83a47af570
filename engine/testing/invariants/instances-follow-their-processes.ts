import { unreachable } from '../../base/index.ts';
import {
  instanceIs,
  isInService,
  masterReaches,
  type PartitionInstance,
  type ProcessState,
} from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/**
 * Without a process an instance is offline, while it recovers it is recovering, and an instance in service on a leaf
 * that answers does what its role says. A leaf that hangs or is cut off has not been told what was decided about it.
 */
export const instancesFollowTheirProcesses: Invariant = (after) =>
  everyPartition(after, (partition) => {
    for (const instance of partition.instances) {
      const { process, host } = after.nodes.at(instance.node - 1);
      const isTold = masterReaches(after, instance.node);
      if (!fits(instance, process, isTold)) {
        return `is ${instance.state} as ${instance.role} (${instance.isOffline ? 'out of' : 'in'} service) on ${host}, whose process is ${process}`;
      }
    }
    return null;
  });

function fits(instance: PartitionInstance, process: ProcessState, isTold: boolean): boolean {
  switch (process) {
    case 'stopped':
      return instance.state === 'offline';
    case 'recovering':
      return instance.state === 'recovering';
    case 'running':
    case 'hung':
      return isLoaded(instance) && (!isTold || doesAsDecided(instance));
    default:
      return unreachable(process);
  }
}

const isLoaded = ({ state }: PartitionInstance): boolean =>
  !instanceIs.unloaded(state) && !instanceIs.recovering(state);

function doesAsDecided(instance: PartitionInstance): boolean {
  if (!isInService(instance)) return instance.state !== 'online';
  const own = instance.role === 'primary' ? 'online' : 'replicating';
  return instance.state === own || instanceIs.changing(instance.state);
}
