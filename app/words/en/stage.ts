import type { AggregatorCondition } from '@ha-playground/engine';
import { counted } from './formats.ts';

/** The stage and what stands on it. */
export const stage = {
  label: 'Cluster',
  masterAggregator: 'Master aggregator',
  childAggregator: 'Child aggregator',
  aggregatorMenu: (title: string, host: string, heartbeats: string) =>
    `${title}: ${heartbeats}. ${host}. Commands`,
  heartbeats: (leaves: number, answering: number) =>
    `${answering} of ${counted(leaves, 'leaf', 'leaves')} ${answering === 1 ? 'answers' : 'answer'}`,
  noLeaves: 'no leaves yet',
  aggregatorDown: 'down: nobody watches the leaves',
  child: {
    unknown: 'removed',
    online: 'answers the master aggregator',
    offline: 'does not answer the master aggregator',
  } satisfies Record<AggregatorCondition, string>,
  narration: 'What happens now',
  clients: {
    label: 'Clients',
    reader: 'Reader',
    writer: 'Writer',
    show: 'Show the clients',
    hide: 'Hide the clients',
  },
};
