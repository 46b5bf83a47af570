import {
  aggregatorForClients,
  conditionOfLeaf,
  type Database,
  hasEnded,
  isCopy,
  isReachable,
  knownLeaves,
  type LeafNode,
  masterOf,
  type NodeId,
  type PlannedAction,
  placementOf,
  planRebalance,
  planRestoreRedundancy,
  processIs,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { type Writable, writeLine, writtenName } from '@ha-playground/engine/writing';
import { type FewestPlanner, planFewestIfLoaded } from './extras.ts';
import { firstTable, firstWorkload } from './first-table.ts';
import { nextLeaf, partnerless } from './next-leaf.ts';

/** A statement worth trying, and why. */
export interface Suggestion {
  readonly body: Writable;
  /** As it is written. */
  readonly statement: string;
  readonly reason: SuggestionReason;
}

/** Why a statement is worth trying: a fact for a sentence. */
export type SuggestionReason =
  | {
      readonly kind:
        | 'firstLeaf'
        | 'firstDatabase'
        | 'leaves'
        | 'aggregators'
        | 'partitions'
        | 'startMaster'
        | 'heal'
        | 'why'
        | 'workload'
        | 'progress'
        | 'count'
        | 'explain'
        | 'wait';
    }
  | { readonly kind: 'start' | 'resume' | 'attach' | 'kill' | 'partner' | 'connect'; readonly host: string }
  /** So many partitions have a single copy. */
  | { readonly kind: 'restore'; readonly count: number }
  | {
      readonly kind: 'rebalance';
      readonly database: string;
      readonly actions: number;
      readonly copies: number;
    }
  /** So many copies less than the product's plan. */
  | { readonly kind: 'fewest'; readonly saved: number };

const most = 4;
/** Plans of databases with more partitions than this are not made for a suggestion. */
const mostPartitions = 5_000;

/**
 * Says which statements are worth trying next in a world on a connection to the node `at`, the master aggregator where none
 * is named: from two to four, the most obvious first; each one runs there as it stands. The last answer is remembered, and stays the same object as long as nothing changes that it depends on.
 * `fewestPlanner` answers null while what finds the plan with the fewest copies has not been loaded.
 */
export function createSuggester(
  fewestPlanner = planFewestIfLoaded,
): (world: World, at?: NodeId) => readonly Suggestion[] {
  let last: {
    readonly world: World;
    readonly at: NodeId;
    readonly fewest: FewestPlanner | null;
  } | null = null;
  let suggestions: readonly Suggestion[] = [];
  return (world, at = masterOf(world).id) => {
    const fewest = fewestPlanner();
    const isKnown =
      last?.fewest === fewest &&
      last.at === at &&
      circumstances.every((part) => last?.world[part] === world[part]);
    if (!isKnown) {
      const all = suggestionsAnew(world, fewest);
      suggestions = distinct(takesAll(world, at) ? all : elsewhere(world, at, all)).slice(0, most);
    }
    last = { world, at, fewest };
    return suggestions;
  };
}

const circumstances = [
  'nodes',
  'databases',
  'variables',
  'operations',
  'attachBatch',
  'brokenLinks',
  'workload',
] as const satisfies readonly (keyof World)[];

/** The node takes every statement: it is the master aggregator, and answers. */
const takesAll = (world: World, at: NodeId): boolean => {
  const master = masterOf(world);
  return at === master.id && isReachable(master);
};

/** Where SQL would be refused: what is done outside of it, and where somebody answers. */
function elsewhere(world: World, at: NodeId, all: readonly Suggestion[]): readonly Suggestion[] {
  const via = aggregatorForClients(world);
  const host = via === null || via.id === at ? null : nameOfNode(world, via.id);
  return [
    ...all.filter(({ statement }) => statement.startsWith('.')),
    ...(host === null ? [] : [suggest({ kind: 'dotConnect', node: host }, { kind: 'connect', host })]),
    suggest({ kind: 'dotWait', until: { kind: 'duration', ms: 30_000 } }, { kind: 'wait' }),
  ];
}

function suggestionsAnew(world: World, fewest: FewestPlanner | null): readonly Suggestion[] {
  const leaves = knownLeaves(world);
  if (leaves.length === 0) return firstSteps;
  const urgent = repairs(world, leaves);
  if (isBusy(world)) return [...urgent, ...whileBusy(world)];
  const plans = world.databases.flatMap((database) =>
    ofPlans(world, database, { isUrgent: urgent.length > 0, fewest }),
  );
  const isQuiet = urgent.length === 0 && plans.length === 0;
  if (isQuiet && isUnnoticed(world, leaves)) return untilNoticed(world);
  return [
    ...urgent,
    ...partnerOf(world),
    ...plans,
    ...(isQuiet ? whenAllIsWell(world, leaves) : []),
    ...looks(world),
  ];
}

/** Nobody takes another leaf away before it is known what becomes of the first one. */
const isUnnoticed = (world: World, leaves: readonly LeafNode[]): boolean =>
  leaves.some((leaf) => conditionOfLeaf(world, leaf).kind === 'unnoticed');

function untilNoticed(world: World): readonly Suggestion[] {
  const wait = suggest({ kind: 'dotWait', until: { kind: 'idle' } }, { kind: 'wait' });
  return [wait, ...counted(world), suggest({ kind: 'showLeaves' }, { kind: 'leaves' })];
}

/** Nothing is placed on a leaf before its pair is whole. */
function partnerOf(world: World): readonly Suggestion[] {
  const alone = partnerless(world);
  return alone === null
    ? []
    : [suggest(nextLeaf(world), { kind: 'partner', host: nameOfNode(world, alone.id) })];
}

const firstSteps: readonly Suggestion[] = [
  suggest({ kind: 'addLeaf', user: 'root', leaf: { host: 'leaf-1', port: 3306 } }, { kind: 'firstLeaf' }),
  suggest({ kind: 'showLeaves' }, { kind: 'leaves' }),
  suggest({ kind: 'showAggregators' }, { kind: 'aggregators' }),
];

/** What brings back what is gone; two at most. */
function repairs(world: World, leaves: readonly LeafNode[]): readonly Suggestion[] {
  const suggestions: Suggestion[] = [...repairsOfMaster(world)];
  if (world.brokenLinks.length > 0) suggestions.push(suggest({ kind: 'dotHeal' }, { kind: 'heal' }));
  for (const leaf of leaves) suggestions.push(...repairsOf(world, leaf));
  return suggestions.slice(0, 2);
}

function repairsOfMaster(world: World): readonly Suggestion[] {
  const { id, process } = masterOf(world);
  const host = nameOfNode(world, id);
  if (processIs.startable(process))
    return [suggest({ kind: 'dotStart', node: host }, { kind: 'startMaster' })];
  return processIs.silent(process) ? [resume(host)] : [];
}

function repairsOf(world: World, leaf: LeafNode): readonly Suggestion[] {
  const host = nameOfNode(world, leaf.id);
  const { kind, silence } = conditionOfLeaf(world, leaf);
  const cause = silence?.cause;
  switch (cause) {
    case undefined:
      return kind === 'detached' ? [suggest({ kind: 'attachLeaf', leaf }, { kind: 'attach', host })] : [];
    case 'hung':
      return [resume(host)];
    case 'stopped':
      // Before anyone has noticed there is more to see in what becomes of it.
      return kind === 'unnoticed' && world.variables.leafFailureDetection
        ? []
        : [suggest({ kind: 'dotStart', node: host }, { kind: 'start', host })];
    case 'recovering':
    case 'cutOff':
      return [];
    default:
      return unreachable(cause);
  }
}

const resume = (host: string): Suggestion =>
  suggest({ kind: 'dotResume', node: host }, { kind: 'resume', host });

/** What a plan would better in a database. Nobody rebalances while something else has to be repaired first. */
function ofPlans(
  world: World,
  { name: database, partitions }: Database,
  { isUrgent, fewest }: { readonly isUrgent: boolean; readonly fewest: FewestPlanner | null },
): readonly Suggestion[] {
  if (partitions.length > mostPartitions) return [];
  const placement = placementOf(world, database);
  const count = planRestoreRedundancy(placement).actions.length;
  const restore =
    count > 0 ? [suggest({ kind: 'restoreRedundancy', database }, { kind: 'restore', count })] : [];
  if (isUrgent) return restore;
  const { actions } = planRebalance(placement);
  const copies = copiesIn(actions);
  if (actions.length === 0) return restore;
  const saved = copies === 0 || fewest === null ? 0 : copies - copiesIn(fewest(placement).actions);
  return [
    ...restore,
    suggest(
      { kind: 'rebalancePartitions', database },
      { kind: 'rebalance', database, actions: actions.length, copies },
    ),
    ...(saved > 0 ? [suggest({ kind: 'dotPlan', fewest: true, database }, { kind: 'fewest', saved })] : []),
    suggest({ kind: 'dotWhy', database }, { kind: 'why' }),
  ];
}

const copiesIn = (actions: readonly PlannedAction[]): number => actions.filter(isCopy).length;

/** The step that shows the most is losing a leaf, and then what clients notice of it; an empty cluster has nothing to show. */
function whenAllIsWell(world: World, leaves: readonly LeafNode[]): readonly Suggestion[] {
  if (world.databases.length === 0) return [];
  const idle = partnerless(world)?.id;
  const leaf = leaves.findLast(
    (candidate) => candidate.id !== idle && conditionOfLeaf(world, candidate).kind === 'online',
  );
  const host = leaf === undefined ? null : nameOfNode(world, leaf.id);
  const workload = world.workload === null ? firstWorkload(world) : null;
  return [
    ...(host === null ? [] : [suggest({ kind: 'dotKill', node: host }, { kind: 'kill', host })]),
    ...(workload === null ? [] : [suggest(workload, { kind: 'workload' })]),
  ];
}

function whileBusy(world: World): readonly Suggestion[] {
  const operation = world.operations.find((candidate) => !hasEnded(candidate));
  const database = operation?.database ?? world.databases[0]?.name;
  return [
    ...(database === undefined
      ? []
      : [suggest({ kind: 'showRebalanceStatus', database }, { kind: 'progress' })]),
    ...counted(world),
    suggest({ kind: 'showLeaves' }, { kind: 'leaves' }),
  ];
}

/** Whether all rows of the first table answer. */
function counted(world: World): readonly Suggestion[] {
  const from = firstTable(world);
  if (from === null) return [];
  const written = `SELECT COUNT(*) FROM ${writtenName(from.schema)}.${writtenName(from.name)}`;
  return [suggest({ kind: 'select', written }, { kind: 'count' })];
}

function looks(world: World): readonly Suggestion[] {
  const [first] = world.databases;
  const showLeaves = suggest({ kind: 'showLeaves' }, { kind: 'leaves' });
  if (first === undefined)
    return [suggest({ kind: 'createDatabase', name: 'test' }, { kind: 'firstDatabase' }), showLeaves];
  const { name: database } = first;
  return [
    showLeaves,
    suggest({ kind: 'explainRebalancePartitions', database }, { kind: 'explain' }),
    suggest({ kind: 'showPartitions', database }, { kind: 'partitions' }),
  ];
}

const isBusy = (world: World): boolean =>
  world.operations.some((operation) => !hasEnded(operation)) || world.attachBatch !== null;

function suggest(body: Writable, reason: SuggestionReason): Suggestion {
  return { body, statement: writeLine(body), reason };
}

const distinct = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  [
    ...new Map(suggestions.toReversed().map((suggestion) => [suggestion.statement, suggestion])).values(),
  ].reverse();
