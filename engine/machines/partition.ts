import { type PartitionState, partitionTags } from '../cluster/index.ts';
import { defineLifecycle } from './lifecycle.ts';

export type PartitionEvent = { readonly type: 'lock' | 'promoted' | 'kept' | 'primaryLost' | 'attached' };

export const partitionEvents = {
  lock: { type: 'lock' },
  promoted: { type: 'promoted' },
  kept: { type: 'kept' },
  primaryLost: { type: 'primaryLost' },
  attached: { type: 'attached' },
} as const satisfies Record<string, PartitionEvent>;

/** The life of a partition as its clients meet it. */
export const partitionLifecycle = defineLifecycle<PartitionState, PartitionEvent>({
  id: 'partition',
  initial: 'served',
  tags: partitionTags,
  states: {
    served: {
      label: 'served',
      explanation: 'One primary serves reads and writes.',
      on: { lock: { target: 'locked' }, primaryLost: { target: 'offline' } },
    },
    locked: {
      label: 'locked',
      explanation: 'A replica is being promoted; statements that need the partition wait for it.',
      on: { promoted: { target: 'served' }, kept: { target: 'served' }, primaryLost: { target: 'offline' } },
    },
    offline: {
      label: 'offline',
      explanation: 'No primary is in service; statements that need the partition get error 1777.',
      on: { attached: { target: 'served' }, lock: { target: 'locked' } },
    },
  },
});
