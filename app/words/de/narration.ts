import type { FirstWords } from '../en/first.ts';
import { areOf, becomeOf, counted, leavesNamed, listed, undoneRows } from './forms.ts';

/** Wozu jede Phase eines Vorgangs da ist. */
const phases: Readonly<Record<number, string>> = {
  1: 'einhängen',
  2: 'Kopien auffrischen',
  3: 'Paare flicken',
  4: 'kopieren, was umzieht',
  5: 'übergeben, was umzieht',
  6: 'Primaries wechseln',
  7: 'zurückkopieren',
};

const ends = { noticed: 'der Master Aggregator es bemerkt', takenOver: 'ein Replikat übernimmt' };

const partitions = (count: number): string => counted(count, 'Partition', 'Partitionen');

const noAggregator = (silent: number): string =>
  `: Kein Aggregator antwortet${silent === 0 ? '' : `, und auch ${counted(silent, 'Primary schweigt', 'Primaries schweigen')}`}`;

/** Mehr Datenbanken als diese werden gezählt. */
const mostDatabases = 3;

const databases = (names: readonly string[]): string =>
  names.length > mostDatabases ? `${names.length} Datenbanken` : listed(names);

/** Was gerade geschieht, in Sätzen. */
export const narration: FirstWords['narration'] = {
  empty: 'Der Cluster hat einen Master Aggregator und keine Leaves. ADD LEAF bringt den ersten.',
  allOnline: (leaves) =>
    leaves === 1 ? 'Der einzige Leaf ist online.' : `Alle ${leaves} Leaves sind online.`,
  databases,
  balanced: (names, count, copies) =>
    `${databases(names)} ${areOf(names)} ausgeglichen: ${partitions(count)}, jede mit einem Primary${copies === 2 ? ' und einem Replikat auf seinem Paar' : ', ihrer einzigen Kopie'}.`,
  unbalanced: (names) =>
    `${databases(names)} ${areOf(names)} nicht ausgeglichen: EXPLAIN REBALANCE PARTITIONS zeigt, was das ändern würde.`,
  masterDown: 'Der Master Aggregator ist ausgefallen: Nichts wird bemerkt, und niemand übernimmt.',
  unnoticed: (hosts, isHung) =>
    isHung
      ? `${leavesNamed(hosts)} ${hosts.length === 1 ? 'antwortet' : 'antworten'} nicht mehr. Erst nach 30 s ohne Heartbeat gilt das als Ausfall.`
      : `${leavesNamed(hosts)} ${hosts.length === 1 ? 'weist' : 'weisen'} Verbindungen ab. Der Master Aggregator braucht etwa 3 s, um sicher zu sein.`,
  unwatched: (hosts) =>
    `${leavesNamed(hosts)} ${areOf(hosts)} ausgefallen, und niemand wacht: Es gibt keinen Failover.`,
  recovering: (hosts) =>
    `${leavesNamed(hosts)} ${hosts.length === 1 ? 'wurde' : 'wurden'} neu gestartet und ${hosts.length === 1 ? 'liest seine' : 'lesen ihre'} Daten von der Platte ein.`,
  leafOffline: (hosts) => `${leavesNamed(hosts)} ${areOf(hosts)} offline.`,
  partnerless: (hosts) =>
    `${leavesNamed(hosts)} ${hosts.length === 1 ? 'wartet' : 'warten'} auf einen Partner in der anderen Gruppe und ${hosts.length === 1 ? 'bekommt' : 'bekommen'} bis dahin keine Partitionen.`,
  detached: (hosts) =>
    `${leavesNamed(hosts)} ${areOf(hosts)} ausgehängt und ${hosts.length === 1 ? 'wartet' : 'warten'} auf ATTACH LEAF.`,
  batch: (hosts, { isTriedAgain, until }) =>
    `${leavesNamed(hosts)} ${becomeOf(hosts)} eingehängt${
      until === null
        ? ', aber niemand tut es.'
        : isTriedAgain
          ? `: Um ${until} wird es noch einmal versucht.`
          : `: Der Master Aggregator wartet bis ${until} auf weitere Leaves.`
    }`,
  attaching: (hosts) => `${leavesNamed(hosts)} ${becomeOf(hosts)} eingehängt.`,
  stays: (until) =>
    until === null
      ? ', und vorerst versucht es niemand noch einmal'
      : `: Um ${until} wird es noch einmal versucht`,
  settling: (hosts) =>
    `${leavesNamed(hosts)} ${areOf(hosts)} wieder online; gleich werden die Primaries ausgeglichen.`,
  noPrimary: (database, count) =>
    `${partitions(count)} von ${database} ${count === 1 ? 'hat' : 'haben'} kein Primary: Anweisungen, die sie brauchen, bekommen den Fehler 1777.`,
  older: (count, hosts, last) =>
    ` ${leavesNamed(hosts)} ${hosts.length === 1 ? 'hat' : 'haben'} ältere Kopien von ${count}; sie warten auf ${leavesNamed(last)}.`,
  noAnswer: (database, count) =>
    `${partitions(count)} von ${database} ${count === 1 ? 'wird' : 'werden'} nicht bedient: Keine Kopie davon antwortet.`,
  notServed: ({ database, count, until, silent }) =>
    `${partitions(count)} von ${database} ${count === 1 ? 'wird' : 'werden'} nicht bedient${
      until === null ? '' : until === 'aggregator' ? noAggregator(silent) : `, bis ${ends[until]}`
    }.`,
  oneCopy: (database, count, hosts) =>
    `${partitions(count)} von ${database} ${count === 1 ? 'hat' : 'haben'} nur eine Kopie, auf ${leavesNamed(hosts)}.`,
  undone: (database, gone, back) => `${undoneRows(database, gone, back)}.`,
  phase: (phase) => `Phase ${phase}: ${phases[phase] ?? ''}`,
  subjects: {
    rebalance: (database) => `Rebalance von ${database}`,
    restoreRedundancy: (database) => `die Redundanz von ${database} wird wiederhergestellt`,
    attach: (database, hosts) =>
      hosts.length === 0
        ? `${database} wird eingehängt`
        : `${leavesNamed(hosts)} ${becomeOf(hosts)} eingehängt`,
    evening: (_database, hosts) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} wieder online, und die Primaries werden ausgeglichen`,
    detach: (_database, hosts) => `${leavesNamed(hosts)} ${becomeOf(hosts)} ausgehängt`,
    remove: (_database, hosts) => `${leavesNamed(hosts)} ${becomeOf(hosts)} entfernt`,
    failover: (_database, hosts) =>
      hosts.length === 0 ? 'Failover' : `${leavesNamed(hosts)} ${areOf(hosts)} ausgefallen`,
    partition: (database, hosts) => `eine Partition von ${database} auf ${leavesNamed(hosts)} wird geändert`,
  },
  failed: {
    rebalance: (database) => `das letzte Rebalance von ${database} ist gescheitert`,
    restoreRedundancy: (database) => `RESTORE REDUNDANCY ON ${database} ist gescheitert`,
    attach: (database, hosts) =>
      `das Einhängen von ${hosts.length === 0 ? database : leavesNamed(hosts)} ist gescheitert`,
    evening: (_database, hosts) => `das Ausgleichen der Primaries von ${leavesNamed(hosts)} ist gescheitert`,
    detach: (_database, hosts) => `das Aushängen von ${leavesNamed(hosts)} ist gescheitert`,
    remove: (_database, hosts) => `das Entfernen von ${leavesNamed(hosts)} ist gescheitert`,
    failover: (_database, hosts) => `der Failover von ${leavesNamed(hosts)} kam nicht zu Ende`,
    partition: (database) => `der letzte Partitionsbefehl für ${database} ist gescheitert`,
  },
  running: {
    COPY: (count) => counted(count, 'Kopie läuft', 'Kopien laufen gleichzeitig'),
    PROMOTE: (count) => counted(count, 'Replikat wird Primary', 'Replikate werden Primaries'),
    replaced: (count) =>
      `${counted(count, 'Replikat wird Primary', 'Replikate werden Primaries')}, und ${count === 1 ? 'seine' : 'ihre'} Clients warten so lange`,
    DROP: (count) => counted(count, 'Überbleibsel wird gelöscht', 'Überbleibsel werden gelöscht'),
    ATTACH: (count) =>
      counted(count, 'Partition wird wieder eingehängt', 'Partitionen werden wieder eingehängt'),
    DETACH: (count) => counted(count, 'Replikat wird ausgehängt', 'Replikate werden ausgehängt'),
    CREATE: (count) =>
      counted(count, 'Partition wird neu und leer angelegt', 'Partitionen werden neu und leer angelegt'),
  },
};
