import { Draw } from './draw.ts';

/**
 * The lines that build the cluster of a seed: either redundancy level and fan-out, an even or uneven number of leaves,
 * one to three databases of either replication with a table each, child aggregators, variables and a workload.
 */
export function setUpLines(seed: number): string[] {
  const draw = new Draw(seed, -1);
  if (draw.percent('imported', 5)) return importedCluster(draw);
  return [...leaves(draw), ...aggregators(draw), ...variables(draw), ...databases(draw), '.wait idle'];
}

function leaves(draw: Draw): string[] {
  if (draw.percent('level 1', 25))
    return Array.from(
      { length: 2 + draw.below('leaves', 4) },
      (_, index) => `ADD LEAF root@'leaf-${index + 1}';`,
    );
  const pairs = 1 + draw.below('pairs', 4);
  const lines = ['SET GLOBAL redundancy_level = 2;'];
  if (draw.percent('fan-out', 35)) lines.push("SET GLOBAL leaf_failover_fanout = 'load_balanced';");
  const isAlternating = draw.percent('alternating', 30);
  for (let index = 0; index < 2 * pairs; index += 1) {
    const group = isAlternating ? '' : ` INTO GROUP ${index < pairs ? 1 : 2}`;
    lines.push(`ADD LEAF root@'leaf-${index + 1}':3306${group};`);
  }
  if (draw.percent('unpaired', 20))
    lines.push(`ADD LEAF root@'leaf-${2 * pairs + 1}':3306 INTO GROUP ${1 + draw.below('of group', 2)};`);
  return lines;
}

function aggregators(draw: Draw): string[] {
  return Array.from(
    { length: draw.of('aggregators', [0, 0, 1, 1, 2]) },
    (_, index) => `ADD AGGREGATOR root@'child-${index + 1}';`,
  );
}

function variables(draw: Draw): string[] {
  const lines: string[] = [];
  if (draw.percent('delay', 40))
    lines.push(`SET GLOBAL attach_rebalance_delay_seconds = ${draw.of('seconds', [0, 3, 10, 30])};`);
  if (draw.percent('default', 20))
    lines.push(`SET GLOBAL default_partitions_per_leaf = ${1 + draw.below('per leaf', 3)};`);
  if (draw.percent('auto_attach', 15)) lines.push('SET GLOBAL auto_attach = Off;');
  return lines;
}

function databases(draw: Draw): string[] {
  const lines: string[] = [];
  const names = ['test', 'shop', 'log'].slice(0, draw.of('databases', [1, 1, 1, 2, 2, 3]));
  for (const name of names) {
    const replication = draw.of(`replication of ${name}`, [
      '',
      ' WITH SYNC REPLICATION',
      ' WITH ASYNC REPLICATION',
    ]);
    lines.push(
      `CREATE DATABASE ${name}${replication} PARTITIONS ${1 + draw.below(`partitions of ${name}`, 12)};`,
      `CREATE TABLE ${name}.x (id INT);`,
      `INSERT INTO ${name}.x VALUES (1), (2), ... (${10 + draw.below(`rows of ${name}`, 40)});`,
    );
  }
  if (draw.percent('workload', 40))
    lines.push(
      `.workload ${draw.of('reads', [0, 20, 200])} reads ${1 + draw.below('writes', 40)} writes ON ${draw.of('loaded', names)}.x`,
    );
  return lines;
}

/** A cluster as somebody has pasted it: some partitions have one copy, or none, and one leaf may hold more than another. */
function importedCluster(draw: Draw): string[] {
  const pairs = 2 + draw.below('imported pairs', 2);
  const rows = Array.from({ length: 4 + draw.below('imported partitions', 8) }, (_, ordinal) => {
    const pair = 1 + draw.below(`pair of ${ordinal}`, pairs);
    const [primary, replica] = draw.percent(`sides of ${ordinal}`, 50)
      ? [pair, pair + pairs]
      : [pair + pairs, pair];
    const second = draw.percent(`copies of ${ordinal}`, 80)
      ? [`${ordinal}\tleaf-${replica}\t3306\tReplica\t0`]
      : [];
    return [`${ordinal}\tleaf-${primary}\t3306\tMaster\t0`, ...second];
  }).flat();
  const leafRows = Array.from({ length: 2 * pairs }, (_, index) => {
    const pair = 1 + ((index + pairs) % (2 * pairs));
    const group = index < pairs ? 1 : 2;
    return `leaf-${index + 1}\t3306\t${group}\tleaf-${pair}\t3306\tonline\t5\t0.2`;
  });
  return [
    [
      '.import',
      'Host\tPort\tAvailability_Group\tPair_Host\tPair_Port\tState\tOpened_Connections\tAverage_Roundtrip_Latency',
      ...leafRows,
      '',
      'SHOW PARTITIONS ON test;',
      'Ordinal\tHost\tPort\tRole\tLocked',
      ...rows,
      '.end',
    ].join('\n'),
    '.wait idle',
  ];
}
