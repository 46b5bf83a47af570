import { isInService, type PartitionInstance, type ProcessState } from '../../cluster/index.ts';
import { everyPartition } from './every-partition.ts';
import type { Invariant } from './invariant.ts';

/**
 * Without a process an instance is offline, while it recovers it is recovering, and an instance in service on a leaf
 * that answers does what its role says.
 */
export const instancesFollowTheirProcesses: Invariant = (after) =>
  everyPartition(after, (partition) => {
    for (const instance of partition.instances) {
      const { process, host } = after.nodes.at(instance.node - 1);
      if (!fits(instance, process)) {
        return `is ${instance.state} as ${instance.role} (${instance.isOffline ? 'out of' : 'in'} service) on ${host}, whose process is ${process}`;
      }
    }
    return null;
  });

function fits(instance: PartitionInstance, process: ProcessState): boolean {
  if (process === 'stopped') return instance.state === 'offline';
  if (process === 'recovering') return instance.state === 'recovering';
  if (instance.state === 'offline' || instance.state === 'recovering') return false;
  if (process === 'hung' || !isInService(instance)) return instance.state !== 'online' || process === 'hung';
  return (
    instance.state === 'transition' ||
    instance.state === (instance.role === 'primary' ? 'online' : 'replicating')
  );
}
