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
      label: 'sync',
      explanation: 'A commit is acknowledged only when this replica has it.',
      on: { silent },
    },
    async: {
      label: 'async',
      explanation: 'Commits do not wait for this replica; it follows after a lag.',
      on: { caughtUp: { target: 'ready' } },
    },
    ready: {
      label: 'ready',
      explanation:
        'The replica has caught up and gets every commit at once; commits will wait for it again shortly.',
      on: { silent, returns: { target: 'sync' } },
    },
  },
});
