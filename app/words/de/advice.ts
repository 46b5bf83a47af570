import type { Wording } from '@ha-playground/engine';
import type {
  Advice,
  FixedValue,
  LeftOut,
  LeftOutFunction,
  LeftOutView,
  Listed,
  NodeRole,
} from '@ha-playground/engine/english';
import { counted } from './forms.ts';
import { names } from './names.ts';

/** Was bei einem Fehler des Produkts zu tun ist, in einfachen Sätzen. */
export const advice: Wording<Advice> = {
  ...names,
  nameDatabase: () => 'Nennen Sie die Datenbank, wie in test.x oder ON test, oder wählen Sie mit USE eine.',
  namesThatThereAre: ({ of, names: there }) => listing(of, there),
  systemDatabaseHasNoPartitions: () => 'Sie hat keine Partitionen, die der Cluster verteilt.',
  systemDatabaseIsReadOnly: () => 'Sie lässt sich nur lesen, etwa mit SELECT oder SHOW TABLES.',
  systemDatabaseExists: () => 'Das ist eine Systemdatenbank; wählen Sie einen anderen Namen.',
  databaseExists: () => 'Wählen Sie einen anderen Namen, oder löschen Sie erst jene Datenbank.',
  partitionsThatThereAre: ({ database, count }) =>
    `Sie hat ${counted(count, 'Partition', 'Partitionen')}, von ${database}:0 bis ${database}:${count - 1}.`,
  setGlobally: ({ variable }) => `Schreiben Sie SET GLOBAL ${variable}.`,
  assignVariable: ({ variable }) =>
    `Schreiben Sie erst SET @${variable} = 1; oder SELECT 1 INTO @${variable};`,
  leftOut: ({ about }) => insteadOfLeftOut[about],
  viewLeftOut: ({ about }) => insteadOfView[about],
  variableTakes: ({ domain }) => `Möglich ist ${valuesOf(domain)}.`,
  numberSuchAs: ({ usual }) => `Hier steht eine Zahl; üblich ist ${usual}.`,
  nameColumnOnce: () => 'Nennen Sie jede Spalte einmal.',
  columnsDiffer: () => 'Geben Sie jeder Spalte einen eigenen Namen.',
  createThenInsert: () =>
    'Legen Sie eine Tabelle an, wie sie sein soll, füllen Sie sie mit INSERT … SELECT, und löschen Sie die alte.',
  fitTheColumns: () => 'SHOW CREATE TABLE sagt, was ihre Spalten aufnehmen.',
  fitTheType: ({ type }) => `Es muss ein Wert vom Typ ${type} sein.`,
  numbersAreIntegers: () => 'AUTO_INCREMENT vergibt ganze Zahlen: Machen Sie BIGINT daraus.',
  numberedIsKey: ({ column }) =>
    `Fügen Sie KEY (${column}) hinzu, oder machen Sie die Spalte zum Primärschlüssel.`,
  unenforcedOrNone: () =>
    'Lassen Sie es weg, oder schreiben Sie UNENFORCED dahinter: Kein Server des Produkts sieht nach, ob es die andere Zeile gibt.',
  onePrimaryKey: () => 'Behalten Sie einen davon, mit allen Spalten, aus denen er besteht.',
  keyHasShardKey: ({ columns }) =>
    columns.length === 0
      ? 'Zeilen, die gleichmäßig verteilt sind, haben keinen solchen Schlüssel: Nennen Sie seine Spalten in SHARD KEY.'
      : `Nehmen Sie ${columns.join(', ')} hinein, oder lassen Sie SHARD KEY aus Spalten bestehen, die er hat.`,
  chooseVersion: () =>
    'Lassen Sie den Cluster mit .version 9.1 von heute sein, oder behalten Sie die Zahlen als JSON oder BLOB.',
  leaveOutComputed: () => 'Lassen Sie sie weg: Sie folgt aus den anderen Spalten.',
  insertAnew: () => 'Löschen Sie die Zeilen, und schreiben Sie sie neu.',
  writeAllRows: () => 'Schreiben Sie für diese Tabelle alle Zeilen aus.',
  valueForEachColumn: () => 'Geben Sie jeder Zeile einen Wert je Spalte.',
  aggregatePlaces: () =>
    'Ein Aggregat steht in der Liste der Spalten oder in ORDER BY, und nicht in einem anderen Aggregat.',
  havingInstead: () =>
    'WHERE sieht jede Zeile an, bevor es Gruppen gibt: Schreiben Sie die Bedingung hinter HAVING.',
  quoteText: ({ text }) =>
    `Eine Spalte dieses Namens gibt es nicht. Ein Text steht in Anführungszeichen: '${text}'.`,
  callFunction: ({ name }) => `Das ist eine Funktion: Schreiben Sie ${name}().`,
  calledHere: ({ name }) => `Hier heißt sie ${name}.`,
  functionLeftOut: ({ about }) => insteadOfFunction[about],
  groupByColumn: () => 'Nennen Sie die Spalte in GROUP BY, oder nehmen Sie ein Aggregat davon.',
  addGroupBy: ({ column }) => `Fügen Sie GROUP BY ${column} hinzu, oder nehmen Sie ein Aggregat der Spalte.`,
  selectFromTable: () => 'Sagen Sie, woraus gelesen wird, wie in SELECT * FROM test.x.',
  readWhenAttached: () => 'Lesen lässt es sich wieder, wenn der Leaf eingehängt ist.',
  nameLeafOnce: () => 'Nennen Sie jeden Leaf einmal.',
  leafIsNodeOfItsOwn: () => 'Ein Leaf ist ein eigener Knoten, mit anderem Host oder Port.',
  nameTwoNodes: () => 'Nennen Sie zwei Knoten, wie in .isolate ma leaf-1.',
  addPort: ({ nodes }) => `Schreiben Sie den Port dazu: ${nodes.join(', ')}.`,
  connectElsewhere: ({ connection }) => `Verbinden Sie sich mit einem anderen, etwa mit ${connection}.`,
  runsOn: ({ roles, connection }) => whereToRun(roles, connection),
  startMasterOrTakeOver: () =>
    'Starten Sie ihn, oder machen Sie mit AGGREGATOR SET AS MASTER diesen Knoten zum Master.',
  readOnMaster: () => 'Verbinden Sie sich mit .connect mit dem Master Aggregator, und geben Sie es dort ein.',
  askAggregator: ({ aggregator }) =>
    `Fragen Sie einen Aggregator, etwa mit FROM NODE ${aggregator}, oder lassen Sie FROM NODE weg, um alle zu sehen.`,
  nameOwnPartition: ({ example }) =>
    `${example === null ? 'Geben' : `Nennen Sie eine davon, wie in ${example}, oder geben`} Sie die Anweisung mit .connect auf dem Master Aggregator ein.`,
  readFirst: () => 'Lesen Sie die Werte mit einem eigenen SELECT, und schreiben Sie sie hierher.',
  selectOneValue: () =>
    'Wählen Sie eine Spalte und eine Zeile davon: mit einem Aggregat wie COUNT(*) oder mit LIMIT 1.',
  qualifyColumn: ({ tables }) => `Sagen Sie, aus welcher Tabelle sie ist: ${tables.join(', ')}.`,
  giveAlias: () => 'Geben Sie einer davon einen eigenen Namen: FROM tabelle AS name.',
  sameColumnCount: () => 'Geben Sie jedem SELECT darin so viele Spalten wie dem ersten.',
  functionTakes: ({ least, most }) => `Sie nimmt ${operandCount(least, most)}.`,
  leaveOutOn: () => 'Lassen Sie ON weg.',
  assumeSo: ({ units, example }) =>
    `Schreiben Sie eine Zahl und ${units.join(' oder ')}, wie in ${example}; mit standard gilt wieder das Übliche.`,
  askForLess: () => 'Verbinden Sie über gleiche Spalten, oder grenzen Sie mit WHERE ein.',
  fewerColumns: ({ most }) => `Eine Tabelle hat höchstens ${most} Spalten.`,
  castTypes: () =>
    'Schreiben Sie SIGNED, UNSIGNED, DECIMAL(Stellen, Nachkommastellen), DOUBLE, CHAR oder DATETIME. Ein JSON ist hier ein Text: CHAR.',
  deleteTakes: () =>
    'Ein DELETE vergleicht Spalten mit Werten: =, <, >, BETWEEN, IN, LIKE, IS NULL, AND, OR und NOT.',
  takeWatchAway: ({ watch }) =>
    `Wählen Sie einen anderen Namen, oder nehmen Sie jene mit .unwatch ${watch} weg.`,
  takeSomeWatchAway: () => 'Nehmen Sie erst eine mit .unwatch weg; .watches nennt sie.',
  nothingChanged: () => 'Geändert wurde nichts.',
  enterInParts: () => 'Geben Sie es in Teilen ein.',
};

/** Was statt dessen geht, was das Modell weglässt. */
const insteadOfLeftOut: { readonly [About in LeftOut]: string } = {
  pipelines: 'INSERT bringt Zeilen, und .workload bringt laufend welche.',
  users: 'Hier darf jeder alles; ein Passwort wird angenommen und nie verlangt.',
  backups: 'Jeder Moment bleibt: Gehen Sie auf der Zeitleiste zurück, oder machen Sie etwas rückgängig.',
  otherClusters: 'Hier gibt es einen Cluster; redundancy_level 2 hält in ihm eine zweite Kopie von allem.',
  otherTables: 'CREATE TABLE legt eine Tabelle an, wie sie sein soll; DESCRIBE sagt, wie sie ist.',
  storage: 'CREATE DATABASE ohne ON legt eine Datenbank an, die auf den Leaves liegt.',
  vectorIndexes: 'Lassen Sie ihn weg: Vektoren werden als Texte gehalten, und nichts wird nach Nähe gesucht.',
  views: 'Schreiben Sie das SELECT selbst, oder lassen Sie es mit .watch laufend fragen.',
  programs: 'Geben Sie die Anweisungen nacheinander ein, mit ; dazwischen.',
  connections: 'Strg+C bricht die laufende Anweisung ab; .kill und ein Knoten tötet einen Prozess.',
  savepoints:
    'ROLLBACK nimmt die ganze Transaktion zurück; beginnen Sie eine neue, wo ein Teil bleiben soll.',
  otherTransactions: 'BEGIN und COMMIT machen eine Transaktion, auf so vielen Partitionen, wie sie schreibt.',
  bootstrap:
    'Der Knoten ma ist von Anfang an der Master Aggregator eines Clusters; ADD LEAF und ADD AGGREGATOR bringen weitere.',
  leafVariables: 'Variablen gelten hier für den ganzen Cluster: SET GLOBAL.',
  resourcePools: 'Anweisungen nehmen einander hier weder Speicher noch Prozessor weg.',
  queryPlans: 'EXPLAIN gibt es für REBALANCE, RESTORE REDUNDANCY und CLEAR ORPHAN DATABASES.',
  otherLists:
    'SHOW LEAVES, SHOW PARTITIONS, SHOW CLUSTER STATUS und SHOW DATABASES EXTENDED sagen, wie es dem Cluster geht.',
  otherWrites: 'INSERT, UPDATE und DELETE schreiben Zeilen.',
  shutdown: 'Für den Prozess eines Knotens gibt es .stop und .kill.',
};

/** Wonach statt einer Sicht gefragt werden kann, für die das Modell nichts hat. */
const insteadOfView: { readonly [About in LeftOutView]: string } = {
  activity: 'PROCESSLIST hat die Anweisungen, die laufen, PLAYGROUND.STATEMENTS alle, die eingegeben wurden.',
  pipelines: 'INSERT bringt Zeilen; PLAYGROUND.WORKLOAD zählt, was Clients senden.',
  users: 'Hier darf jeder alles.',
  backups: 'Jeder Moment bleibt; PLAYGROUND.COMMANDS hat, was getan wurde.',
  programs: 'TABLES und COLUMNS sagen, was definiert ist.',
  columnstore: 'TABLE_STATISTICS hat die Zeilen jeder Partition, MV_DATA_DISK_USAGE, was sie wiegt.',
  transactions:
    'PROCESSLIST sagt, welche Verbindungen eine offene Transaktion haben und wie viele Zeilen jede sperrt.',
  otherClusters: 'Hier gibt es einen Cluster; MV_REPLICATION_STATUS sagt, wie es seinen Kopien geht.',
  machines: 'MV_NODES und MV_SYSINFO_MEM nennen Knoten; PLAYGROUND.NODES sagt, wie es jedem wirklich geht.',
  mysql: 'SCHEMATA, TABLES und COLUMNS sagen, was definiert ist.',
};

/** Was ohne eine Funktion des Produkts geht, die das Modell weglässt. */
const insteadOfFunction: { readonly [About in LeftOutFunction]: string } = {
  percentiles: 'Ordnen Sie die Zeilen, und nehmen Sie eine davon mit LIMIT 1 OFFSET.',
  partitions: 'INFORMATION_SCHEMA.TABLE_STATISTICS hat die Zeilen jeder Partition, nach ORDINAL.',
  hashes: 'CRC32 und HEX unterscheiden Texte.',
  logarithms: 'Browser runden sie verschieden; + - * / % DIV und SQRT werden berechnet.',
  formats: 'DATE_FORMAT und STR_TO_DATE schreiben und lesen Zeiten, FORMAT und CAST Zahlen.',
  texts: 'LIKE und REGEXP suchen in Texten, SUBSTRING, LOCATE und REPLACE ändern sie.',
  json: 'JSON_EXTRACT_STRING, JSON_EXTRACT_BIGINT, JSON_LENGTH und JSON_KEYS lesen in einem JSON.',
  vectors: 'Vektoren werden als Texte gehalten, und nichts wird aus ihnen berechnet.',
  places: 'Orte werden als Texte gehalten, und nichts wird aus ihnen berechnet.',
  others: 'HELP nennt, was man fragen kann.',
};

/** Höchstens so viele Namen werden genannt. */
const listedNames = 12;

/** `2 bis 3 Werte`. */
function operandCount(least: number, most: number | null): string {
  const values = (count: number): string => counted(count, 'Wert', 'Werte');
  const one = (count: number): string => (count === 1 ? 'einen Wert' : values(count));
  if (most === null) return `${one(least)} oder mehr`;
  return least === most ? one(least) : `${least} bis ${values(most)}`;
}

/** `Die Leaves sind leaf-1, leaf-2 und leaf-3.` */
function listing(of: Listed, there: readonly string[]): string {
  const { only, all } = nouns[of];
  if (there.length === 0 && of === 'column')
    return 'Keine Tabelle ist genannt, die Spalten hat: Fügen Sie FROM und eine Tabelle hinzu.';
  if (there.length === 0) return `Noch gibt es keine ${all}.`;
  if (there.length === 1) return `${only} ist ${there[0]}.`;
  const shown = there.slice(0, listedNames);
  const rest = there.length - shown.length;
  const last = rest > 0 ? `${rest} weitere` : (shown.pop() ?? '');
  return `Es gibt die ${all} ${shown.join(', ')} und ${last}.`;
}

const nouns: { readonly [Of in Listed]: { readonly only: string; readonly all: string } } = {
  function: { only: 'Die einzige Funktion', all: 'Funktionen' },
  database: { only: 'Die einzige Datenbank', all: 'Datenbanken' },
  table: { only: 'Die einzige Tabelle', all: 'Tabellen' },
  column: { only: 'Die einzige Spalte', all: 'Spalten' },
  variable: { only: 'Die einzige Variable', all: 'Variablen' },
  version: { only: 'Die einzige Version', all: 'Versionen' },
  assumption: { only: 'Die einzige Annahme', all: 'Annahmen' },
  watch: { only: 'Die einzige Beobachtung', all: 'Beobachtungen' },
  leaf: { only: 'Der einzige Leaf', all: 'Leaves' },
  aggregator: { only: 'Der einzige Aggregator', all: 'Aggregatoren' },
  node: { only: 'Der einzige Knoten', all: 'Knoten' },
};

type Domain = Exclude<Extract<Advice, { readonly kind: 'variableTakes' }>['domain'], FixedValue>;

function valuesOf(domain: Domain | FixedValue): string {
  switch (domain.kind) {
    case 'switch':
      return 'ON oder OFF';
    case 'choice':
      return domain.values.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(' oder ');
    case 'count':
      return `eine ganze Zahl von ${domain.from} bis ${domain.to}`;
    default:
      return `${domain.value}, hier immer`;
  }
}

function whereToRun(roles: readonly NodeRole[], connection: string): string {
  const places = roles.map((role) => titles[role]).join(' oder ');
  if (!roles.includes('master')) return `Das geht auf ${places}: Verbinden Sie sich mit .connect mit einem.`;
  return `Das geht auf ${places}: Verbinden Sie sich dort mit ${connection}.`;
}

const titles: Readonly<Record<NodeRole, string>> = {
  master: 'dem Master Aggregator',
  aggregator: 'einem Child Aggregator',
  leaf: 'einem Leaf',
};
