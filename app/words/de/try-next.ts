import type { LaterWords } from '../en/later.ts';
import { counted } from './forms.ts';

/** Was man als Nächstes ausführen könnte, und warum. */
export const tryNext: LaterWords['tryNext'] = {
  title: 'Als Nächstes',
  story: (title, next, count) => `${title} · Schritt ${next} von ${count}`,
  storyEnd: (title) =>
    `${title} · Ende. Machen Sie weiter, wie Sie mögen, oder wählen Sie eine andere Story.`,
  runs: (statement) => `${statement} ausführen`,
  reasons: {
    firstLeaf: () => 'ein Cluster beginnt mit einem Leaf',
    firstDatabase: () => 'noch halten die Leaves nichts',
    leaves: () => 'welche Leaves es gibt, und in welchem Zustand',
    aggregators: () => 'wer die Anweisungen annimmt',
    partitions: () => 'wer welche Partition hält',
    startMaster: () => 'ohne Master Aggregator wird nichts bemerkt, und niemand übernimmt',
    start: ({ host }) => `${host} kommt zurück und wird eingehängt`,
    resume: ({ host }) => `${host} antwortet wieder`,
    attach: ({ host }) => `${host} läuft, ist aber außer Dienst`,
    partner: ({ host }) => `${host} wartet auf einen Partner: einen Leaf in der anderen Gruppe`,
    connect: ({ host }) => `${host} nimmt Anweisungen an`,
    wait: () => 'sehen, was daraus wird',
    heal: () => 'das Netz zwischen zwei Knoten ist unterbrochen',
    restore: ({ count }) =>
      counted(count, 'Partition hat nur eine Kopie', 'Partitionen haben nur eine Kopie'),
    rebalance: ({ database, actions, copies }) =>
      `${database} ist nicht ausgeglichen: ${counted(actions, 'Aktion', 'Aktionen')}, darunter ${counted(copies, 'Kopie', 'Kopien')}`,
    fewest: ({ saved }) => `ein Plan mit ${counted(saved, 'Kopie', 'Kopien')} weniger`,
    why: () => 'der Grund für jeden Schritt des Plans',
    kill: ({ host }) => `sehen, was bleibt, wenn ${host} ausfällt`,
    workload: () => 'Clients, die merken, was geschieht',
    progress: () => 'wie weit es ist',
    count: () => 'antworten währenddessen alle Zeilen?',
    explain: () => 'was ein Rebalance jetzt täte',
  },
};
