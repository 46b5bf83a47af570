import { clockText } from '@ha-playground/engine/console';
import type { LaterWords } from '../en/later.ts';
import { counted, listed, seconds } from './forms.ts';
import { writesUndone } from './undone-writes.ts';

type Events = LaterWords['events'];
type Facts<Kind extends keyof Events> = Parameters<Events[Kind]>[0];

/** Eine Partition, wie man sie nennt: `test:3`. */
const place = ({ database, ordinal }: { readonly database: string; readonly ordinal: number }): string =>
  `${database}:${ordinal}`;

const partitionsOf = (count: number): string => counted(count, 'Partition', 'Partitionen');
const rowsOf = (count: number): string => counted(count, 'Zeile', 'Zeilen');
const actionsOf = (count: number): string => counted(count, 'Aktion', 'Aktionen');
const listedOr = (names: readonly string[]): string => (names.length === 0 ? 'niemand' : listed(names));

/** Was geschehen ist, in einfachen Sätzen. */
export const events: Events = {
  processKilled: ({ node }) => ({ what: `${node}: Prozess getötet` }),
  processStopped: ({ node }) => ({ what: `${node}: Prozess sauber beendet` }),
  processStarted: ({ node, recoversAtMs }) => ({
    what: `${node}: Prozess gestartet`,
    after: `bis ${clockText(recoversAtMs)} liest er seine Daten ein`,
  }),
  processHung: ({ node }) => ({
    what: `${node}: Prozess hängt, er hält seine Verbindungen und beantwortet nichts`,
  }),
  processResumed: ({ node }) => ({ what: `${node}: Prozess läuft weiter` }),
  assumptionChanged: ({ what, value }) => ({ what: `Für ${what} wird ${value} angenommen` }),
  replicationLagChanged: ({ byMs, node }) =>
    byMs === 0
      ? { what: `${node}: seine Replikate folgen wie sonst` }
      : { what: `${node}: seine asynchronen Replikate folgen ${seconds(byMs)} später als sonst` },
  linkBroken: ({ nodes }) => ({ what: `Zwischen ${listedOr(nodes)} kommt keine Nachricht durch` }),
  linkMended: ({ nodes }) => ({ what: `Zwischen ${listedOr(nodes)} kommen wieder Nachrichten durch` }),
  resourceFilled: ({ node, resource }) => ({ what: `${node}: ${resources[resource].full}` }),
  resourceFreed: ({ node, resource }) => ({ what: `${node}: ${resources[resource].free}` }),
  workloadStarted: ({ database, table, readsPerSecond, writesPerSecond }) => ({
    what: `Clients von ${database}.${table} beginnen: je Sekunde ${readsPerSecond}-mal Lesen und ${writesPerSecond}-mal Schreiben`,
  }),
  workloadStopped: ({ database, table }) => ({ what: `Die Clients von ${database}.${table} hören auf` }),
  partitionOffline: (event) => `${place(event)} ist offline: Das letzte Primary war auf ${event.node}.`,
  lossAccepted: (event) =>
    `${event.node} bedient ${place(event)} mit einer älteren Kopie: Was nur ${event.lastPrimary} hat, wird aufgegeben.`,
  partitionsUnserved: ({ database, ordinals, rows, force }) => {
    const isOne = ordinals.length === 1;
    const unserved = `${partitionsOf(ordinals.length)} von ${database} ${isOne ? 'hat' : 'haben'} keine Kopie im Dienst`;
    const empty = isOne ? 'durch eine leere' : 'durch leere';
    return force
      ? `${unserved}; FORCE ersetzt sie ${empty} und gibt ${rowsOf(rows)} für immer auf.`
      : `${unserved} und ${isOne ? 'bleibt' : 'bleiben'} außen vor; FORCE würde sie ${empty} ersetzen und ${rowsOf(rows)} für immer aufgeben.`;
  },
  partitionEmptied: (event) => {
    const { heldBy, lostRows } = event;
    const cost =
      heldBy === null
        ? 'Nirgends war noch eine Kopie davon.'
        : `${counted(lostRows, 'Zeile ist', 'Zeilen sind')} für immer verloren, die letzte Kopie auf ${heldBy} ist verwaist.`;
    return `${place(event)} ist ab jetzt leer auf ${event.node}: ${cost}`;
  },
  writesUndone,
  processRecovered: ({ node }) => `${node}: Die Daten sind eingelesen, der Prozess nimmt Verbindungen an.`,
  leafStateChanged: ({ node, to, cause }) =>
    `${node} ist ${to === 'unknown' ? 'nicht mehr im Cluster' : to}: ${because[cause]}.`,
  leafAdded: ({ node, group }) =>
    `${node} kam in die Availability Group ${group}; noch sind keine Daten gewandert.`,
  leafRemoved: ({ node }) => `${node} wurde aus dem Cluster entfernt; seine Daten bleiben auf seiner Platte.`,
  variableChanged: ({ name, value }) => `${name} ist jetzt ${value}.`,
  databaseCreated: ({ database, partitions }) =>
    `Die Datenbank ${database} wurde mit ${counted(partitions, 'Partition', 'Partitionen')} angelegt.`,
  databaseDropped: ({ database, leaves }) =>
    leaves.length === 0
      ? `Die Datenbank ${database} wurde gelöscht.`
      : `Die Datenbank ${database} wurde gelöscht; ${listed(leaves)}, außer Reichweite, ${leaves.length === 1 ? 'behält seine' : 'behalten ihre'} Partitionen davon als verwaiste Kopien.`,
  leftoversDropped: ({ node, partitions }) =>
    `${node}: ${counted(partitions, 'verwaiste Kopie gelöschter Datenbanken wurde', 'verwaiste Kopien gelöschter Datenbanken wurden')} entfernt.`,
  tableCreated: ({ database, table }) => `Die Tabelle ${database}.${table} wurde angelegt.`,
  tableDropped: ({ database, table }) => `Die Tabelle ${database}.${table} wurde gelöscht.`,
  rowsWritten: ({ database, table, inserted, deleted }) => {
    const parts = [
      ...(inserted > 0 ? [`${rowsOf(inserted)} eingefügt`] : []),
      ...(deleted > 0 ? [`${rowsOf(deleted)} gelöscht`] : []),
    ];
    return parts.length === 0
      ? `Keine Zeile von ${database}.${table} wurde geändert.`
      : `In ${database}.${table} ${inserted + deleted === 1 ? 'wurde' : 'wurden'} ${parts.join(' und ')}.`;
  },
  replicasCaughtUp: (event) =>
    event.instances === 1
      ? `${replicasOf(event)} hat sein Primary eingeholt.`
      : `${replicasOf(event)} haben ihre Primaries eingeholt.`,
  replicasFellBack: (event) =>
    `${replicasOf(event)} ${event.instances === 1 ? 'gab' : 'gaben'} 5 s lang keine Antwort: Commits warten nicht mehr darauf.`,
  replicasReady: (event) =>
    `${replicasOf(event)} ${event.instances === 1 ? 'ist' : 'sind'} wieder auf dem neuesten Stand; bald warten Commits darauf.`,
  replicasInSync: (event) => `Commits warten wieder auf ${replicasOf(event)}.`,
  replicaDiverged: (event) =>
    `Das Replikat von ${place(event)} auf ${event.node} ${divergence[event.cause]}; es bekommt einen neuen Snapshot.`,
  replicaReprovisioned: (event) =>
    `Das Replikat von ${place(event)} auf ${event.node} hat seinen neuen Snapshot und folgt wieder.`,
  aggregatorAdded: ({ node }) => `${node} ist jetzt ein Child Aggregator.`,
  aggregatorRemoved: ({ node }) => `${node} ist nicht mehr im Cluster.`,
  masterChanged: ({ to, from }) => `${to} ist jetzt der Master Aggregator, nach ${from}.`,
  partitionLocked: (event) =>
    `${place(event)} ist gesperrt, während ein Replikat hochgestuft wird; Änderungen daran warten.`,
  partitionPromoted: (event) =>
    `${event.node} hat das Primary von ${place(event)}${event.from === null ? '' : `, nach ${event.from}`} (Term ${event.term}).`,
  partitionAttached: (event) =>
    `${place(event)} wird wieder von ${event.node} bedient: Dort war die einzige Kopie.`,
  copyStarted: (event) => `${place(event)} wird von ${event.from} nach ${event.to} kopiert.`,
  copyFinished: (event) => `${place(event)} wurde von ${event.from} nach ${event.to} kopiert.`,
  instanceDropped: (event) => `Die Kopie von ${place(event)} auf ${event.node} wurde gelöscht.`,
  instanceOrphaned: (event) =>
    `Die Kopie von ${place(event)} auf ${event.node} ist verwaist: Der Cluster nutzt sie nicht mehr.`,
  instanceDetached: (event) =>
    `Die Kopie von ${place(event)} auf ${event.node} wurde ausgehängt: Sie bleibt auf der Platte und folgt niemandem.`,
  replicaAttached: (event) => `Die Kopie von ${place(event)} auf ${event.node} folgt wieder ihrem Primary.`,
  writeKilled: (event) => `Eine Änderung, die auf ${place(event)} wartete, wurde beendet.`,
  transactionRolledBack: (event) =>
    `Eine Transaktion wurde zurückgerollt, mit ${counted(event.rows, 'Änderung', 'Änderungen')}: Das Primary von ${place(event)} ist fort.`,
  attachRepeated: ({ leaves, startsAtMs, kills, attempt }) =>
    `Das Einhängen von ${listedOr(leaves)} steht bei ${clockText(startsAtMs)} wieder an: ${kills ? 'Drei Wiederholungen scheiterten, deshalb jetzt mit KILL' : `Wiederholung ${attempt - 1} von 3`}.`,
  actionFailed: (event) => `Eine Aktion für ${place(event)} auf ${event.node} ist gescheitert.`,
  attachBatchOpened: ({ closesAtMs }) =>
    `Der Master Aggregator wartet auf weitere Leaves, um sie gemeinsam einzuhängen, längstens bis ${clockText(closesAtMs)}.`,
  attachBatchClosed: ({ leaves }) =>
    leaves.length === 0
      ? 'Das Warten auf weitere Leaves ist vorbei, und keiner ist mehr einzuhängen.'
      : `Das Warten auf weitere Leaves ist vorbei: Das Einhängen von ${listed(leaves)} beginnt.`,
  operationStarted: (event) => {
    if (event.operationKind === 'failover' && event.leaves.length > 0)
      return `${listed(event.leaves)} ${event.leaves.length === 1 ? 'gilt' : 'gelten'} als verloren: Der Failover von ${event.database} beginnt, ${actionsOf(event.actions)}.`;
    const about = event.leaves.length === 0 ? '' : ` für ${listed(event.leaves)}`;
    return `${titles[event.operationKind]} von ${event.database}${about} beginnt: ${actionsOf(event.actions)}.`;
  },
  phaseStarted: ({ phase, database, actions }) =>
    `Phase ${phase} von ${database} beginnt: ${actionsOf(actions)}${actions === 1 ? '' : ' gemeinsam'}.`,
  phaseFinished: ({ phase, database }) => `Phase ${phase} von ${database} ist vorbei.`,
  operationFinished: ({ operationKind, database, state }) =>
    `${titles[operationKind]} von ${database} ${endings[state]}.`,
  statementFinished: ({ outcome }) =>
    outcome.ok
      ? `Eine Anweisung endete: ${counted(outcome.affected, 'Zeile', 'Zeilen')} betroffen.`
      : `Eine Anweisung endete mit Fehler ${outcome.error.number}: ${outcome.error.message}`,
};

const resources = {
  disk: {
    full: 'seine Platte ist voll, er nimmt keine Änderungen an',
    free: 'seine Platte hat wieder Platz',
  },
  memory: {
    full: 'seine Tabellen haben maximum_table_memory erreicht, INSERT und CREATE scheitern',
    free: 'seine Tabellen haben wieder Platz im Speicher',
  },
};

const because: Readonly<Record<Facts<'leafStateChanged'>['cause'], string>> = {
  added: 'Er wurde hinzugefügt',
  heartbeatsRefused: 'Drei Verbindungen in Folge wurden abgewiesen',
  heartbeatsSilent: '200 Heartbeats in Folge blieben ohne Antwort',
  reachable: 'Er ist wieder erreichbar',
  autoAttachOff: 'Er ist wieder erreichbar, aber auto_attach ist aus',
  copiesDone: 'Seine Kopien sind vollständig',
  noRedundancyNeeded: 'Seine eigenen Daten sind alles, was er braucht',
  attachStatement: 'ATTACH LEAF hat es verlangt',
  detachStatement: 'DETACH LEAF hat es verlangt',
  removeStatement: 'REMOVE LEAF hat es verlangt',
  attachFailed: 'Er ließ sich nicht einhängen',
};

const titles: Readonly<Record<Facts<'operationFinished'>['operationKind'], string>> = {
  rebalance: 'Das Rebalance',
  restoreRedundancy: 'Die Wiederherstellung der Redundanz',
  attach: 'Das Einhängen',
  detach: 'Das Aushängen',
  remove: 'Das Entfernen',
  failover: 'Der Failover',
  partition: 'Der Partitionsbefehl',
};

const endings: Readonly<Record<Facts<'operationFinished'>['state'], string>> = {
  success: 'ist gelungen',
  failed: 'ist gescheitert',
  cancelled: 'wurde abgebrochen',
};

const divergence: Readonly<Record<Facts<'replicaDiverged'>['cause'], string>> = {
  otherRows: 'hält andere Zeilen als sein Primary',
  farBehind: 'ist zu weit hinter seinem Primary zurück',
};

const replicasOf = ({
  database,
  instances,
}: {
  readonly database: string;
  readonly instances: number;
}): string => `${counted(instances, 'Replikat', 'Replikate')} von ${database}`;
