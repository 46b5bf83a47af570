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
      label: 'running',
      explanation: 'Its phases run one after another; the actions of a phase run together.',
      on: { ...ends, copiesDone: { target: 'settling' }, done: { target: 'success' } },
    },
    settling: {
      label: 'settling',
      explanation: 'The returned leaves are online; shortly their pairs are evened.',
      on: { ...ends, goOn: { target: 'running' }, done: { target: 'success' } },
    },
    success: { label: 'success', explanation: 'Every action succeeded.' },
    failed: {
      label: 'failed',
      explanation: 'An action failed; what was done before it stays done.',
    },
    cancelled: {
      label: 'cancelled',
      explanation: 'It was stopped; what was done before stays done.',
    },
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
      label: 'scheduled',
      explanation: 'Waits for its phase.',
      on: { start: { target: 'running' }, fail: { target: 'failed' }, cancel: { target: 'cancelled' } },
    },
    running: {
      label: 'running',
      explanation: 'Under way.',
      on: { finish: { target: 'success' }, fail: { target: 'failed' }, cancel: { target: 'cancelled' } },
    },
    success: { label: 'success', explanation: 'Done.' },
    failed: {
      label: 'failed',
      explanation: 'A node, a link or room that it needed was lost, or a copy that it drops is needed.',
    },
    cancelled: {
      label: 'cancelled',
      explanation: 'Never carried out: its operation ended before.',
    },
  },
});
