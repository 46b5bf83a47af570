import type { FirstWords } from '../en/first.ts';
import { counted } from './forms.ts';

const partitionsOf = (count: number): string => counted(count, 'Partition', 'Partitionen');

/** Wie die Werte von `leaf_failover_fanout` auf Deutsch heißen. */
const fanouts: ReadonlyMap<string, string> = new Map([
  ['paired', 'paarweise'],
  ['load_balanced', 'lastverteilt'],
]);

/** Was über der Seite steht. */
export const header: FirstWords['header'] = {
  stories: 'Story wählen',
  wants: {
    understand: 'Zum Verstehen',
    book: 'Das Buch, Kapitel für Kapitel',
    rehearse: 'Zum Proben',
    teach: 'Zum Lehren',
  },
  theme: 'Darstellung und Sprache',
  themes: {
    auto: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    print: 'Druck',
  },
  present: 'Vorführen',
  print: 'Diese Seite drucken',
  share: 'Teilen',
  openFile: 'Datei öffnen …',
  help: 'Hilfe und Tasten',
  chips: 'Der Cluster',
  starts: {
    story: ({ title }) => title,
    freePlay: () => 'Freies Spiel',
    emptyCluster: () => 'Leerer Cluster',
    ownCluster: () => 'Ihr Cluster',
  },
  build: 'Cluster bauen …',
  redundancy: (level) => `Redundanz ${level}`,
  fanout: (fanout) => fanouts.get(`${fanout}`) ?? fanout.replace('_', ' '),
  database: (name, partitions, replication) => `DB ${name} · ${partitionsOf(partitions)} · ${replication}`,
};
