import type { AssumptionName } from '@ha-playground/engine';
import { bytes, counted, listed, seconds } from './formats.ts';

/** Who or what a move leads from and to. */
interface MoveEnds {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Of one partition? */
  readonly isOne: boolean;
}

/** What becomes of partitions in a plan. */
const moves = {
  label: 'Moves of the plan',
  /** Of pairs in a row only the first and the last are named: `pairs 1–4, 7`. */
  pairs: (rows: readonly (readonly [first: number, last: number])[]) =>
    `${rows.length === 1 && rows[0]?.[0] === rows[0]?.[1] ? 'pair' : 'pairs'} ${rows.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')}`,
  named: (database: string, ordinals: readonly number[]) => `${database}:${ordinals.join(', ')}`,
  many: (partitions: number, databases: readonly string[]) =>
    `${counted(partitions, 'partition', 'partitions')} of ${listed(databases)}`,
  kinds: {
    moves: ({ from, to, isOne }: MoveEnds) =>
      `${isOne ? 'moves' : 'move'} from ${listed(from)} to ${listed(to)}`,
    joins: ({ to, isOne }: MoveEnds) =>
      isOne ? `gets a second copy on ${listed(to)}` : `get second copies on ${listed(to)}`,
    shifts: ({ from, to, isOne }: MoveEnds) =>
      `${isOne ? 'moves its replica' : 'move their replicas'} from ${listed(from)} to ${listed(to)}`,
    turns: ({ from, to, isOne }: MoveEnds) =>
      `${isOne ? 'turns its primary' : 'turn their primaries'} over from ${listed(from)} to ${listed(to)}`,
    rises: ({ to, isOne }: MoveEnds) =>
      isOne
        ? `has its primary on ${listed(to)} from then on`
        : `have their primaries on ${listed(to)} from then on`,
    leaves: ({ from, isOne }: MoveEnds) =>
      isOne
        ? `drops a copy that is left over on ${listed(from)}`
        : `drop copies that are left over on ${listed(from)}`,
    attaches: ({ to, isOne }: MoveEnds) => `${isOne ? 'is' : 'are'} taken into service on ${listed(to)}`,
    detaches: ({ from, isOne }: MoveEnds) =>
      `${isOne ? 'is' : 'are'} taken out of service on ${listed(from)}`,
    begins: ({ to, isOne }: MoveEnds) => `${isOne ? 'begins' : 'begin'} anew, empty, on ${listed(to)}`,
  },
  counts: (counts: {
    readonly copies: number;
    readonly promotions: number;
    readonly drops: number;
    readonly attaches: number;
    readonly detaches: number;
    readonly creations: number;
  }) =>
    [
      [counts.creations, 'creation', 'creations'] as const,
      [counts.attaches, 'attach', 'attaches'] as const,
      [counts.copies, 'copy', 'copies'] as const,
      [counts.promotions, 'promotion', 'promotions'] as const,
      [counts.drops, 'drop', 'drops'] as const,
      [counts.detaches, 'detach', 'detaches'] as const,
    ]
      .flatMap(([count, one, several]) => (count === 0 ? [] : [counted(count, one, several)]))
      .join(', '),
  absent: (first: number, last: number, why: AbsentWhy) =>
    `no phase ${first === last ? first : `${first}–${last}`}: ${absentWhys[why]}`,
};

type AbsentWhy = keyof typeof absentWhys;

/** Why phases are not in a plan. */
const absentWhys = {
  nothingMissing: 'nothing is missing',
  nothingToRestore: 'nothing that is missing can be restored by it',
  restoredApart:
    'REBALANCE PARTITIONS cannot restore second copies here without a move; RESTORE REDUNDANCY can',
  nothingMoves: 'nothing goes to another pair or leaf',
  onlyReplicas: 'only replicas go to another leaf',
  nothingLeft: 'nothing is left over, and no primary turns over',
  droppedBefore: 'the promotions of phase 5 drop the old copies, and nothing else is left over',
  nothingElse: 'nothing is left over',
  nothingBack: 'nothing has to be copied back',
};

/** What is estimated, as people say it: `3.3 s`, from a minute on `16 min 7 s`. */
const duration = (ms: number): string => {
  const whole = Math.round(ms / 1_000);
  return whole < 60 ? seconds(ms) : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** What a plan would do. */
interface ToldPlan {
  readonly database: string;
  readonly copies: number;
  /** The leaves that get them. */
  readonly hosts: readonly string[];
  readonly promotions: number;
  readonly drops: number;
  /** All of them. */
  readonly actions: number;
  readonly ms: number;
}

/** More leaves than these are counted. */
const mostHosts = 3;

/** How long something takes, or has taken. */
interface Lasting {
  readonly ms: number;
  readonly isPast: boolean;
}

/** How many rows, and how many of them, or promotions among them, drop a copy. */
const withDrops = (rows: string, drops: number): string =>
  drops === 0 ? rows : `${rows}, with ${counted(drops, 'drop', 'drops')}`;

const lasts = ({ ms, isPast }: Lasting): string => (isPast ? duration(ms) : `about ${duration(ms)}`);

/** Plans, what they cost and why they are as they are. */
export const plan = {
  wouldDo: 'Would do now',
  all: 'all databases',
  fewest: 'Fewest copies',
  lastOperation: 'Last operation',
  choose: 'Which plan',
  balanced: (database: string) => `${database} is balanced: REBALANCE PARTITIONS would do nothing.`,
  nothing: (database: string) =>
    `REBALANCE PARTITIONS ON ${database} would do nothing about it: it moves what is in service.`,
  /** Of a plan that is asked for while another one is carried out. */
  changing: (database: string) =>
    `An operation runs on ${database}: this plan changes with it, and the picture shows what runs.`,
  /** A plan that has not run. */
  told: ({ database, copies, hosts, promotions, drops, actions, ms }: ToldPlan) => {
    const parts = [
      ...(copies === 0
        ? []
        : [
            `${counted(copies, 'copy', 'copies')} to ${hosts.length > mostHosts ? `${hosts.length} leaves` : listed(hosts)}`,
          ]),
      ...(promotions === 0
        ? []
        : [counted(promotions, 'primary changes its place', 'primaries change their place')]),
      ...(drops === 0 ? [] : [counted(drops, 'old copy is dropped', 'old copies are dropped')]),
    ];
    const all = parts.length === 0 ? counted(actions, 'action', 'actions') : listed(parts);
    return `The plan for ${database}: ${all}, in about ${duration(ms)}. Nothing has moved yet.`;
  },
  noDatabase: 'There is no database yet.',
  noOperation: (database: string) => `No operation has run on ${database}.`,
  columns: {
    phase: 'phase',
    action: 'action',
    partition: 'partition',
    target: 'target',
    time: 'time',
    state: 'status',
    why: 'why',
  },
  operation: (kind: string, state: string, actions: number, counts: readonly (readonly [string, number])[]) =>
    `${kind}: ${counted(actions, 'action', 'actions')}, ${state}${counts.length < 2 ? '' : `: ${counts.map(([of, count]) => `${count} ${of}`).join(', ')}`}`,
  others: 'Not of this moment',
  table: 'Actions of the plan',
  productTable: 'As the product prints it',
  productTimes:
    'Estimated_Time_Remaining_Ms is the product’s guess: how long such an action took here before, and NULL where none has run. The times of the phases follow from what is assumed, so the two differ.',
  lasts,
  /** How much a plan is: what comes beside what is there moves nothing. */
  much: {
    moves: (count: number) => counted(count, 'move', 'moves'),
    joins: (count: number) => counted(count, 'second copy', 'second copies'),
  },
  headline: (much: string, ms: number) => `${much}, about ${duration(ms)}`,
  took: (much: string, ms: number) => `${much} in ${duration(ms)}`,
  facts: (rows: number, moved: number) =>
    [counted(rows, 'row', 'rows'), ...(moved > 0 ? [`${bytes(moved)} copied`] : [])].join(' · '),
  phaseHead: (phase: number, verbs: readonly string[]) =>
    `${phase} · ${verbs.map((verb) => verb.toLowerCase()).join(', ')}`,
  phaseFacts: (
    { actions, drops }: { readonly actions: string; readonly drops: number },
    time: Lasting,
    moved: number,
  ) => [withDrops(actions, drops), lasts(time), ...(moved > 0 ? [bytes(moved)] : [])].join(' · '),
  moves,
  moreRows: (count: number) => `${counted(count, 'more row', 'more rows')} not shown`,
  waits: 'waits for it',
  showFewest: 'Show the fewest beside it',
  moreThanNeeded: (copies: number, fewest: number) =>
    `${counted(copies, 'copy', 'copies')} by the product’s stages; ${fewest} ${fewest === 1 ? 'is' : 'are'} enough.`,
  argument: 'Who has less than it needs',
  need: {
    who: 'leaf or pair',
    has: 'has',
    needs: 'needs',
    arrives: 'copies',
    copies: (count: number) => `+${count}`,
  },
  stages: {
    restore: 'second copies',
    replicas: 'replicas beside their primaries',
    moves: 'partitions that move, on every leaf of the pair',
    evening: 'primaries in a pair, each copied back',
  },
  compare: {
    label: 'Two plans compared',
    product: 'by the product’s stages',
    fewest: 'fewest',
    copies: 'copies',
    promotions: 'promotions',
    rows: 'rows',
    bytes: 'data moved',
    time: 'time',
  },
  assumed: {
    title: 'What is assumed',
    label: 'assumed:',
    more: (count: number) => `+ ${count} more`,
    fewer: 'fewer',
    of: 'Assumed of',
    everywhere: 'the whole cluster',
    names: {
      partition_size: 'each partition',
      row_size: 'each row',
      network_speed: 'each leaf’s network',
      recovery_speed: 'recovery reads',
      recovery_start: 'recovery starts in',
      copy_start: 'a copy starts in',
      detection: 'a dead leaf is noticed in',
      silence: 'a silent leaf is noticed in',
      failover_promotion: 'failover promotes in',
      promotion: 'a plan promotes in',
      promotion_with_drop: 'promotes and drops in',
      drop: 'a copy is dropped in',
      evening_delay: 'pairs are evened after',
      replication_lag: 'async replicas lag',
      silent_replica: 'a commit waits at most',
      sync_return: 'sync again after',
    } satisfies Readonly<Record<AssumptionName, string>>,
    example: (example: string) => `Not taken: write it as ${example}, or press Escape.`,
  },
  /** A plan in the picture, before it runs. */
  shown: {
    key: 'Key to the plan',
    notRun: 'A plan, not run yet:',
    inPicture: 'Show the plan in the picture',
    out: 'out',
    pair: (number: number) => `pair ${number}`,
    copies: (count: number) => counted(count, 'copy', 'copies'),
    carries: (donor: string, ordinals: readonly string[], copies: string) =>
      `${donor}: ${listed(ordinals)}, ${copies}`,
    gives: (donor: string, copies: string) => `${donor}: ${copies}`,
    marks: {
      primary: 'primary',
      replica: 'replica',
      arrivesPrimary: 'arrives, will be primary',
      arrivesReplica: 'arrives as replica',
      rises: 'will be primary',
      joins: 'is taken into service',
      out: 'out: dropped at the end',
      copying: 'copy arriving',
      absent: 'out of service',
      copies: 'copies',
    },
  },
  costByPhase: 'Time by phase',
  phaseCost: (
    phase: number,
    { actions, drops }: { readonly actions: number; readonly drops: number },
    time: Lasting,
    moved: number,
  ) =>
    [
      `phase ${phase}: ${withDrops(counted(actions, 'action', 'actions'), drops)}`,
      time.isPast ? `took ${lasts(time)}` : lasts(time),
      ...(moved > 0 ? [bytes(moved)] : []),
    ].join(', '),
};
