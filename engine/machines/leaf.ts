import { type LeafState, leafTags } from '../cluster/index.ts';
import { defineLifecycle } from './lifecycle.ts';

export type LeafEvent =
  | { readonly type: 'add' }
  | { readonly type: 'lost' }
  | { readonly type: 'reachable'; readonly autoAttach: boolean }
  | { readonly type: 'copied' }
  | { readonly type: 'attach'; readonly recovered: boolean }
  | { readonly type: 'detach' }
  | { readonly type: 'remove' };

/** What the master aggregator must do when a leaf's state changes. */
export type LeafEffect = 'attachInstances' | 'takeOutInstances' | 'forgetInstances';

/** Every event that a leaf can get. Shared constants: the memory of steps is keyed by them. */
export const leafEvents = {
  add: { type: 'add' },
  lost: { type: 'lost' },
  reachableAndWanted: { type: 'reachable', autoAttach: true },
  reachableOnly: { type: 'reachable', autoAttach: false },
  copied: { type: 'copied' },
  attach: { type: 'attach', recovered: true },
  attachBeforeRecovery: { type: 'attach', recovered: false },
  detach: { type: 'detach' },
  remove: { type: 'remove' },
} as const satisfies Record<string, LeafEvent>;

const remove = { target: 'unknown', effect: 'forgetInstances' } as const;

/** The life of a leaf in SHOW LEAVES [HAC, DOC]. */
export const leafLifecycle = defineLifecycle<LeafState, LeafEvent>({
  id: 'leaf',
  initial: 'unknown',
  tags: leafTags,
  states: {
    unknown: {
      on: { add: { target: 'online' }, attach: { target: 'attaching', effect: 'attachInstances' } },
    },
    online: {
      on: { lost: { target: 'offline' }, detach: { target: 'detached', effect: 'takeOutInstances' }, remove },
    },
    offline: {
      on: {
        reachable: [
          { guard: ({ event }) => event.autoAttach, target: 'attaching', effect: 'attachInstances' },
          { target: 'detached' },
        ],
        remove,
      },
    },
    attaching: {
      on: { copied: { target: 'online' }, lost: { target: 'offline' }, remove },
    },
    detached: {
      on: {
        reachable: { guard: ({ event }) => event.autoAttach, target: 'attaching', effect: 'attachInstances' },
        attach: [
          { guard: ({ event }) => event.recovered, target: 'attaching', effect: 'attachInstances' },
          { target: 'recovering' },
        ],
        remove,
      },
    },
    recovering: {
      on: {
        reachable: { target: 'attaching', effect: 'attachInstances' },
        lost: { target: 'offline' },
        remove,
      },
    },
  },
});
