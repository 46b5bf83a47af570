import { counted } from './formats.ts';

/** The stage and what stands on it. */
export const stage = {
  label: 'Cluster',
  masterAggregator: 'Master aggregator',
  aggregatorMenu: (host: string, heartbeats: string) => `Master aggregator ${host}: ${heartbeats}. Commands`,
  heartbeats: (leaves: number, answering: number) =>
    `heartbeats to ${counted(leaves, 'leaf', 'leaves')} · ${answering} answer`,
  noLeaves: 'no leaves yet',
  aggregatorDown: 'down: nobody watches the leaves',
  narration: 'What happens now',
};
