import type { FirstWords } from '../en/first.ts';

/** Die Bühne und was darauf steht. */
export const stage: FirstWords['stage'] = {
  label: 'Cluster',
  masterAggregator: 'Master Aggregator',
  childAggregator: 'Child Aggregator',
  aggregatorMenu: (title, host, heartbeats) => `${title}: ${heartbeats}. ${host}. Befehle`,
  heartbeats: (leaves, answering) =>
    `${answering} von ${leaves} ${leaves === 1 ? 'Leaf' : 'Leaves'} ${answering === 1 ? 'antwortet' : 'antworten'}`,
  noLeaves: 'noch keine Leaves',
  aggregatorDown: 'ausgefallen: Niemand überwacht die Leaves',
  child: {
    unknown: 'entfernt',
    online: 'antwortet dem Master Aggregator',
    offline: 'antwortet dem Master Aggregator nicht',
  },
  narration: 'Was gerade geschieht',
  clients: {
    label: 'Clients',
    reader: 'Leser',
    writer: 'Schreiber',
    show: 'Clients zeigen',
    hide: 'Clients ausblenden',
  },
};
