import {
  type AggregatorNode,
  conditionOfLeaf,
  type Database,
  hasEnded,
  knownLeaves,
  type LeafNode,
  masterOf,
  placementOf,
  planRebalance,
  planRestoreRedundancy,
  processIs,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { type FewestPlanner, planFewestIfLoaded } from './extras.ts';

/** A statement worth trying, and why. */
export interface Suggestion {
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
        | 'explain';
    }
  | { readonly kind: 'start' | 'resume' | 'attach' | 'kill'; readonly host: string }
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
 * Says which statements are worth trying next in a world, from two to four, the most obvious first; each one runs as it
 * stands. The last answer is remembered, and stays the same object as long as nothing changes that it depends on.
 * `fewestPlanner` answers null while what finds the plan with the fewest copies has not been loaded.
 */
export function createSuggester(fewestPlanner = planFewestIfLoaded): (world: World) => readonly Suggestion[] {
  let last: { readonly world: World; readonly fewest: FewestPlanner | null } | null = null;
  let suggestions: readonly Suggestion[] = [];
  return (world) => {
    const fewest = fewestPlanner();
    const isKnown =
      last?.fewest === fewest && circumstances.every((part) => last?.world[part] === world[part]);
    if (!isKnown) suggestions = distinct(suggestionsAnew(world, fewest)).slice(0, most);
    last = { world, fewest };
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

function suggestionsAnew(world: World, fewest: FewestPlanner | null): readonly Suggestion[] {
  const leaves = knownLeaves(world);
  if (leaves.length === 0) return firstSteps;
  const urgent = repairs(world, leaves);
  if (isBusy(world)) return [...urgent, ...whileBusy(world)];
  const plans = world.databases.flatMap((database) =>
    ofPlans(world, database, { isUrgent: urgent.length > 0, fewest }),
  );
  const isQuiet = urgent.length === 0 && plans.length === 0;
  return [...urgent, ...plans, ...(isQuiet ? whenAllIsWell(world, leaves) : []), ...looks(world)];
}

const firstSteps: readonly Suggestion[] = [
  suggest("ADD LEAF root@'leaf-1':3306;", { kind: 'firstLeaf' }),
  suggest('SHOW LEAVES;', { kind: 'leaves' }),
  suggest('SHOW AGGREGATORS;', { kind: 'aggregators' }),
];

/** What brings back what is gone; two at most. */
function repairs(world: World, leaves: readonly LeafNode[]): readonly Suggestion[] {
  const suggestions: Suggestion[] = [...repairsOfMaster(masterOf(world))];
  if (world.brokenLinks.length > 0) suggestions.push(suggest('.heal', { kind: 'heal' }));
  for (const leaf of leaves) suggestions.push(...repairsOf(world, leaf));
  return suggestions.slice(0, 2);
}

function repairsOfMaster({ process, host }: AggregatorNode): readonly Suggestion[] {
  if (processIs.startable(process)) return [suggest(`.start ${host}`, { kind: 'startMaster' })];
  return processIs.silent(process) ? [suggest(`.resume ${host}`, { kind: 'resume', host })] : [];
}

function repairsOf(world: World, leaf: LeafNode): readonly Suggestion[] {
  const host = nameOfNode(world, leaf.id);
  const { kind, silence } = conditionOfLeaf(world, leaf);
  switch (silence?.cause) {
    case undefined: {
      const attach = `ATTACH LEAF '${leaf.host}':${leaf.port};`;
      return kind === 'detached' ? [suggest(attach, { kind: 'attach', host })] : [];
    }
    case 'hung':
      return [suggest(`.resume ${host}`, { kind: 'resume', host })];
    case 'stopped':
      // Before anyone has noticed there is more to see in what becomes of it.
      return kind === 'unnoticed' ? [] : [suggest(`.start ${host}`, { kind: 'start', host })];
    case 'recovering':
    case 'cutOff':
      return [];
  }
}

/** What a plan would better in a database. Nobody rebalances while something else has to be repaired first. */
function ofPlans(
  world: World,
  { name, partitions }: Database,
  { isUrgent, fewest }: { readonly isUrgent: boolean; readonly fewest: FewestPlanner | null },
): readonly Suggestion[] {
  if (partitions.length > mostPartitions) return [];
  const placement = placementOf(world, name);
  const lone = planRestoreRedundancy(placement).actions.length;
  const restore = suggest(`RESTORE REDUNDANCY ON ${name};`, { kind: 'restore', count: lone });
  if (isUrgent) return lone > 0 ? [restore] : [];
  const plan = planRebalance(placement);
  const copies = plan.certificate.copies;
  if (plan.actions.length === 0) return lone > 0 ? [restore] : [];
  const saved = copies === 0 || fewest === null ? 0 : copies - fewest(placement).certificate.copies;
  return [
    ...(lone > 0 ? [restore] : []),
    suggest(`REBALANCE PARTITIONS ON ${name};`, {
      kind: 'rebalance',
      database: name,
      actions: plan.actions.length,
      copies,
    }),
    ...(saved > 0 ? [suggest(`.plan fewest ON ${name}`, { kind: 'fewest', saved })] : []),
    suggest(`.why ON ${name}`, { kind: 'why' }),
  ];
}

/** The step that shows the most is losing a leaf, and then what clients notice of it. */
function whenAllIsWell(world: World, leaves: readonly LeafNode[]): readonly Suggestion[] {
  const leaf = leaves.findLast((candidate) => conditionOfLeaf(world, candidate).kind === 'online');
  const tableName = tableOf(world);
  const workload = `.workload 50 reads 20 writes ON ${tableName}`;
  return [
    ...(leaf === undefined
      ? []
      : [suggest(`.kill ${nameOfNode(world, leaf.id)}`, { kind: 'kill', host: nameOfNode(world, leaf.id) })]),
    ...(tableName === null || world.workload !== null ? [] : [suggest(workload, { kind: 'workload' })]),
  ];
}

/** `test.x`, the first table there is. */
function tableOf({ databases }: World): string | null {
  const database = databases.find(({ tables }) => tables.length > 0);
  const [table] = database?.tables ?? [];
  return database === undefined || table === undefined ? null : `${database.name}.${table.name}`;
}

function whileBusy(world: World): readonly Suggestion[] {
  const operation = world.operations.find((candidate) => !hasEnded(candidate));
  const name = operation?.database ?? world.databases[0]?.name;
  const table = tableOf(world);
  return [
    ...(name === undefined ? [] : [suggest(`SHOW REBALANCE STATUS ON ${name};`, { kind: 'progress' })]),
    ...(table === null ? [] : [suggest(`SELECT COUNT(*) FROM ${table};`, { kind: 'count' })]),
    suggest('SHOW LEAVES;', { kind: 'leaves' }),
  ];
}

function looks(world: World): readonly Suggestion[] {
  const [database] = world.databases;
  const showLeaves = suggest('SHOW LEAVES;', { kind: 'leaves' });
  if (database === undefined)
    return [suggest('CREATE DATABASE test;', { kind: 'firstDatabase' }), showLeaves];
  const { name } = database;
  return [
    showLeaves,
    suggest(`EXPLAIN REBALANCE PARTITIONS ON ${name};`, { kind: 'explain' }),
    suggest(`SHOW PARTITIONS ON ${name};`, { kind: 'partitions' }),
  ];
}

const isBusy = (world: World): boolean =>
  world.operations.some((operation) => !hasEnded(operation)) || world.attachBatch !== null;

function suggest(statement: string, reason: SuggestionReason): Suggestion {
  return { statement, reason };
}

const distinct = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  [
    ...new Map(suggestions.toReversed().map((suggestion) => [suggestion.statement, suggestion])).values(),
  ].reverse();
