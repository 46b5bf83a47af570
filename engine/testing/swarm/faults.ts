import { isReachable, type LeafNode, pairOf, processIs } from '../../cluster/index.ts';
import type { Scene, Step } from './scene.ts';

/** What breaks, and what mends it; by the kind of the fault. */
export const faults: readonly Step[] = [
  { name: 'kill', weight: 14, lines: (scene) => [`.kill ${scene.leaf('victim', isUp)}`] },
  { name: 'stop', weight: 3, lines: (scene) => [`.stop ${scene.leaf('victim', isUp)}`] },
  { name: 'hang', weight: 7, lines: (scene) => [`.hang ${scene.leaf('victim', isUp)}`] },
  {
    name: 'kill of a pair',
    weight: 3,
    lines: (scene) => pairOfVictims(scene).map((host) => `.kill ${host}`),
  },
  {
    name: 'kill of all leaves',
    weight: 1,
    lines: ({ leaves }) => leaves.filter(isUp).map(({ host }) => `.kill ${host}`),
  },
  {
    name: 'isolation of a leaf',
    weight: 5,
    lines: (scene) => [`.isolate ${scene.master} ${scene.leaf('victim', isUp)}`],
  },
  {
    name: 'isolation between leaves',
    weight: 5,
    lines: (scene) => [`.isolate ${pairOfVictims(scene).join(' ')}`],
  },
  { name: 'isolation of an aggregator', weight: 1, lines: isolatedChild },
  { name: 'flapping', weight: 5, lines: flapping },
  { name: 'full disk', weight: 4, lines: (scene) => [`.fill disk ${scene.leaf('victim', isUp)}`] },
  { name: 'full memory', weight: 3, lines: (scene) => [`.fill memory ${scene.leaf('victim', isUp)}`] },
  {
    name: 'lag',
    weight: 3,
    lines: (scene) => [`.lag ${scene.leaf('victim')} ${scene.draw.of('lag', ['500ms', '3s', '20s'])}`],
  },
  { name: 'divergence', weight: 8, lines: (scene) => [`.diverge ${scene.leaf('victim', isUp)}`] },
  { name: 'kill of the master aggregator', weight: 3, lines: ({ master }) => [`.kill ${master}`] },
  { name: 'hang of the master aggregator', weight: 2, lines: ({ master }) => [`.hang ${master}`] },
  {
    name: 'kill of a child aggregator',
    weight: 1,
    lines: ({ children }) => children.slice(0, 1).map((host) => `.kill ${host}`),
  },
];

/** What mends a fault. */
export const repairs: readonly Step[] = [
  {
    name: 'start',
    weight: 26,
    lines: (scene) => [`.start ${scene.leaf('returning', ({ process }) => processIs.startable(process))}`],
  },
  {
    name: 'resume',
    weight: 8,
    lines: (scene) => [`.resume ${scene.leaf('returning', ({ process }) => processIs.silent(process))}`],
  },
  { name: 'start of all', weight: 4, lines: (scene) => startOfAll(scene) },
  { name: 'master back', weight: 9, lines: ({ master }) => [`.resume ${master}`, `.start ${master}`] },
  { name: 'heal', weight: 7, lines: () => ['.heal'] },
  { name: 'room', weight: 8, lines: (scene) => room(scene) },
  {
    name: 'no lag',
    weight: 2,
    lines: (scene) => [`.lag ${scene.leaf('lagging', ({ lagMs }) => lagMs > 0)} 0s`],
  },
];

const isUp = (leaf: LeafNode): boolean => isReachable(leaf);

/** A leaf and, mostly, its pair. */
export function pairOfVictims(scene: Scene): string[] {
  const { leaves, world, draw } = scene;
  const host = scene.leaf('victim', isUp);
  const leaf = leaves.find((candidate) => candidate.host === host);
  if (leaf === undefined) return [host, 'leaf-98'];
  const pair = pairOf(world, leaf);
  return [host, (pair !== null && draw.percent('its pair', 70) ? pair : draw.of('second', leaves)).host];
}

function isolatedChild({ children, master, leaves, draw }: Scene): string[] {
  const [child] = children;
  if (child === undefined) return [];
  const ends = [master, ...leaves.map(({ host }) => host)];
  return [`.isolate ${child} ${draw.of('end', ends)}`];
}

/** A leaf whose process, or whose network, comes and goes faster than anybody decides. */
function flapping(scene: Scene): string[] {
  const host = scene.leaf('victim', isUp);
  const [down, up] = scene.draw.of('how', [
    [`.kill ${host}`, `.start ${host}`],
    [`.hang ${host}`, `.resume ${host}`],
    [`.isolate ${scene.master} ${host}`, '.heal'],
  ] as const);
  const times = 2 + scene.draw.below('times', 3);
  return Array.from({ length: times }, (_, time) => [
    down,
    `.wait ${scene.draw.of(`down ${time}`, ['200ms', '2s', '2900ms', '3100ms', '6s'])}`,
    up,
    `.wait ${scene.draw.of(`up ${time}`, ['100ms', '1s', '5s', '5300ms'])}`,
  ]).flat();
}

const startOfAll = ({ leaves }: Scene): string[] =>
  leaves.filter(({ process }) => processIs.startable(process)).map(({ host }) => `.start ${host}`);

const room = ({ leaves }: Scene): string[] =>
  leaves.flatMap(({ host, isDiskFull, isMemoryFull }) => [
    ...(isDiskFull ? [`.fill disk ${host} off`] : []),
    ...(isMemoryFull ? [`.fill memory ${host} off`] : []),
  ]);
