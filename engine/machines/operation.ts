import { type ActionState, actionTags, type OperationState, operationTags } from '../cluster/index.ts';
import { defineLifecycle } from './lifecycle.ts';

export type OperationEvent = { readonly type: 'copiesDone' | 'goOn' | 'done' | 'fail' | 'cancel' };

export const operationEvents = {
  copiesDone: { type: 'copiesDone' },
  goOn: { type: 'goOn' },
  done: { type: 'done' },
  fail: { type: 'fail' },
  cancel: { type: 'cancel' },
} as const satisfies Record<string, OperationEvent>;

const ends = { fail: { target: 'failed' }, cancel: { target: 'cancelled' } } as const;

/** The life of a rebalance operation, whatever started it. */
export const operationLifecycle = defineLifecycle<OperationState, OperationEvent>({
  id: 'operation',
  initial: 'running',
  tags: operationTags,
  states: {
    running: {
      on: { ...ends, copiesDone: { target: 'settling' }, done: { target: 'success' } },
    },
    settling: {
      on: { ...ends, goOn: { target: 'running' }, done: { target: 'success' } },
    },
    success: {},
    failed: {},
    cancelled: {},
  },
});

export type ActionEvent = { readonly type: 'start' | 'finish' | 'fail' | 'cancel' };

export const actionEvents = {
  start: { type: 'start' },
  finish: { type: 'finish' },
  fail: { type: 'fail' },
  cancel: { type: 'cancel' },
} as const satisfies Record<string, ActionEvent>;

/** The life of one row of SHOW REBALANCE STATUS [HAC, DOC]. */
export const actionLifecycle = defineLifecycle<ActionState, ActionEvent>({
  id: 'action',
  initial: 'scheduled',
  tags: actionTags,
  states: {
    scheduled: {
      on: { start: { target: 'running' }, fail: { target: 'failed' }, cancel: { target: 'cancelled' } },
    },
    running: {
      on: { finish: { target: 'success' }, fail: { target: 'failed' }, cancel: { target: 'cancelled' } },
    },
    success: {},
    failed: {},
    cancelled: {},
  },
});
