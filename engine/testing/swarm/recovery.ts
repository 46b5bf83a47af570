import { knownAggregators, knownLeaves, masterOf, type World } from '../../cluster/index.ts';

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
    ...nodes.filter(({ process }) => process === 'hung').map(({ host }) => `.resume ${host}`),
    ...nodes.filter(({ process }) => process === 'stopped').map(({ host }) => `.start ${host}`),
    '.wait 60s',
    `.connect ${masterOf(world).host}`,
    'SET GLOBAL leaf_failure_detection = On;',
    'SET GLOBAL auto_attach = On;',
    '.wait idle',
    'ATTACH LEAF ALL;',
    '.wait idle',
    'REBALANCE ALL DATABASES;',
    '.wait idle',
  ];
}
