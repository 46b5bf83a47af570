import {
  type Database,
  hasEnded,
  knownLeaves,
  type LeafNode,
  placementOf,
  planRebalance,
  planRestoreRedundancy,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { words } from '../../ui/words.ts';
import { type FewestPlanner, planFewestIfLoaded } from './extras.ts';

const { reasons } = words.tryNext;

/** A statement worth trying, and why. */
export interface Suggestion {
  readonly statement: string;
  readonly reason: string;
}

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
  { statement: "ADD LEAF root@'leaf-1':3306;", reason: reasons.firstLeaf },
  { statement: 'SHOW LEAVES;', reason: reasons.leaves },
  { statement: 'SHOW AGGREGATORS;', reason: reasons.aggregators },
];

/** What brings back what is gone; two at most. */
function repairs(world: World, leaves: readonly LeafNode[]): readonly Suggestion[] {
  const [master] = world.nodes;
  const suggestions: Suggestion[] = [];
  if (master?.process === 'stopped')
    suggestions.push({ statement: `.start ${master.host}`, reason: reasons.startMaster });
  if (master?.process === 'hung')
    suggestions.push({ statement: `.resume ${master.host}`, reason: reasons.resume(master.host) });
  if (world.brokenLinks.length > 0) suggestions.push({ statement: '.heal', reason: reasons.heal });
  for (const leaf of leaves) suggestions.push(...repairsOf(world, leaf));
  return suggestions.slice(0, 2);
}

function repairsOf(world: World, leaf: LeafNode): readonly Suggestion[] {
  const name = nameOfNode(world, leaf.id);
  if (leaf.process === 'hung') return [{ statement: `.resume ${name}`, reason: reasons.resume(name) }];
  if (leaf.process === 'stopped' && leaf.state !== 'online')
    return [{ statement: `.start ${name}`, reason: reasons.start(name) }];
  if (leaf.process === 'running' && leaf.state === 'detached')
    return [{ statement: `ATTACH LEAF '${leaf.host}':${leaf.port};`, reason: reasons.attach(name) }];
  return [];
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
  const restore = { statement: `RESTORE REDUNDANCY ON ${name};`, reason: reasons.restore(lone) };
  if (isUrgent) return lone > 0 ? [restore] : [];
  const plan = planRebalance(placement);
  const copies = plan.certificate.copies;
  if (plan.actions.length === 0) return lone > 0 ? [restore] : [];
  const saved = copies === 0 || fewest === null ? 0 : copies - fewest(placement).certificate.copies;
  return [
    ...(lone > 0 ? [restore] : []),
    {
      statement: `REBALANCE PARTITIONS ON ${name};`,
      reason: reasons.rebalance(name, plan.actions.length, copies),
    },
    ...(saved > 0 ? [{ statement: `.plan fewest ON ${name}`, reason: reasons.fewest(saved) }] : []),
    { statement: `.why ON ${name}`, reason: reasons.why },
  ];
}

/** The step that shows the most is losing a leaf, and then what clients notice of it. */
function whenAllIsWell(world: World, leaves: readonly LeafNode[]): readonly Suggestion[] {
  const leaf = leaves.findLast(({ state, process }) => state === 'online' && process === 'running');
  const tableName = tableOf(world);
  const workload = `.workload 50 reads 20 writes ON ${tableName}`;
  return [
    ...(leaf === undefined
      ? []
      : [
          {
            statement: `.kill ${nameOfNode(world, leaf.id)}`,
            reason: reasons.kill(nameOfNode(world, leaf.id)),
          },
        ]),
    ...(tableName === null || world.workload !== null
      ? []
      : [{ statement: workload, reason: reasons.workload }]),
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
    ...(name === undefined
      ? []
      : [{ statement: `SHOW REBALANCE STATUS ON ${name};`, reason: reasons.progress }]),
    ...(table === null ? [] : [{ statement: `SELECT COUNT(*) FROM ${table};`, reason: reasons.count }]),
    { statement: 'SHOW LEAVES;', reason: reasons.leaves },
  ];
}

function looks(world: World): readonly Suggestion[] {
  const [database] = world.databases;
  const showLeaves: Suggestion = { statement: 'SHOW LEAVES;', reason: reasons.leaves };
  if (database === undefined)
    return [{ statement: 'CREATE DATABASE test;', reason: reasons.firstDatabase }, showLeaves];
  const { name } = database;
  return [
    showLeaves,
    { statement: `EXPLAIN REBALANCE PARTITIONS ON ${name};`, reason: reasons.explain },
    { statement: `SHOW PARTITIONS ON ${name};`, reason: reasons.partitions },
  ];
}

const isBusy = (world: World): boolean =>
  world.operations.some((operation) => !hasEnded(operation)) || world.attachBatch !== null;

const distinct = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  [
    ...new Map(suggestions.toReversed().map((suggestion) => [suggestion.statement, suggestion])).values(),
  ].reverse();
