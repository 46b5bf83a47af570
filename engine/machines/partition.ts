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
      on: { lock: { target: 'locked' }, primaryLost: { target: 'offline' } },
    },
    locked: {
      on: { promoted: { target: 'served' }, kept: { target: 'served' }, primaryLost: { target: 'offline' } },
    },
    offline: {
      on: { attached: { target: 'served' }, lock: { target: 'locked' } },
    },
  },
});
