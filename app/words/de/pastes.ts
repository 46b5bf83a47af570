import type { LaterWords } from '../en/later.ts';
import { counted, listed } from './forms.ts';

type Pastes = LaterWords['pastes'];
type Fact = Parameters<Pastes['facts']['leaves']['assumed']>[0];
type Refusals = Pastes['refusals'];
type RefusalWords = ReturnType<Refusals['noTable']>;

/** Mehr Namen als diese werden gezählt. */
const namedLimit = 4;

function someOf(names: readonly string[]): string {
  const rest = names.length - namedLimit;
  return listed(rest > 0 ? [...names.slice(0, namedLimit), `${rest} weiteren`] : names);
}

const of = ({ about }: Fact): string => (about.length === 0 ? '' : ` von ${someOf(about)}`);

const facts: Pastes['facts'] = {
  leaves: {
    taken: 'Leaves',
    assumed: () => 'keine anderen Leaves als die, die Partitionen halten',
  },
  ports: { taken: 'Ports', assumed: () => 'Port 3306, wo keiner genannt ist' },
  groups: { taken: 'Availability Groups', assumed: (fact) => `Availability Groups${of(fact)}` },
  pairs: { taken: 'Paare', assumed: (fact) => `Paare${of(fact)}` },
  leafStates: {
    taken: 'Zustände der Leaves',
    assumed: ({ as, about }) => {
      if (as !== null) return `${as} für einen unlesbaren State von ${someOf(about)}`;
      return about.length === 0
        ? 'Zustände der Leaves, nach dem, was sie bedienen'
        : `Zustände von ${someOf(about)}, nach dem, was sie bedienen`;
    },
  },
  attaching: {
    taken: 'Leaves beim Einhängen',
    assumed: (fact) =>
      `das Einhängen${of(fact)} geht von hier an weiter und ist sofort vorbei, wo nichts mehr zu kopieren ist`,
  },
  aggregators: { taken: 'Aggregatoren', assumed: ({ as }) => `der Master Aggregator ist ${as}` },
  nodeIds: {
    taken: 'NODE_IDs',
    assumed: ({ as }) => {
      if (as === null) return 'NODE_IDs in der Reihenfolge der Knoten';
      return as === 'lowest'
        ? 'die kleinste freie NODE_ID für den Master Aggregator'
        : 'fehlende NODE_IDs, von der größten an aufwärts';
    },
  },
  redundancy: { taken: 'redundancy_level', assumed: ({ as }) => `redundancy_level ${as}` },
  fanout: { taken: 'leaf_failover_fanout', assumed: ({ as }) => `leaf_failover_fanout ${as}` },
  version: {
    taken: 'Version',
    assumed: ({ as, about }) =>
      about.length === 0
        ? `Version ${as}, die diese Spalten hat`
        : `Version ${as} anstelle von ${someOf(about)}`,
  },
  variables: { taken: 'Variablen', assumed: () => 'Variablen' },
  databases: { taken: 'Datenbanken', assumed: () => 'Datenbanken' },
  placement: {
    taken: 'Verteilung',
    assumed: (fact) => `Partitionen${of(fact)}, wo ein CREATE DATABASE sie anlegt`,
  },
  roles: { taken: 'Rollen', assumed: () => 'Rollen' },
  replication: { taken: 'Replikation', assumed: (fact) => `${fact.as}-Replikation${of(fact)}` },
  replicaStates: {
    taken: 'STATE',
    assumed: (fact) =>
      `Replikate${of(fact)} auf dem neuesten Stand${fact.as === null ? '' : ', wo sie nicht zurückliegen'}`,
  },
  terms: { taken: 'TERM', assumed: (fact) => `TERM${of(fact)} wie nach dem Anlegen` },
  instanceIds: { taken: 'INSTANCE_ID', assumed: (fact) => `INSTANCE_ID${of(fact)} wie nach dem Anlegen` },
  positions: { taken: 'Positionen', assumed: () => 'Positionen' },
  lag: { taken: 'welche Kopien zurückliegen, nicht die Zahlen der Positionen', assumed: () => 'Positionen' },
  orphans: { taken: 'verwaiste Kopien', assumed: () => 'verwaiste Kopien' },
  offlineCopies: {
    taken: 'Kopien außer Dienst',
    assumed: (fact) => `Kopien${of(fact)} auf Leaves, die außer Dienst sind`,
  },
  rows: {
    taken: 'Zeilen',
    assumed: ({ as }) =>
      `eine Tabelle x mit den ids 1 bis 100 in jeder Datenbank${as === null ? '' : ', soweit die Positionen sagen, dass sie geschrieben sind'}`,
  },
};

const rowsOf = (count: number): string => counted(count, 'Zeile', 'Zeilen');

const remarks: Pastes['remarks'] = {
  linesLeftOut: ({ text, count }) =>
    count === 1
      ? `${quoted(text)} gehört zu keiner Ergebnistabelle und wurde weggelassen.`
      : `${quoted(text)} und ${counted(count - 1, 'weitere Zeile', 'weitere Zeilen')} gehören zu keiner Ergebnistabelle und wurden weggelassen.`,
  rowsWithoutHeading: ({ count }) =>
    `${rowsOf(count)} einer Tabelle ohne Kopf ${count === 1 ? 'wurde' : 'wurden'} weggelassen: Nichts sagt, was die Zellen bedeuten.`,
  tableUnknown: ({ columns }) =>
    `Eine Tabelle mit den Spalten ${columns} sagt nichts über den Cluster und wurde weggelassen.`,
  tableReplaced: ({ table, database, otherLine }) =>
    `Von ${database ?? tables[table]} zählt die spätere Tabelle in Zeile ${otherLine}, nicht diese.`,
  tableOpen: () => 'Die Tabelle, die hier beginnt, hat kein Ende: Vielleicht fehlen Zeilen.',
  footerDiffers: ({ rows, counted: footer }) =>
    rows < footer
      ? `Die Tabelle hat ${rowsOf(rows)}, aber ihr Fuß zählt ${footer}: ${rowsOf(footer - rows)} ${footer - rows === 1 ? 'fehlt' : 'fehlen'}.`
      : `Die Tabelle hat ${rowsOf(rows)}, aber ihr Fuß zählt ${footer}.`,
  jsonCutOff: () => 'Das JSON, das hier beginnt, bricht ab: Gelesen wurde, was vollständig ist.',
  rowCutOff: () => 'Diese Zeile bricht ab und wurde weggelassen.',
  edgeCutOff: ({ column, missing, rows }) => {
    const where = column === '' ? '' : `, in der Spalte ${column}`;
    const cells = missing === rows ? 'ihre Zellen' : `${missing} ihrer ${rows} Zellen`;
    const gone = missing === 0 ? 'Es fehlt' : `Es fehlen ${cells} und das`;
    return `Der rechte Rand dieser Tabelle ist abgeschnitten${where}. ${gone}, was dahinter stand.`;
  },
  rowRagged: ({ cells, columns }) =>
    `Diese Zeile hat ${counted(cells, 'Zelle', 'Zellen')}, die Tabelle aber ${counted(columns, 'Spalte', 'Spalten')}; sie wurde weggelassen.`,
  rowUnreadable: ({ column, text }) =>
    text === null
      ? `Diese Zeile hat keine ${column} und wurde weggelassen.`
      : `${column} kann nicht ${quoted(text)} sein; die Zeile wurde weggelassen.`,
  cellUnreadable: ({ column, text }) =>
    `${column} kann nicht ${quoted(text)} sein; die Zelle wurde weggelassen.`,
  readReplica: ({ partition }) =>
    `Ein Lesereplikat von ${partition} wurde weggelassen: Diese Kopie übernimmt nie.`,
  nodeOutside: ({ node }) => `${node} ist weder Aggregator noch Leaf und wurde weggelassen.`,
  partitionsLocked: ({ count, first }) =>
    count === 1
      ? `${first} ist gesperrt und wurde ohne Sperre übernommen.`
      : `${first} und ${counted(count - 1, 'weitere Zeile', 'weitere Zeilen')} sind gesperrt und wurden ohne Sperre übernommen.`,
  partitionsMissing: ({ database, count, ordinals }) =>
    `Keine Zeile nennt ${partitionsOf(database, ordinals, count)}: ohne Instanz übernommen.`,
  leafAdded: ({ leaf, from }) =>
    from === 'pair'
      ? `Der Leaf ${leaf} hat keine eigene Zeile und wurde aus der seines Partners übernommen.`
      : `Der Leaf ${leaf} hat keine eigene Zeile und wurde aus den Partitionen übernommen.`,
  databaseWithoutPlace: ({ database }) =>
    `Die Datenbank ${database} wurde weggelassen: Kein Leaf und kein Paar, das online ist, kann ihre Partitionen halten.`,
  nodesRenumbered: ({ largest, limit }) =>
    `NODE_ID ${largest} lässt mehr als ${limit} Nummern frei; alle Knoten bekamen neue.`,
  instanceIdTwice: ({ partition, id }) =>
    `INSTANCE_ID ${id} kommt zweimal vor; die Kopie von ${partition} bekam eine andere.`,
  variableUnreadable: ({ name, value }) => `${name} kann nicht ${quoted(value)} sein und bleibt, wie es ist.`,
  variableOverruled: ({ name, value }) =>
    `${name} ist ${value}, aber die Tabellen zeigen zweite Kopien oder eine zweite Gruppe: Es gilt 2.`,
  variablesUnknown: ({ count, first }) => {
    const names = listed(count > first.length ? [...first, `${count - first.length} weitere`] : first);
    return count === 1
      ? `${names} gehört nicht zu diesem Modell und wurde weggelassen.`
      : `${names} gehören nicht zu diesem Modell und wurden weggelassen.`;
  },
  more: ({ count }) => `Von hier an ${counted(count, 'weitere Anmerkung', 'weitere Anmerkungen')} zu Zeilen.`,
};

const tables: Readonly<Record<Parameters<Pastes['remarks']['tableReplaced']>[0]['table'], string>> = {
  leaves: 'den Leaves',
  aggregators: 'den Aggregatoren',
  nodes: 'den Knoten',
  partitions: 'den Partitionen',
  status: 'dem Zustand des Clusters',
  databases: 'den Datenbanken',
  variables: 'den Variablen',
};

function partitionsOf(database: string, ordinals: readonly number[], count: number): string {
  const names = ordinals.map((ordinal) => `${database}:${ordinal}`);
  const rest = count - names.length;
  return listed(rest > 0 ? [...names, `${rest} weitere`] : names);
}

const quoted = (text: string): string => `‚${text.length > 40 ? `${text.slice(0, 40)}…` : text}‘`;

const whatToPaste =
  'Fügen Sie SHOW LEAVES mit SHOW PARTITIONS, INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS oder SHOW CLUSTER STATUS ein.';
const leaveOneOut = 'Lassen Sie die falsche Angabe weg.';
const tooMany = (what: string, limit: number): RefusalWords => ({
  message: `Es sind mehr als ${limit} ${what}.`,
  hint: 'Fügen Sie weniger ein.',
});
const fewerTables = 'Fügen Sie weniger Tabellen ein.';

/** Die andere Stelle eines Widerspruchs. */
const at = ({ otherLine }: { readonly otherLine: number | null }): string =>
  otherLine === null ? '' : ` in Zeile ${otherLine}`;

const refusals: Refusals = {
  tooLong: ({ limit }) => ({
    message: `Ein eingefügter Text hat höchstens ${limit} Zeichen.`,
    hint: fewerTables,
  }),
  tooManyLines: ({ limit }) => ({
    message: `Ein eingefügter Text hat höchstens ${limit} Zeilen.`,
    hint: fewerTables,
  }),
  tooManyColumns: ({ limit }) => ({
    message: `Eine Tabelle hat höchstens ${limit} Spalten.`,
    hint: 'Lassen Sie weg, was nicht gebraucht wird.',
  }),
  tooManyLeaves: ({ limit }) => tooMany('Leaves', limit),
  tooManyAggregators: ({ limit }) => tooMany('Aggregatoren', limit),
  tooManyDatabases: ({ limit }) => tooMany('Datenbanken', limit),
  tooManyPartitions: ({ limit }) => tooMany('Partitionen', limit),
  tooManyInstances: ({ partition, limit }) => ({
    message: `${partition} hat mehr als ${limit} Instanzen.`,
    hint: 'Eine Partition hat zwei und einige mehr, während sie umzieht.',
  }),
  noTable: () => ({ message: 'Hier steht keine Ergebnistabelle.', hint: whatToPaste }),
  nothingLeft: () => ({
    message: 'Keine Zeile der Tabellen lässt sich lesen: Diese ist die erste.',
    hint: 'Fügen Sie die Tabelle noch einmal ein, von der ersten bis zur letzten Zeile.',
  }),
  noCluster: ({ columns }) => ({
    message: `Eine Tabelle mit den Spalten ${columns} sagt nichts über einen Cluster.`,
    hint: whatToPaste,
  }),
  twoMasters: (refusal) => ({
    message: `${refusal.one} und ${refusal.other}${at(refusal)} sind beide Master Aggregator.`,
    hint: leaveOneOut,
  }),
  twoClusters: (refusal) => ({
    message: `${refusal.one} und ${refusal.other}${at(refusal)} gehören zu zwei Clustern: Ihre Tabellen haben keinen Knoten gemeinsam.`,
    hint: 'Fügen Sie die Tabellen eines Clusters ein.',
  }),
  twoPrimaries: (refusal) => ({
    message: `${refusal.partition} hat zwei Master: hier ${refusal.one} und ${refusal.other}${at(refusal)}.`,
    hint: leaveOneOut,
  }),
  instanceTwice: (refusal) => ({
    message: `${refusal.partition} liegt zweimal auf ${refusal.leaf}, hier und${at(refusal)}, mit verschiedenen Angaben.`,
    hint: leaveOneOut,
  }),
  nodeTwice: (refusal) => ({
    message: `${refusal.node} ist zweimal aufgeführt, hier und${at(refusal)}, mit verschiedenen Angaben.`,
    hint: leaveOneOut,
  }),
  nodeIdTwice: (refusal) => ({
    message: `NODE_ID ${refusal.id} haben ${refusal.one} hier und ${refusal.other}${at(refusal)}.`,
    hint: leaveOneOut,
  }),
  noPair: (refusal) => ({
    message: `${refusal.one} hier und ${refusal.other}${at(refusal)} sind kein Paar.`,
    hint: 'Die Leaves eines Paars nennen einander und sind in verschiedenen Availability Groups.',
  }),
  pairUnknown: (refusal) => ({
    message: `${refusal.pair}, der Partner von ${refusal.leaf}, steht nicht in der Tabelle${at(refusal)}, der keine Zeile fehlt.`,
    hint: 'Fügen Sie die Zeilen beider Leaves eines Paars ein.',
  }),
  leafUnknown: (refusal) => ({
    message: `Der Leaf ${refusal.leaf} steht nicht in der Tabelle der Leaves${at(refusal)}, der keine Zeile fehlt.`,
    hint: 'Fügen Sie Tabellen eines Clusters ein, alle aus demselben Moment.',
  }),
};

/** Bei einem Cluster ohne Leaves seine Aggregatoren. */
const contents: Pastes['contents'] = ({ leaves, aggregators, databases }) => {
  const nodes =
    leaves.length > 0
      ? counted(leaves.length, 'Leaf', 'Leaves')
      : counted(aggregators.length, 'Aggregator', 'Aggregatoren');
  const partitions = databases.map(
    ({ name, count }) => `${counted(count, 'Partition', 'Partitionen')} von ${name}`,
  );
  return listed([nodes, ...partitions]);
};

/** Was aus einem eingefügten Text geworden ist. */
export const pastes: Pastes = {
  contents,
  facts,
  remarks,
  refusals,
  ofSome: (words, about) => `${words} von ${someOf(about)}`,
};
