import { type InstanceState, instanceTags } from '../cluster/index.ts';
import { defineLifecycle } from './lifecycle.ts';

export type InstanceEvent =
  | { readonly type: 'processEnded' | 'processStarted' | 'takenOut' | 'provision' | 'copied' | 'copyFailed' }
  | { readonly type: 'changeRole' | 'promoted' | 'demoted' | 'attach' }
  | { readonly type: 'recovered'; readonly as: 'primary' | 'replica' | 'outOfService' }
  | { readonly type: 'roleKept'; readonly as: 'primary' | 'replica' };

export const instanceEvents = {
  processEnded: { type: 'processEnded' },
  processStarted: { type: 'processStarted' },
  recoveredOutOfService: { type: 'recovered', as: 'outOfService' },
  recoveredAsPrimary: { type: 'recovered', as: 'primary' },
  recoveredAsReplica: { type: 'recovered', as: 'replica' },
  takenOut: { type: 'takenOut' },
  provision: { type: 'provision' },
  copied: { type: 'copied' },
  copyFailed: { type: 'copyFailed' },
  changeRole: { type: 'changeRole' },
  promoted: { type: 'promoted' },
  demoted: { type: 'demoted' },
  primaryKept: { type: 'roleKept', as: 'primary' },
  replicaKept: { type: 'roleKept', as: 'replica' },
  attach: { type: 'attach' },
} as const satisfies Record<string, InstanceEvent>;

const ends = { processEnded: { target: 'offline' } } as const;

/** The life of one database on one leaf, as SHOW DATABASES EXTENDED names it there [DOC]. */
export const instanceLifecycle = defineLifecycle<InstanceState, InstanceEvent>({
  id: 'instance',
  initial: 'provisioning',
  tags: instanceTags,
  states: {
    online: {
      on: { ...ends, changeRole: { target: 'transition' }, takenOut: { target: 'pending' } },
    },
    replicating: {
      on: {
        ...ends,
        changeRole: { target: 'transition' },
        takenOut: { target: 'pending' },
        provision: { target: 'provisioning' },
      },
    },
    provisioning: {
      on: {
        ...ends,
        copied: { target: 'replicating' },
        copyFailed: { target: 'pending' },
      },
    },
    transition: {
      on: {
        ...ends,
        promoted: { target: 'online' },
        demoted: { target: 'pending' },
        takenOut: { target: 'pending' },
        roleKept: [
          { guard: ({ event }) => event.as === 'primary', target: 'online' },
          { target: 'replicating' },
        ],
      },
    },
    pending: {
      on: { ...ends, provision: { target: 'provisioning' }, attach: { target: 'online' } },
    },
    recovering: {
      on: {
        ...ends,
        recovered: [
          { guard: ({ event }) => event.as === 'primary', target: 'online' },
          { guard: ({ event }) => event.as === 'replica', target: 'replicating' },
          { target: 'pending' },
        ],
      },
    },
    offline: {
      on: { processStarted: { target: 'recovering' } },
    },
    unrecoverable: {
      on: ends,
    },
  },
});
