import { bytes, counted, listed, seconds } from './formats.ts';

/** Plans, what they cost and why they are as they are. */
export const plan = {
  wouldDo: 'Would do now',
  fewest: 'Fewest copies',
  lastOperation: 'Last operation',
  choose: 'Which plan',
  balanced: (database: string) => `${database} is balanced: REBALANCE PARTITIONS would do nothing.`,
  nothing: (database: string) =>
    `REBALANCE PARTITIONS ON ${database} would do nothing about it: it moves what is in service.`,
  noDatabase: 'There is no database yet.',
  noOperation: (database: string) => `No operation has run on ${database}.`,
  columns: {
    phase: 'phase',
    action: 'action',
    partition: 'partition',
    target: 'target',
    state: 'status',
    why: 'why',
  },
  operation: (kind: string, state: string, actions: number, counts: readonly (readonly [string, number])[]) =>
    `${kind}: ${counted(actions, 'action', 'actions')}, ${state}${counts.length < 2 ? '' : `: ${counts.map(([of, count]) => `${count} ${of}`).join(', ')}`}`,
  others: 'Not of this moment',
  wouldTake: (actions: number) => `REBALANCE PARTITIONS would take ${counted(actions, 'action', 'actions')}.`,
  table: 'Actions of the plan',
  moreRows: (count: number) => `${counted(count, 'more row', 'more rows')} not shown`,
  waits: 'waits for it',
  showFewest: 'Show the fewest beside it',
  moreThanNeeded: (copies: number, fewest: number) =>
    `${counted(copies, 'copy', 'copies')} by the product’s stages; ${fewest} ${fewest === 1 ? 'is' : 'are'} enough.`,
  fewestRows: (copies: number) => `Fewest: ${counted(copies, 'copy', 'copies')}`,
  productRows: (copies: number) => `By the product’s stages: ${counted(copies, 'copy', 'copies')}`,
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
  cost: (ms: number, moved: number) => `about ${seconds(ms)} · ${bytes(moved)}`,
  assumed: {
    label: 'assumed:',
    names: { partition_size: 'each partition', network_speed: 'each leaf’s network' },
    example: (example: string) => `Write it as ${example}.`,
  },
  /** A plan in the picture, before it runs. */
  shown: {
    key: 'Key to the plan',
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
  phaseCost: (phase: number, actions: number, ms: number, moved: number) =>
    [
      `phase ${phase}: ${counted(actions, 'action', 'actions')}`,
      seconds(ms),
      ...(moved > 0 ? [bytes(moved)] : []),
    ].join(', '),
};
