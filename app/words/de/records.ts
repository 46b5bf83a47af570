import { visible } from '@ha-playground/engine';
import { clockText } from '@ha-playground/engine/console';
import type {
  documentWords as englishDocuments,
  recordWording as englishRecords,
} from '@ha-playground/engine/english';
import { listed, number } from './forms.ts';

type Documents = typeof englishDocuments;
type Records = typeof englishRecords;
type Difference = Pick<Parameters<Records['difference']['start']>[0], 'madeWith' | 'shownWith'>;

/** `3,3 s`. */
const secondsOf = (ms: number): string => `${number(ms / 1_000)} s`;

const counted: Readonly<Record<Parameters<Records['fault']['tooMany']>[0]['what'], string>> = {
  acts: 'Handlungen',
  branches: 'Zweige',
  statements: 'Anweisungen',
  views: 'Einstellungen der Ansicht',
};

const lines: Readonly<Record<Parameters<Records['fault']['unreadable']>[0]['what'], string>> = {
  engine: 'mit welcher Version sie gemacht wurde',
  seed: 'was den Zufall bestimmt',
  start: 'womit sie beginnt',
  act: 'was getan wurde',
  view: 'eine Einstellung der Ansicht',
  end: 'wo sie endet',
  branches: 'wie weit ihre Zweige gehen',
  digests: 'die Prüfsummen ihrer Anweisungen',
};

/** Längere Anweisungen werden nicht ganz wiedergegeben. */
const toldLength = 60;

const quoted = (text: string): string =>
  text === '' ? '' : ` (${visible(text.length > toldLength ? `${text.slice(0, toldLength)}…` : text)})`;

/** Mit welchen Versionen was abweicht, und was sich tun lässt. */
const differing = ({ madeWith, shownWith }: Difference, what: string): string =>
  `Gemacht mit ${madeWith}, gezeigt mit ${shownWith}: ${what}. ${
    madeWith === shownWith
      ? 'Da die Version dieselbe ist, wurde die Aufzeichnung wohl nach dem Sichern geändert: Öffnen Sie sie, wie sie gesichert wurde, oder sichern Sie neu, um zu behalten, was zu sehen ist.'
      : `Um sie zu sehen, wie sie war, öffnen Sie sie mit ${madeWith}; um zu behalten, was zu sehen ist, sichern Sie neu.`
  }`;

export const recordWording: Records = {
  fault: {
    tooLong: ({ limit }) =>
      `Das ist zu lang für eine Aufzeichnung; sie hat höchstens ${number(limit)} Zeichen.`,
    noRecord: () => 'Das ist keine Aufzeichnung von HA Playground.',
    newerFormat: ({ format }) =>
      `Diese Aufzeichnung hat Format ${format}, das neuer ist, als diese Version lesen kann. Öffnen Sie sie mit einer neueren.`,
    cutOff: ({ line }) => `Diese Aufzeichnung bricht nach Zeile ${line} ab.`,
    tooMany: ({ what, limit, line }) =>
      `Zeile ${line}: Eine Aufzeichnung hat höchstens ${limit} ${counted[what]}.`,
    unreadable: ({ what, line }) => `Zeile ${line} soll sagen, ${lines[what]}, und lässt sich nicht lesen.`,
    unknownStart: ({ id }) => `Diese Aufzeichnung beginnt mit ${visible(id)}, und das gibt es hier nicht.`,
  },
  difference: {
    start: (facts) => differing(facts, 'die Story beginnt mit einem anderen Cluster als damals'),
    statement: (facts) =>
      differing(
        facts,
        `von Anweisung ${facts.statement}${quoted(facts.text)} bei ${clockText(facts.atMs)} an verläuft sie anders`,
      ),
    branch: (facts) => {
      const { name, statement, text, atMs } = facts;
      const from = statement === null ? '' : `Anweisung ${statement}${quoted(text)} bei `;
      return differing(
        facts,
        `${visible(name)} verläuft anders, frühestens von ${from}${clockText(atMs)} an`,
      );
    },
    cursor: (facts) => differing(facts, 'sie endet an einer anderen Stelle'),
  },
};

/** Die Namen von mehr Zweigen liest niemand. */
const mostBranches = 20;

const branchNames = (names: readonly string[]): string =>
  names.length > mostBranches
    ? listed([...names.slice(0, mostBranches).map(visible), `${names.length - mostBranches} weitere`])
    : listed(names.map(visible));

const nobodyElse = 'Keine Anweisung tut das';

/** Die ganze Befehlszeile; die ID eines Knotens kennt man da, wo er läuft [DOC]. */
const withTool = (command: string, node: string): string =>
  `Geben Sie sdb-admin ${command} --memsql-id ID ein, mit der MemSQL ID, die sdb-admin list-nodes für ${visible(node)} zeigt.`;

const inSeconds = (word: string, ms: number | null): string =>
  ms === null ? '' : ` ${word} ${secondsOf(ms)}`;

const mustAnswer: Readonly<Record<Parameters<Documents['outside']['expected']>[0]['when'], string>> = {
  always: 'Etwas stimmt nicht, wenn die Antwort 0 war',
  ever: 'Das Erwartete ist eingetreten, wenn die Antwort 1 war',
  atEnd: 'Am Ende muss die Antwort 1 sein',
};

/** Wie jemand auf einem echten Cluster zu demselben kommt. */
const outside: Documents['outside'] = {
  killed: ({ node }) =>
    `hier wird der Prozess von ${visible(node)} getötet: ${nobodyElse}. Beenden Sie ihn auf einem Testcluster auf seinem Host mit kill -9.`,
  stopped: ({ node }) =>
    `hier wird der Prozess von ${visible(node)} beendet: ${nobodyElse}. ${withTool('stop-node', node)}`,
  started: ({ node }) =>
    `hier wird der Prozess von ${visible(node)} gestartet: ${nobodyElse}. ${withTool('start-node', node)}`,
  hung: ({ node }) =>
    `hier hängt der Prozess von ${visible(node)}: ${nobodyElse}. Halten Sie ihn auf einem Testcluster auf seinem Host mit kill -STOP an.`,
  resumed: ({ node }) =>
    `hier antwortet der Prozess von ${visible(node)} wieder: ${nobodyElse}. Lassen Sie ihn mit kill -CONT weiterlaufen.`,
  isolated: ({ nodes: [one, other] }) =>
    `hier erreichen ${visible(one)} und ${visible(other)} einander nicht mehr: ${nobodyElse}. Lassen Sie auf einem Testcluster eine Firewall verwerfen, was sie einander senden.`,
  healed: ({ nodes }) =>
    `hier erreichen ${nodes === null ? 'alle Knoten' : `${visible(nodes[0])} und ${visible(nodes[1])}`} einander wieder: ${nobodyElse}. Nehmen Sie die Regeln der Firewall weg.`,
  filled: ({ resource, node }) =>
    `hier ist ${resources[resource].full} von ${visible(node)} voll: ${nobodyElse}. Füllen Sie ${resources[resource].it} auf einem Testcluster auf seinem Host.`,
  emptied: ({ resource, node }) =>
    `hier hat ${resources[resource].full} von ${visible(node)} wieder Platz: ${nobodyElse}. Schaffen Sie Platz auf seinem Host.`,
  lagging: ({ node }) =>
    `hier wird bestimmt, wie weit die Replikation zu ${visible(node)} zurückliegt: ${nobodyElse}. Auf einem echten Cluster kommt das mit der Last.`,
  diverged: ({ node }) =>
    `hier gehen Daten auf ${visible(node)} einen anderen Weg als ihre Primaries: ${nobodyElse}, und niemand tut es mit Absicht.`,
  workload: ({ text }) =>
    `hier wird Clients gesagt, was sie tun (${visible(text)}): Ihre sollen dasselbe tun.`,
  waited: ({ text }) =>
    `hier vergeht Zeit (${visible(text)}): Warten Sie ebenso lange, oder bis der nächste Schritt druckt, was erwartet wird.`,
  imported: () => 'hier wurde ein Cluster aus eingefügten Tabellen gemacht: Ihrer ist schon da.',
  watched: ({ query }) =>
    `hier beginnt die Beobachtung von ${visible(query)}: Lassen Sie Ihre Überwachung danach fragen.`,
  expected: ({ query, when, everyMs, forMs }) =>
    `hier beginnt die Beobachtung von ${visible(query)}: Lassen Sie Ihre Überwachung danach fragen${
      everyMs === null ? '' : `, alle ${secondsOf(everyMs)}`
    }. ${mustAnswer[when]}${forMs === null ? '' : `,${inSeconds('und das', forMs)} lang`}.`,
  onlyHere: ({ text }) =>
    `hier stand ${visible(text)}, was nur HA Playground beantwortet: Es ist nichts zu tun.`,
};

const resources: Readonly<
  Record<Parameters<Documents['outside']['filled']>[0]['resource'], { full: string; it: string }>
> = {
  disk: { full: 'die Platte', it: 'sie' },
  memory: { full: 'der Speicher', it: 'ihn' },
};

/** Was in einer Mitschrift vor Anweisungen steht. */
const said: Documents['said'] = {
  setUp: () => 'Nicht eingegeben: Das machte den Cluster, mit dem die Sitzung begann.',
  entered: ({ atMs, hereMs, node }) =>
    `Bei ${clockText(atMs)} auf ${visible(node)}${
      hereMs === null ? '' : `, hintereinander eingegeben bei ${clockText(hereMs)}`
    }:`,
  notTyped: ({ untilMs, node, database }) => {
    const parts = [
      ...(untilMs === null ? [] : [`Zeit vergeht bis ${clockText(untilMs)}`]),
      ...(node === null ? [] : [`die nächste Anweisung wurde auf ${visible(node)} eingegeben`]),
      ...(database === null ? [] : [`dort galt ${visible(database)}`]),
    ];
    return `Nicht eingegeben: ${listed(parts)}.`;
  },
  inParts: ({ atMs, node, text }) =>
    `Bei ${clockText(atMs)} auf ${visible(node)} gab jemand ${visible(text)} ein. Während es lief, kamen andere; deshalb steht es hier in Teilen.`,
};

export const documentWords: Documents = {
  transcriptTitle: 'Was eingegeben wurde',
  transcriptSays:
    'Anweisung für Anweisung, jede mit ihrem Moment in simulierter Zeit und mit dem, was sie druckte. Was nicht eingegeben wurde, ist als solches gekennzeichnet.',
  said,
  printedOtherwise: {
    beside: 'In der Sitzung liefen andere daneben. Für sich allein druckt es:',
    stopped: 'In der Sitzung kam das nicht zu seinem Ende. Für sich allein druckt es:',
    session: 'In der Sitzung, von der dies nicht alles ist, druckte es etwas anderes. Hier druckt es:',
  },
  runbookTitle: 'Runbook',
  runbookSays:
    'Diese Anweisungen wurden in dieser Reihenfolge geprobt. Geben Sie jede ein, vergleichen Sie, was sie druckt, und gehen Sie nur weiter, wenn es ist, wie es hier steht, sei es ein Fehler. Wie lange jede dauerte, ist weggelassen; wo es darauf ankommt, wann ein Schritt kommt, steht es dabei. Zeiten sind die eines Modells: Reihenfolge und Gründe sind die des Produkts. Was ohne Anweisung geschieht, ist ein Schritt von Hand.',
  step: (at) => `Schritt ${at}`,
  check: (at) => `Schritt ${at}: prüfen`,
  byHand: (at) => `Schritt ${at}: von Hand`,
  before: 'Vor dem ersten Schritt',
  beginsWith: 'Ein Testcluster, wie ihn diese Anweisungen machen:',
  beginsEmpty: 'Ein Testcluster, der aus einem Master Aggregator besteht und sonst aus nichts.',
  beginsPasted: 'Ihr Cluster, wie ihn die Tabellen zeigen, die hier eingefügt wurden: Zu machen ist nichts.',
  passes: (command) => `hier vergeht Zeit (${visible(command)}).`,
  time: {
    together: ({ ms }) =>
      `Zusammen mit dem Schritt davor: Hier kam er ${secondsOf(ms)} nach ihm, und was folgt, kann davon abhängen.`,
    beside: () =>
      'Neben dem Schritt davor: Hier kam er, während jener noch lief. Geben Sie ihn auf einer eigenen Verbindung ein, ohne zu warten.',
    after: ({ ms }) => `Warten Sie erst: Hier kam er ${secondsOf(ms)} nach dem Schritt davor.`,
    waits: ({ ms }) =>
      `Warten Sie erst, bis er druckt, was hier steht: Das war ${secondsOf(ms)} nach dem Schritt davor, und der Cluster war inzwischen weiter.`,
    within: ({ ms }) =>
      `Sofort: Hier ging der Cluster ${secondsOf(ms)} später von selbst weiter, und dann druckt er vielleicht etwas anderes.`,
  },
  lost: ({ rows }) =>
    `Hier ${rows === 1 ? 'ging nach diesem Schritt eine bestätigte Zeile' : `gingen nach diesem Schritt ${number(rows)} bestätigte Zeilen`} verloren: Er kam, bevor ein Replikat sie hatte. Welche und wie viele es sind, hängt davon ab, wie bald der Schritt nach den Änderungen kommt.`,
  expectedError: 'Erwartet wird dieser Fehler:',
  onlyInModel: (line) => `Nur HA Playground sagt: ${line} Erwarten Sie das nicht von einem Cluster.`,
  passwordLeftOut: 'Ein Passwort wurde weggelassen: Setzen Sie es anstelle von xxxxx ein.',
  onNode: (node) => `Auf ${visible(node)}:`,
  expected: 'Erwartet:',
  compareWith: 'Zu vergleichen mit:',
  columnsLeftOut: (columns) => `Weggelassen, weil jeder Cluster eigene hat: ${listed(columns.map(visible))}.`,
  outside,
  branchesLeftOut: (branch, others) =>
    `Das ist allein ${visible(branch)}, bis zu dem Moment, der zu sehen war. Weggelassen ist, was ${branchNames(others)} außerdem ${others.length === 1 ? 'hat' : 'haben'}.`,
};
