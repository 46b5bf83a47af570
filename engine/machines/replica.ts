import { type ReplicaSync, replicaTags } from '../cluster/index.ts';
import { defineLifecycle } from './lifecycle.ts';

export type ReplicaEvent = { readonly type: 'silent' | 'caughtUp' | 'returns' };

export const replicaEvents = {
  silent: { type: 'silent' },
  caughtUp: { type: 'caughtUp' },
  returns: { type: 'returns' },
} as const satisfies Record<string, ReplicaEvent>;

const silent = { target: 'async' } as const;

/** How commits reach a replica of a synchronous database, the STATE column of DISTRIBUTED_PARTITIONS [DOC]. */
export const replicaLifecycle = defineLifecycle<ReplicaSync, ReplicaEvent>({
  id: 'replica',
  initial: 'sync',
  tags: replicaTags,
  states: {
    sync: {
      on: { silent },
    },
    async: {
      on: { caughtUp: { target: 'ready' } },
    },
    ready: {
      on: { silent, returns: { target: 'sync' } },
    },
  },
});
