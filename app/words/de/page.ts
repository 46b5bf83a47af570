import type { FirstWords } from '../en/first.ts';

/** Was die Seite einrahmt. */
export const page: Omit<
  FirstWords,
  'picture' | 'header' | 'stage' | 'conditions' | 'narration' | 'console' | 'timeline' | 'leafMenu'
> = {
  title: 'HA Playground',
  database: 'Datenbank',
  views: {
    label: 'Ansichten des Clusters',
    cluster: 'Cluster',
    matrix: 'Matrix',
    lifelines: 'Lebenslinien',
    loading: 'Wird gezeichnet …',
  },
  find: {
    label: 'Leaf oder Partition suchen',
    hint: (names) => `Suche ${names.join(', ') || '…'}`,
  },
  operations: {
    rebalance: 'Rebalance',
    restoreRedundancy: 'Redundanz wiederherstellen',
    attach: 'Einhängen',
    detach: 'Aushängen',
    remove: 'Entfernen',
    failover: 'Failover',
    partition: 'Partitionsbefehl',
  },
  doors: {
    label: 'Wozu Sie hier sind',
    understand: 'Verstehen',
    rehearse: 'Proben',
    teach: 'Lehren',
  },
  drawer: {
    label: 'Werkzeuge',
    console: 'Konsole',
    tables: 'Tabellen',
    events: 'Ereignisse',
    inspector: 'Inspektor',
    open: 'Öffnen',
    taller: 'Konsole höher machen',
    lower: 'Konsole niedriger machen',
    close: 'Konsole auf eine Zeile einklappen',
    empty: 'Noch wurde nichts ausgeführt.',
  },
  plan: { loading: 'Wird geplant …' },
  inspector: { loading: 'Wird nachgesehen …' },
  help: {
    title: 'Hilfe und Tasten',
    close: 'Schließen',
  },
  fault: {
    broken: {
      title: 'Die Simulation ist stehen geblieben',
      text: 'Sie hat einen Zustand erreicht, den ihre eigenen Regeln ausschließen. Das ist ein Fehler des Playgrounds, nicht Ihrer.',
      reload: 'Neu beginnen',
    },
    missing: {
      title: 'Ein Teil der Seite fehlt',
      text: 'Seine Datei kam nicht an: Vielleicht ist die Verbindung weg, oder die Seite wurde neu veröffentlicht.',
      reload: 'Seite neu laden',
    },
  },
};
