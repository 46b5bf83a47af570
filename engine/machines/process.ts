import { type ProcessState, processTags } from '../cluster/index.ts';
import { defineLifecycle } from './lifecycle.ts';

export type ProcessEvent = { readonly type: 'kill' | 'stop' | 'start' | 'recovered' | 'hang' | 'resume' };

export const processEvents = {
  kill: { type: 'kill' },
  stop: { type: 'stop' },
  start: { type: 'start' },
  recovered: { type: 'recovered' },
  hang: { type: 'hang' },
  resume: { type: 'resume' },
} as const satisfies Record<string, ProcessEvent>;

const stops = { kill: { target: 'stopped' }, stop: { target: 'stopped' } } as const;

/** The life of a node's process on its own machine, which others only notice by connecting to it. */
export const processLifecycle = defineLifecycle<ProcessState, ProcessEvent>({
  id: 'process',
  initial: 'running',
  tags: processTags,
  states: {
    running: {
      on: { ...stops, hang: { target: 'hung' } },
    },
    hung: {
      on: { kill: { target: 'stopped' }, resume: { target: 'running' } },
    },
    stopped: {
      on: { start: { target: 'recovering' } },
    },
    recovering: {
      on: { ...stops, recovered: { target: 'running' } },
    },
  },
});
