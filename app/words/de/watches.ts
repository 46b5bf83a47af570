import type { LaterWords } from '../en/later.ts';
import { counted, duration, leavesNamed, listed, number } from './forms.ts';

interface Late {
  readonly ms: number;
  readonly since: string;
  readonly seen: { readonly ms: number; readonly since: string } | null;
}

/** Ab dem, was geschah, und ab dem, wo es bemerkt wurde, wenn das später war. */
function lateness(late: Late | null): string {
  if (late === null || late.ms === 0) return '';
  const { ms, since, seen } = late;
  const told = `, ${duration(ms)} nach: ${since}`;
  if (seen === null) return told;
  return `${told}, ${seen.ms === 0 ? 'sobald' : `${duration(seen.ms)} nach`}: ${seen.since}`;
}

interface Unanswered {
  readonly from: string;
  readonly to: string | null;
  readonly times: number;
  readonly forMs: number;
}

/** Wann es keine Antwort gab. */
function noAnswer({ from, to, times, forMs }: Unanswered): string {
  if (times > 1) return `${times}-mal keine Antwort, zuerst bei ${from}, insgesamt ${duration(forMs)}`;
  return to === null ? `keine Antwort seit ${from}` : `keine Antwort von ${from} bis ${to}`;
}

const except = (unanswered: Unanswered | null): string =>
  unanswered === null ? '' : `; ${noAnswer(unanswered)}`;

/** Was noch nicht zählt: wie lange es so ist, und wie lange es dauern muss; null, wo das nichts sagt. */
const pending = (isSo: string, ms: number | null, ofMs: number | null): string => {
  if (ms === null)
    return ofMs === null ? `${isSo}, noch nicht gefragt` : `${isSo}, kürzer als ${duration(ofMs)}`;
  return `${isSo} seit ${duration(ms)}${ofMs === null ? '' : ` von ${duration(ofMs)}`}`;
};

/** Was über die ganze Zeit beobachtet wird: seine Spuren, die fertigen und das Proben von Alarmen. */
export const watches: LaterWords['watches'] = {
  title: 'Beobachten',
  lanes: {
    label: 'Beobachtungen',
    signs: {
      button: 'Zeichen',
      title: 'Was die Spuren bedeuten',
      rows: [
        ['✓', 'erfüllt; bei einem Alarm: Es gab nichts zu melden'],
        ['○', 'noch nicht erfüllt'],
        ['✕', 'verletzt'],
        ['!', 'ein Alarm, der ausgelöst hat'],
        ['⊘', 'ein blinder Alarm: Er hat nie ausgelöst, wofür er da ist'],
        ['…', 'ein Alarm, der für das, was andauert, noch nicht ausgelöst hat'],
        ['?', 'erfüllt oder still, wo immer es eine Antwort gab: eine Zeit lang gab es keine'],
        ['–', 'jetzt keine Antwort'],
      ],
      looks: {
        met: 'erfüllt',
        'not-yet': 'noch nicht erfüllt',
        broken: 'verletzt, oder ein Alarm, der auslöst',
        pending: 'nicht so, aber noch nicht gefragt oder nicht lange genug',
        'met-again': 'wieder erfüllt',
        unknown: 'keine Antwort',
      },
    },
    met: 'erfüllt',
    metSoFar: 'bisher erfüllt',
    metAgain: 'wieder erfüllt',
    metLate: (lateMs, since) => `erfüllt, ${duration(lateMs)} nach: ${since}`,
    metAfter: (ms) => `erfüllt nach ${duration(ms)}`,
    notYet: 'noch nicht',
    broken: 'verletzt',
    brokenFor: (ms) => `verletzt seit ${duration(ms)}`,
    brokenAfter: (ms) => `verletzt nach ${duration(ms)}`,
    fires: (lateMs, since) =>
      lateMs === 0 ? 'löst sofort aus' : `löst aus, ${duration(lateMs)} nach: ${since}`,
    since: {
      died: (hosts) => `Ausfall von ${leavesNamed(hosts)}`,
      hung: (hosts) => `Verstummen von ${leavesNamed(hosts)}`,
      cutOff: (hosts) => `Trennung von ${listed(hosts)}`,
      noticed: (hosts) => `${leavesNamed(hosts)} vermisst`,
      offline: (hosts) => `${leavesNamed(hosts)} offline`,
      at: (told, clock) => `${told} bei ${clock}`,
    },
    blind: 'nie ausgelöst: blind',
    so: (ms, ofMs) => pending('so', ms, ofMs),
    notSo: (ms, ofMs) => pending('nicht so', ms, ofMs),
    unknown: 'keine Antwort',
    blindNow: 'blind: keine Antwort',
    rows: (count) => counted(count, 'Zeile', 'Zeilen'),
    goes: (clock) => `Gehe zu ${clock}.`,
    below: (count) => `${count} weitere darunter`,
    above: (count) => `${count} weitere darüber`,
    always: (name) => `${name}: die ganze Zeit erfüllt.`,
    never: (name) => `${name}: Es gab keine Antwort.`,
    unanswered: (name, told) => `${name}: ${told.fires ? 'blind: ' : ''}keine Antwort seit ${told.clock}.`,
    metWhere: (name, unanswered) => `${name}: erfüllt, wo immer es eine Antwort gab${except(unanswered)}.`,
    notYetMet: (name, unanswered) => `${name}: noch nicht erfüllt${except(unanswered)}.`,
    metInTheEnd: (name) => `${name}: bisher erfüllt.`,
    metFirst: (name, told) => `${name}: erfüllt bei ${told.clock}${lateness(told.late)}.`,
    pendingFrom: (name, clock) => `${name}: erfüllt, aber seit ${clock} nicht mehr so.`,
    tooShort: (name, clock) => `${name}: erfüllt; was bei ${clock} begann, dauerte nicht lange genug.`,
    blindTo: (name, clock) => `${name}: nie ausgelöst: blind für das, was bei ${clock} begann.`,
    broke: (name, told) =>
      `${name}: ${told.fires ? 'löst zuerst aus' : 'zuerst verletzt'} bei ${told.clock}${lateness(told.late)}, ${told.times}-mal, insgesamt ${duration(told.forMs)}.`,
    number: (name, told) => {
      const { least, most, changes, unanswered } = told;
      const said =
        changes > 0
          ? `von ${number(least)} bis ${number(most)}, ${counted(changes, 'Änderung', 'Änderungen')}`
          : `${number(least)} ${unanswered === null ? 'die ganze Zeit' : 'wo immer es eine Antwort gab'}`;
      return `${name}: ${said}${except(unanswered)}.`;
    },
    mostRows: (name, told) => {
      const { most, clock, unanswered } = told;
      const none =
        unanswered === null ? 'zu keiner Zeit Zeilen' : 'keine Zeilen, wo immer es eine Antwort gab';
      const said = most === 0 ? none : `höchstens ${counted(most, 'Zeile', 'Zeilen')}, ab ${clock}`;
      return `${name}: ${said}${except(unanswered)}.`;
    },
    stops: {
      broken: {
        first: (names, clock) => `Zuerst verletzt bei ${clock}: ${listed(names)}.`,
        at: (names, clock) => `Verletzt bei ${clock}: ${listed(names)}.`,
      },
      fires: {
        first: (names, clock) => `Zuerst ausgelöst bei ${clock}: ${listed(names)}.`,
        at: (names, clock) => `Löst aus bei ${clock}: ${listed(names)}.`,
      },
      missed: {
        first: (names, clock) => `Zuerst blind bei ${clock}: ${listed(names)}.`,
        at: (names, clock) => `Blind für das, was bei ${clock} beginnt: ${listed(names)}.`,
      },
      unanswered: {
        first: (names, clock) => `Zuerst ohne Antwort bei ${clock}: ${listed(names)}.`,
        at: (names, clock) => `Keine Antwort ab ${clock}: ${listed(names)}.`,
      },
    },
    keys: {
      broken: 'B und Umschalt+B gehen von Bruch zu Bruch.',
      all: 'B und Umschalt+B gehen zu jedem solchen Moment.',
    },
  },
  intro:
    'Was beobachtet wird, wird gefragt, wann immer etwas geschieht, von Anfang an; ein Alarm wird so oft gefragt, wie EVERY sagt. Jede Beobachtung hat eine Spur unter der Zeitleiste und ist eine Anweisung: Auch die Konsole hat sie.',
  watched: 'Wird beobachtet',
  waits: (behind) =>
    behind === null ? 'wartet, bis es an der Reihe ist' : `wartet auf ${behind} und beginnt danach`,
  isWatched: (statement) => `${statement} war an der Reihe: Es wird beobachtet.`,
  refusedLater: (statement, why) => `${statement} musste warten und wurde dann abgelehnt: ${why}`,
  cancel: (statement) => `${statement} abbrechen`,
  unwatch: (name) => `${name} nicht mehr beobachten`,
  ready: {
    title: 'Melden, wenn es gibt',
    lasting: { before: 'einen Leaf, der nicht online ist, länger als', after: 'Sekunden' },
    seconds: 'Wie lange, in Sekunden',
    sentences: {
      partitionWithoutPrimary: 'eine Partition ohne Primary',
      partitionWithoutSecondCopy: 'eine Partition ohne zweite Kopie',
      copiesInOneGroup: 'eine Partition mit allen Kopien in einer Gruppe',
      writesLost: 'eine Änderung, die bestätigt war und verloren ist',
      unevenPair: 'ein Paar, dessen Leaves ungleich viele Primaries bedienen',
      operationFailed: 'einen Vorgang, der gescheitert ist',
      lastCopyOrphaned: 'eine verwaiste Kopie, die die letzte ihrer Partition ist',
      leafNotOnline: 'einen Leaf, der länger als n Sekunden nicht online ist',
    },
  },
  alert: {
    title: 'Einen Alarm proben',
    intro:
      'Fügen Sie die Abfrage ein, mit der Sie einen echten Cluster überwachen. Ihre Spur zeigt, wann sie bei diesem Ausfall auslösen würde, wie spät, oder dass sie es nie täte.',
    query: 'Abfrage der Überwachung (SELECT)',
    sign: 'Etwas stimmt nicht, wenn',
    signs: {
      rows: 'Zeilen zurückkommen',
      above: 'der Wert größer ist als',
      below: 'der Wert kleiner ist als',
    },
    bound: 'Grenze',
    every: 'Gefragt alle (Sekunden)',
    lasts: 'Es muss andauern (Sekunden)',
    node: 'Gefragt über (FROM NODE)',
    observer: 'keine Verbindung (ohne FROM NODE): sieht alles',
    name: 'Name',
    watch: 'Beobachten',
    faults: {
      noQuery: 'Die Anweisung dazu erscheint hier, sobald es eine Abfrage gibt.',
      noSelect:
        'Nötig ist ein SELECT: Keine andere Anweisung lässt sich beobachten. Was SHOW LEAVES nennt, nennt auch SELECT * FROM INFORMATION_SCHEMA.LEAVES.',
      noNumber: 'Nötig sind ganze Zahlen: mindestens 1 Sekunde zwischen zwei Fragen.',
      noName: 'Nötig ist ein Name.',
      oneRow:
        'Diese Abfrage gibt immer eine Zeile. Wählen Sie, welchen Wert sie haben muss, damit etwas nicht stimmt.',
    },
  },
};
