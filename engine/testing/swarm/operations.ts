import { instanceOn, isInService, type LeafNode, leafIs } from '../../cluster/index.ts';
import { placementOf, planRebalance } from '../../planner/index.ts';
import type { Scene, Step } from './scene.ts';

/** Statements that move, restore, attach or detach, with every option. */
export const operations: readonly Step[] = [
  { name: 'rebalance', weight: 12, lines: (scene) => [rebalance(scene)] },
  { name: 'rebalance all', weight: 4, lines: () => ['REBALANCE ALL DATABASES;'] },
  {
    name: 'restore redundancy',
    weight: 5,
    lines: (scene) => [`RESTORE REDUNDANCY ON ${scene.database('database')};`],
  },
  { name: 'attach', weight: 9, lines: (scene) => [attach(scene)] },
  {
    name: 'attach all',
    weight: 4,
    lines: (scene) => [`ATTACH LEAF ALL${scene.option('FORCE', 25)}${scene.option('NO REBALANCE', 25)};`],
  },
  {
    name: 'detach',
    weight: 7,
    lines: (scene) => [
      `DETACH LEAF '${scene.leaf('leaf', isOnline)}':3306${scene.option('KILL', 25)}${scene.option('ENSURE_PARTITION_SAFETY', 25)};`,
    ],
  },
  { name: 'detach leaves', weight: 3, lines: detachLeaves },
  { name: 'remove', weight: 3, lines: remove },
  { name: 'partition command', weight: 8, lines: partitionCommand },
  {
    name: 'clear orphans',
    weight: 3,
    lines: () => ['EXPLAIN CLEAR ORPHAN DATABASES;', 'CLEAR ORPHAN DATABASES;'],
  },
];

/** The lines until an operation that runs in the background has come so far: into a phase of its plan, or a while. */
export function waitInto(scene: Scene): string {
  const { draw, world } = scene;
  const phases = world.databases.flatMap(({ name }) =>
    planRebalance(placementOf(world, name)).actions.map(({ phase }) => `.wait phase ${phase} ON ${name}`),
  );
  if (phases.length > 0 && draw.percent('into a phase', 50)) return draw.of('phase', [...new Set(phases)]);
  return `.wait ${draw.of('while', ['1ms', '300ms', '1500ms', '2500ms', '4s', '7s', '12s'])}`;
}

const isOnline = ({ state }: LeafNode): boolean => leafIs.serving(state);

function rebalance(scene: Scene): string {
  const options = [
    ['FULL', 25],
    ['FORCE', 25],
    ['KILL', 20],
    ['ENSURE_ONLINE_NODES', 10],
  ] as const;
  const written = options.map(([option, cases]) => scene.option(option, cases)).join('');
  return `REBALANCE PARTITIONS ON ${scene.database('database')}${written};`;
}

function attach(scene: Scene): string {
  const host = scene.leaf('leaf', ({ state }) => leafIs.setAside(state) || leafIs.attaching(state));
  return `ATTACH LEAF '${host}':3306${scene.option('FORCE', 45)}${scene.option('NO REBALANCE', 25)};`;
}

function detachLeaves(scene: Scene): string[] {
  const group = 1 + scene.draw.below('group', 2);
  const leaves = scene.leaves.filter((leaf) => isOnline(leaf) && leaf.group === group);
  const first = scene.draw.below('first', Math.max(1, leaves.length - 1));
  const list = leaves.slice(first, first + 2).map(({ host }) => `'${host}':3306`);
  return list.length === 0
    ? []
    : [`DETACH LEAVES (${list.join(', ')})${scene.option('ENSURE_PARTITION_SAFETY', 30)};`];
}

/** A removed leaf comes back now and then, as one that the cluster does not know. */
function remove(scene: Scene): string[] {
  const host = scene.leaf('leaf');
  const options = `${scene.option('FORCE', 35)}${scene.option('KILL', 20)}${scene.option('ENSURE_PARTITION_SAFETY', 20)}`;
  const back = [
    `ADD LEAF root@'${host}':3306;`,
    `ATTACH LEAF '${host}':3306;`,
    `ADD LEAF root@'new-${scene.step}':3306;`,
  ];
  const after = scene.draw.percent('back', 80) ? ['.wait 2s', scene.draw.of('how', back)] : [];
  return [`REMOVE LEAF '${host}':3306${options};`, ...after];
}

function partitionCommand(scene: Scene): string[] {
  const { draw, leaves } = scene;
  const database = scene.databaseOrNull('database');
  const action = draw.of('action', ['COPY', 'PROMOTE', 'DROP', 'ATTACH', 'ATTACH', 'DETACH'] as const);
  if (database === null) return [`${action} PARTITION nobody:0 ON 'leaf-1':3306;`];
  const partition = database.partitions.at(draw.below('ordinal', database.partitions.length));
  const suited = leaves.filter((leaf) => {
    const instance = instanceOn(partition, leaf.id);
    if (action === 'COPY') return instance === null;
    if (action === 'ATTACH') return instance !== null && !isInService(instance);
    return instance?.role === 'replica';
  });
  const host =
    draw.percent('any leaf', 15) || suited.length === 0 ? scene.leaf('leaf') : draw.of('leaf', suited).host;
  return [`${action} PARTITION ${database.name}:${partition.ordinal} ON '${host}':3306;`];
}
