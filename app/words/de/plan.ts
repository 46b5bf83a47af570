import type { LaterWords } from '../en/later.ts';
import { bytes, counted, listed, seconds } from './forms.ts';

/** Warum Phasen nicht in einem Plan sind. */
const absentWhys = {
  nothingMissing: 'nichts fehlt',
  nothingToRestore: 'nichts von dem, was fehlt, lässt sich damit wiederherstellen',
  restoredApart:
    'REBALANCE PARTITIONS kann zweite Kopien hier nicht ohne Umzug wiederherstellen; RESTORE REDUNDANCY kann es',
  nothingMoves: 'nichts geht zu einem anderen Paar oder Leaf',
  onlyReplicas: 'nur Replikate gehen zu einem anderen Leaf',
  nothingLeft: 'nichts bleibt übrig, und kein Primary wechselt',
  droppedBefore: 'die Hochstufungen der Phase 5 löschen die alten Kopien, und sonst bleibt nichts übrig',
  nothingElse: 'nichts bleibt übrig',
  nothingBack: 'nichts muss zurückkopiert werden',
};

/** Was geschätzt ist, wie man es sagt: `3,3 s`, ab einer Minute `16 min 7 s`. */
const duration = (ms: number): string => {
  const whole = Math.round(ms / 1_000);
  return whole < 60 ? seconds(ms) : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

interface Lasting {
  readonly ms: number;
  readonly isPast: boolean;
}

const withDrops = (rows: string, drops: number): string =>
  drops === 0 ? rows : `${rows}, mit ${counted(drops, 'Löschung', 'Löschungen')}`;

const lasts = ({ ms, isPast }: Lasting): string => (isPast ? duration(ms) : `etwa ${duration(ms)}`);

const copiesOf = (count: number): string => counted(count, 'Kopie', 'Kopien');

/** Was in einem Plan aus Partitionen wird. */
const moves: LaterWords['plan']['moves'] = {
  label: 'Umzüge des Plans',
  pairs: (rows) =>
    `${rows.length === 1 && rows[0]?.[0] === rows[0]?.[1] ? 'Paar' : 'Paare'} ${rows.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')}`,
  named: (database, ordinals) => `${database}:${ordinals.join(', ')}`,
  many: (partitions, databases) =>
    `${counted(partitions, 'Partition', 'Partitionen')} von ${listed(databases)}`,
  kinds: {
    moves: ({ from, to, isOne }) => `${isOne ? 'zieht' : 'ziehen'} von ${listed(from)} nach ${listed(to)}`,
    joins: ({ to, isOne }) =>
      isOne ? `bekommt eine zweite Kopie auf ${listed(to)}` : `bekommen zweite Kopien auf ${listed(to)}`,
    shifts: ({ from, to, isOne }) =>
      `${isOne ? 'verlegt das Replikat' : 'verlegen ihre Replikate'} von ${listed(from)} nach ${listed(to)}`,
    turns: ({ from, to, isOne }) =>
      `${isOne ? 'übergibt das Primary' : 'übergeben ihre Primaries'} von ${listed(from)} an ${listed(to)}`,
    rises: ({ to, isOne }) =>
      `${isOne ? 'hat das Primary' : 'haben ihre Primaries'} fortan auf ${listed(to)}`,
    leaves: ({ from, isOne }) =>
      isOne
        ? `löscht eine überzählige Kopie auf ${listed(from)}`
        : `löschen überzählige Kopien auf ${listed(from)}`,
    attaches: ({ to, isOne }) => `${isOne ? 'wird' : 'werden'} auf ${listed(to)} in Dienst genommen`,
    detaches: ({ from, isOne }) => `${isOne ? 'wird' : 'werden'} auf ${listed(from)} außer Dienst genommen`,
    begins: ({ to, isOne }) => `${isOne ? 'beginnt' : 'beginnen'} auf ${listed(to)} neu und leer`,
  },
  counts: (counts) =>
    (
      [
        [counts.creations, 'Anlage', 'Anlagen'],
        [counts.attaches, 'Einhängung', 'Einhängungen'],
        [counts.copies, 'Kopie', 'Kopien'],
        [counts.promotions, 'Hochstufung', 'Hochstufungen'],
        [counts.drops, 'Löschung', 'Löschungen'],
        [counts.detaches, 'Aushängung', 'Aushängungen'],
      ] as const
    )
      .flatMap(([count, one, several]) => (count === 0 ? [] : [counted(count, one, several)]))
      .join(', '),
  absent: (first, last, why) =>
    `keine Phase ${first === last ? first : `${first}–${last}`}: ${absentWhys[why]}`,
};

/** Mehr Leaves als diese werden gezählt. */
const mostHosts = 3;

/** Pläne, was sie kosten und warum sie so sind. */
export const plan: LaterWords['plan'] = {
  wouldDo: 'Was jetzt geschähe',
  all: 'alle Datenbanken',
  fewest: 'Wenigste Kopien',
  lastOperation: 'Letzter Vorgang',
  choose: 'Welcher Plan',
  balanced: (database) => `${database} ist ausgeglichen: REBALANCE PARTITIONS würde nichts tun.`,
  nothing: (database) =>
    `REBALANCE PARTITIONS ON ${database} würde daran nichts ändern: Es bewegt, was im Dienst ist.`,
  changing: (database) =>
    `Für ${database} läuft ein Vorgang: Dieser Plan ändert sich mit ihm, und das Bild zeigt, was läuft.`,
  told: ({ database, copies, hosts, promotions, drops, actions, ms }) => {
    const parts = [
      ...(copies === 0
        ? []
        : [
            `${copiesOf(copies)} nach ${hosts.length > mostHosts ? `${hosts.length} Leaves` : listed(hosts)}`,
          ]),
      ...(promotions === 0
        ? []
        : [counted(promotions, 'Primary wechselt den Platz', 'Primaries wechseln den Platz')]),
      ...(drops === 0 ? [] : [counted(drops, 'alte Kopie wird gelöscht', 'alte Kopien werden gelöscht')]),
    ];
    const all = parts.length === 0 ? counted(actions, 'Aktion', 'Aktionen') : listed(parts);
    return `Der Plan für ${database}: ${all}, in etwa ${duration(ms)}. Noch ist nichts gewandert.`;
  },
  noDatabase: 'Noch gibt es keine Datenbank.',
  noOperation: (database) => `Für ${database} ist noch kein Vorgang gelaufen.`,
  columns: {
    phase: 'Phase',
    action: 'Aktion',
    partition: 'Partition',
    target: 'Ziel',
    time: 'Dauer',
    state: 'Status',
    why: 'Warum',
  },
  operation: (kind, state, actions, counts) =>
    `${kind}: ${counted(actions, 'Aktion', 'Aktionen')}, ${state}${counts.length < 2 ? '' : `: ${counts.map(([of, count]) => `${count} ${of}`).join(', ')}`}`,
  others: 'Nicht aus diesem Moment',
  table: 'Aktionen des Plans',
  productTable: 'Wie das Produkt es druckt',
  productTimes:
    'Estimated_Time_Remaining_Ms ist die Schätzung des Produkts: wie lange eine solche Aktion hier zuletzt gedauert hat, und NULL, wo noch keine lief. Die Dauer der Phasen folgt aus den Annahmen, deshalb weichen beide voneinander ab.',
  lasts,
  much: {
    moves: (count) => counted(count, 'Umzug', 'Umzüge'),
    joins: (count) => counted(count, 'zweite Kopie', 'zweite Kopien'),
  },
  headline: (much, ms) => `${much}, etwa ${duration(ms)}`,
  took: (much, ms) => `${much} in ${duration(ms)}`,
  facts: (rows, moved) =>
    [counted(rows, 'Zeile', 'Zeilen'), ...(moved > 0 ? [`${bytes(moved)} kopiert`] : [])].join(' · '),
  phaseHead: (phase, verbs) => `${phase} · ${verbs.map((verb) => verb.toLowerCase()).join(', ')}`,
  phaseFacts: ({ actions, drops }, time, moved) =>
    [withDrops(actions, drops), lasts(time), ...(moved > 0 ? [bytes(moved)] : [])].join(' · '),
  moves,
  moreRows: (count) => `${counted(count, 'weitere Zeile', 'weitere Zeilen')} ausgelassen`,
  waits: 'wartet darauf',
  showFewest: 'Den mit den wenigsten daneben zeigen',
  moreThanNeeded: (copies, fewest) =>
    `${copiesOf(copies)} nach den Stufen des Produkts; ${fewest} ${fewest === 1 ? 'genügt' : 'genügen'}.`,
  argument: 'Wem etwas fehlt',
  need: {
    who: 'Leaf oder Paar',
    has: 'hat',
    needs: 'braucht',
    arrives: 'Kopien',
    copies: (count) => `+${count}`,
  },
  stages: {
    restore: 'zweite Kopien',
    replicas: 'Replikate neben ihren Primaries',
    moves: 'Partitionen, die umziehen, auf jedem Leaf des Paars',
    evening: 'Primaries in einem Paar, jedes zurückkopiert',
  },
  compare: {
    label: 'Zwei Pläne im Vergleich',
    product: 'nach den Stufen des Produkts',
    fewest: 'die wenigsten',
    copies: 'Kopien',
    promotions: 'Hochstufungen',
    rows: 'Zeilen',
    bytes: 'bewegte Daten',
    time: 'Dauer',
  },
  assumed: {
    title: 'Was angenommen wird',
    label: 'angenommen:',
    more: (count) => `+ ${count} mehr`,
    fewer: 'weniger',
    of: 'Angenommen für',
    everywhere: 'den ganzen Cluster',
    names: {
      partition_size: 'jede Partition',
      row_size: 'jede Zeile',
      network_speed: 'Netz jedes Leafs',
      recovery_speed: 'Einlesen',
      recovery_start: 'Einlesen beginnt nach',
      copy_start: 'eine Kopie beginnt nach',
      detection: 'ein toter Leaf fällt auf nach',
      silence: 'ein stummer Leaf fällt auf nach',
      failover_promotion: 'Hochstufen beim Failover',
      promotion: 'Hochstufen im Plan',
      promotion_with_drop: 'Hochstufen mit Löschen',
      drop: 'Löschen einer Kopie',
      evening_delay: 'Paare ausgleichen nach',
      replication_lag: 'Rückstand von async',
      silent_replica: 'ein Commit wartet höchstens',
      sync_return: 'wieder sync nach',
    },
    example: (example) => `Nicht übernommen: Schreiben Sie es wie ${example}, oder drücken Sie Esc.`,
  },
  shown: {
    key: 'Legende des Plans',
    notRun: 'Ein Plan, noch nicht ausgeführt:',
    inPicture: 'Plan im Bild zeigen',
    out: 'weg',
    pair: (number) => `Paar ${number}`,
    copies: copiesOf,
    carries: (donor, ordinals, copies) => `${donor}: ${listed(ordinals)}, ${copies}`,
    gives: (donor, copies) => `${donor}: ${copies}`,
    marks: {
      primary: 'Primary',
      replica: 'Replikat',
      arrivesPrimary: 'kommt an, wird Primary',
      arrivesReplica: 'kommt als Replikat an',
      rises: 'wird Primary',
      joins: 'wird in Dienst genommen',
      out: 'weg: am Ende gelöscht',
      copying: 'Kopie unterwegs',
      absent: 'außer Dienst',
      copies: 'Kopien',
    },
  },
  costByPhase: 'Dauer nach Phasen',
  phaseCost: (phase, { actions, drops }, time, moved) =>
    [
      `Phase ${phase}: ${withDrops(counted(actions, 'Aktion', 'Aktionen'), drops)}`,
      time.isPast ? `dauerte ${lasts(time)}` : lasts(time),
      ...(moved > 0 ? [bytes(moved)] : []),
    ].join(', '),
};
