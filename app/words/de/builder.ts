import type { LaterWords } from '../en/later.ts';
import { amount, counted, number } from './forms.ts';

/** Ein eigener Cluster. */
export const builder: LaterWords['builder'] = {
  loading: 'Einen Moment …',
  ways: 'Womit beginnen',
  design: 'Entwerfen',
  paste: 'Vorhandenes einfügen',
  sizes: 'Ausgehen von',
  presets: {
    pair: '2 Leaves',
    small: '8 Leaves',
    hundred: '100 Leaves · 10.000 Instanzen',
    thousand: '1.000 Leaves · 100.000 Instanzen',
  },
  cluster: 'Cluster',
  leaves: 'Leaves',
  redundancy: 'Redundanzstufe',
  redundancies: { 1: '1 · nur Primaries', 2: '2 · mit Replikaten' },
  fanout: 'Wenn ein Leaf ausfällt',
  fanouts: { paired: 'übernimmt sein Partner', load_balanced: 'teilen sich alle seine Arbeit' },
  grouping: 'Availability Groups',
  groupings: { halves: 'erste Hälfte 1, Rest 2', chosen: 'dem Produkt überlassen' },
  databases: 'Datenbanken',
  database: (name) => `Datenbank ${name}`,
  name: 'Name',
  partitions: 'Partitionen',
  replication: 'Replikation',
  replications: { async: 'async', sync: 'sync' },
  rows: 'Zeilen',
  addDatabase: 'Datenbank hinzufügen',
  removeDatabase: (name) => `Datenbank ${name} entfernen`,
  mostDatabases: (most) => `Hier bis zu ${most}; mehr legt CREATE DATABASE in der Konsole an.`,
  preview: 'Die Anweisungen, für die das steht',
  moreStatements: (count) => `-- und ${number(count)} weitere dieser Art`,
  build: 'Bauen',
  buildNote: (count) =>
    `Beginnt einen leeren Cluster und führt ${counted(count, 'Anweisung', 'Anweisungen')} in seiner Konsole aus.`,
  copy: 'Als Skript kopieren',
  copied: 'Kopiert',
  notCopied: 'Der Browser lässt hier kein Kopieren zu; markieren Sie stattdessen den Text.',
  sketch: 'Skizze des Clusters',
  group: (group) => `GRUPPE ${group}`,
  moreLeaves: (count) => `+ ${number(count)} weitere`,
  tally: (leaves, { pairs, instances, each }) =>
    [
      amount(leaves, 'Leaf', 'Leaves'),
      ...(pairs === 0 ? [] : [counted(pairs, 'Paar', 'Paare')]),
      amount(instances, 'Instanz', 'Instanzen'),
      ...(instances === 0
        ? []
        : [
            `etwa ${number(each)} auf jedem ${pairs > 0 && leaves > 2 * pairs ? 'Leaf eines Paares' : 'Leaf'}`,
          ]),
    ].join(' · '),
  single: (leaf) => `leaf-${leaf} hat noch keinen Partner und bekommt deshalb nichts.`,
  leafLimit: (most) => `Ein Cluster hat hier 1 bis ${number(most)} Leaves.`,
  needsPair:
    'Eine zweite Kopie braucht einen zweiten Leaf: Wählen Sie 2 Leaves, Redundanzstufe 1 oder keine Datenbank.',
  noName: 'Eine Datenbank hat noch keinen Namen.',
  noPartitions: (name) => `${name}: Wie viele Partitionen soll sie haben? 1 oder mehr.`,
  noRows: (name) => `${name}: Mit wie vielen Zeilen soll sie beginnen? 0 oder mehr.`,
  refused: (name, message, hint) => `${name}: ${message} ${hint}`,
  sameName: (name) =>
    `Es gibt schon eine Datenbank namens ${name}. Geben Sie einer der beiden einen anderen Namen.`,
  pasteField: 'Was Ihr Client gedruckt hat',
  pasteHint:
    'Fügen Sie ein, was Ihren Cluster zeigt: SHOW LEAVES, SHOW PARTITIONS ON für eine Datenbank, DISTRIBUTED_PARTITIONS, SHOW CLUSTER STATUS, SHOW AGGREGATORS, SHOW VARIABLES, in beliebiger Reihenfolge und Schreibweise. Was fehlt, wird angenommen und genannt.',
  pasteEmpty: 'Noch ist nichts eingefügt.',
  pasteRead: 'Wird gelesen …',
  pasteLong: (characters, { from, to, lines }) =>
    `${amount(characters, 'Zeichen', 'Zeichen')} in ${amount(lines, 'Zeile', 'Zeilen')}; ${
      from === to
        ? `von Zeile ${number(from)} ist ein Teil zu sehen`
        : `zu sehen sind die Zeilen ${number(from)} bis ${number(to)}`
    }. Was Sie als Nächstes einfügen, kommt hinter alle.`,
  pasteOut: 'Wieder herausnehmen',
  pasteLine: (line) => `Zeile ${number(line)}`,
  pasteFine: (contents) => `Importiert wird: ${contents}.`,
  pasteTaken: (facts) => `Übernommen: ${facts.join(', ')}.`,
  pasteAssumed: (facts) => `Angenommen: ${facts.join('; ')}.`,
  pasteMore: (count) => `${count} weitere Bemerkungen`,
  import: 'Importieren',
  importNote:
    'Beginnt einen leeren Cluster und gibt die Tabellen in seiner Konsole an .import. Was eingefügt ist, wird nirgendwohin verschickt; importiert steht es auch in der Adresse dieser Seite, samt Hostnamen: Um sie ohne diese weiterzugeben, nehmen Sie den Link unter „Teilen“.',
};
