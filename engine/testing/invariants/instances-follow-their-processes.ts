import {
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
      const isTold = process !== 'hung' && masterReaches(after, instance.node);
      if (!fits(instance, process, isTold)) {
        return `is ${instance.state} as ${instance.role} (${instance.isOffline ? 'out of' : 'in'} service) on ${host}, whose process is ${process}`;
      }
    }
    return null;
  });

function fits(instance: PartitionInstance, process: ProcessState, isTold: boolean): boolean {
  if (process === 'stopped') return instance.state === 'offline';
  if (process === 'recovering') return instance.state === 'recovering';
  if (instance.state === 'offline' || instance.state === 'recovering') return false;
  if (!isTold || !isInService(instance)) return !isTold || instance.state !== 'online';
  return (
    instance.state === 'transition' ||
    instance.state === (instance.role === 'primary' ? 'online' : 'replicating')
  );
}
