import {
  knownAggregators,
  knownLeaves,
  leafIs,
  masterOf,
  onlinePrimary,
  processIs,
  type World,
} from '../../cluster/index.ts';

/**
 * The lines after which nothing is broken any more: every process runs and answers, networks pass messages, there is
 * room, what is detached is attached, and everything is rebalanced.
 */
export function recoveryLines(world: World): string[] {
  const leaves = knownLeaves(world);
  const nodes = [...knownAggregators(world), ...leaves];
  return [
    ...(world.workload === null ? [] : ['.workload off']),
    ...(world.brokenLinks.length === 0 ? [] : ['.heal']),
    ...leaves.flatMap(({ host, isDiskFull, isMemoryFull, lagMs }) => [
      ...(isDiskFull ? [`.fill disk ${host} off`] : []),
      ...(isMemoryFull ? [`.fill memory ${host} off`] : []),
      ...(lagMs > 0 ? [`.lag ${host} 0s`] : []),
    ]),
    ...nodes.filter(({ process }) => processIs.silent(process)).map(({ host }) => `.resume ${host}`),
    ...nodes.filter(({ process }) => processIs.startable(process)).map(({ host }) => `.start ${host}`),
    '.wait 60s',
    `.connect ${masterOf(world).host}`,
    'SET GLOBAL leaf_failure_detection = On;',
    'SET GLOBAL auto_attach = On;',
    '.wait idle',
    'ATTACH LEAF ALL FORCE;',
    '.wait idle',
    'REBALANCE ALL DATABASES;',
    '.wait idle',
  ];
}

/**
 * The lines with which somebody gives up what has left with removed leaves: older copies serve their partitions again. None
 * when every partition of which there is a copy is served.
 */
export function acceptanceLines(world: World): string[] {
  const lines = world.databases.flatMap(({ name, partitions }) =>
    partitions.slice().flatMap((partition) => {
      if (onlinePrimary(partition) !== null) return [];
      const leaves = knownLeaves(world).filter(({ id, state }) => {
        const copy = partition.instances.find(({ node }) => node === id);
        return leafIs.serving(state) && copy?.membership === 'listed';
      });
      return leaves
        .slice(0, 1)
        .map(({ host }) => `ATTACH PARTITION ${name}:${partition.ordinal} ON '${host}':3306;`);
    }),
  );
  return lines.length === 0 ? [] : [...lines, '.wait idle', 'REBALANCE ALL DATABASES;', '.wait idle'];
}
